import { expect, test } from "vitest";
import { probeOrigin } from "../../../generator/probe/origin.js";
import type { Target } from "../../../generator/probe/target.js";

const target = (server: string | undefined): Target => ({ operation: { server } }) as Target;
const AI = "https://api.ai.example";

test.each([
  ["https://shiva.cloud-temple.com/api", undefined],
  ["simulator", undefined],
  ["https://mirror.example/api", "has a host of its own"],
])("%s: a module on a host of its own is skipped because: %s", async (from, reason) => {
  const { skip, close } = await probeOrigin({ from }, [{ server: AI }, { server: undefined }]);
  expect(skip(target(AI))).toBe(reason);
  expect(skip(target(undefined))).toBeUndefined();
  await close();
});
