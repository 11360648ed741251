import { describe, expect, test } from "vitest";
import { applyMatching } from "../../../../generator/core/document/overlay.js";
import { messageOf } from "../../../support/from-text.js";

const document = { openapi: "3.1.0", paths: { "/a": { get: { summary: "A" } } } };
const overlay = (...actions: object[]): { file: string; text: string } => ({
  file: "overlay.yaml",
  text: JSON.stringify({ overlay: "1.0.0", info: { title: "t", version: "1" }, actions }),
});
const update = (target: string, change: object): object => ({ target, description: "why", update: change });

describe("applying what matches", () => {
  test("reports nothing as stale when every action matches", async () => {
    const { content, stale } = await applyMatching(document, overlay(update("$.paths['/a']", { x: 1 })));
    expect(content).toMatchObject({ paths: { "/a": { x: 1 } } });
    expect(stale).toEqual([]);
  });

  test("returns each action that matches nothing with its index, and applies the others in order", async () => {
    const gone = update("$.paths['/gone']", { x: 1 });
    const built = [update("$", { components: {} }), update("$.components", { schemas: { T: {} } })];
    const { content, stale } = await applyMatching(document, overlay(gone, ...built, gone));
    expect(content).toMatchObject({ components: { schemas: { T: {} } } });
    expect(stale).toEqual([
      { action: gone, index: 0 },
      { action: gone, index: 3 },
    ]);
  });

  test("does not accept a malformed action, whatever its words are", async () => {
    const odd = { target: "matches nothing", description: "matches nothing", update: {} };
    const stale = update("$.gone", { x: 1 });
    for (const actions of [[odd], [stale, odd]])
      expect(await messageOf(() => applyMatching(document, overlay(...actions)))).toContain("has no target");
  });
});
