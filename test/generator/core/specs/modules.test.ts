import { expect, test } from "vitest";
import { readModules } from "../../../../generator/core/specs/modules.js";
import { messageOf, text } from "../../../support/from-text.js";

const read = (yaml: string): ReturnType<typeof readModules> =>
  readModules({ file: "specs/modules.yaml", text: yaml });

test("an entry has the data of a module and the addresses of its document", () => {
  const [compute, guess] = read(text`
    modules:
      - slug: compute
        title: Compute
        status: known
        basePath: /compute
        documentUrls:
          - {url: https://a.example.com/swagger.yml, confidence: high}
          - {confidence: low}
          - {url: https://b.example.com/swagger.yml}
      - {slug: vm_instances, status: unknown}
  `);
  expect(compute).toMatchObject({
    slug: "compute",
    title: "Compute",
    status: "known",
    basePath: "/compute",
    documentUrls: ["https://a.example.com/swagger.yml", "https://b.example.com/swagger.yml"],
  });
  expect(guess).toMatchObject({
    slug: "vm_instances",
    title: "vm_instances",
    status: "unknown",
    documentUrls: [],
  });
  expect(guess?.basePath).toBeUndefined();
});

test.each([
  ["- hello", ":2 #/modules/0: is not a module. Expected `slug`, `title`, `status` and `documentUrls`."],
  ["- {slug: Compute, status: known}", ':2 #/modules/0: has the slug "Compute". Expected snake_case.'],
  ["- {slug: ../etc, status: known}", ':2 #/modules/0: has the slug "../etc".'],
  ["- {slug: a/b, status: known}", ':2 #/modules/0: has the slug "a/b".'],
  ["- {status: known}", ':2 #/modules/0: has the slug "".'],
  ["- {slug: a}", ":2 #/modules/0: has no status. Expected `known` or `unknown`."],
  ["- {slug: a, status: maybe}", ":2 #/modules/0: has no status."],
  [
    "- {slug: a, status: known}\n  - {slug: a, status: known}",
    ":3 #/modules/1: repeats the slug a. Remove one of the two entries.",
  ],
])("%s is refused", async (entry, want) => {
  expect(await messageOf(() => read(`modules:\n  ${entry}\n`))).toContain(`specs/modules.yaml${want}`);
});

test("an entry above another list says only what differs; others are added", () => {
  const below = read(text`
    modules:
      - {slug: compute, title: Compute, status: known, basePath: /compute, documentUrls: [{url: https://a.example}]}
      - {slug: yard, title: Yard, status: unknown}
  `);
  const above = text`
    modules:
      - {slug: shop, title: Shop, status: known}
      - {slug: yard, status: known, basePath: /yard}
      - {slug: compute, documentUrls: [{url: https://b.example}]}
  `;
  const layered = readModules({ file: "cloudtemple/modules.yaml", text: above }, below);
  expect(layered).toMatchObject([
    {
      slug: "compute",
      title: "Compute",
      status: "known",
      basePath: "/compute",
      documentUrls: ["https://b.example"],
    },
    { slug: "yard", title: "Yard", status: "known", basePath: "/yard" },
    { slug: "shop", title: "Shop" },
  ]);
});
