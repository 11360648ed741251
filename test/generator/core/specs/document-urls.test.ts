import { expect, test } from "vitest";
import { documentCandidates } from "../../../../generator/core/specs/document-urls.js";
import type { ModuleEntry } from "../../../../generator/core/specs/modules.js";

const PLATFORM = "https://shiva.cloud-temple.com/api";
const module: ModuleEntry = {
  slug: "shop",
  title: "Shop",
  status: "known",
  basePath: "/shop",
  server: undefined,
  notCovered: [],
  documentUrls: [
    `${PLATFORM}/shop/v2/docs.yml`,
    "https://docs.example/shop.yml",
    `${PLATFORM}/shop/docs/swagger.yml`,
  ],
};

test.each([PLATFORM, `${PLATFORM}/`])("on the platform (%s), the stated addresses come first", (base) => {
  expect(documentCandidates(module, base)).toEqual([
    `${PLATFORM}/shop/v2/docs.yml`,
    "https://docs.example/shop.yml",
    `${PLATFORM}/shop/docs/swagger.yml`,
  ]);
  expect(documentCandidates({ ...module, documentUrls: ["https://docs.example/shop.yml"] }, base)).toEqual([
    "https://docs.example/shop.yml",
    `${PLATFORM}/shop/docs/swagger.yml`,
  ]);
});

test("on a mirror, its own pattern comes first, and addresses of the platform move there", () => {
  expect(documentCandidates(module, "https://mirror.example/api/")).toEqual([
    "https://mirror.example/api/shop/docs/swagger.yml",
    "https://mirror.example/api/shop/v2/docs.yml",
    "https://docs.example/shop.yml",
  ]);
});

test("an address that only starts like the platform's does not move", () => {
  const documentUrls = ["https://shiva.cloud-temple.com/apiary/shop.yml"];
  expect(documentCandidates({ ...module, documentUrls }, "https://mirror.example/api")).toContain(
    documentUrls[0],
  );
});
