import { isMap, isNode, isSeq, type Node } from "yaml";
import type { Path } from "../../json-pointer.js";
import { countJsonKeys, type RepeatedKey, readJsonPlaces } from "./json-places.js";

/** The keys that a mapping of a YAML text has more than once. `200` and `"200"` are one. */
export function repeatedInYaml(root: Node | null): RepeatedKey[] {
  const repeated: RepeatedKey[] = [];
  const visit = (node: unknown, path: Path | undefined): void => {
    if (isSeq(node))
      for (const [index, item] of node.items.entries()) visit(item, { key: index, above: path });
    if (!isMap(node)) return;
    const seen = new Set<string>();
    for (const { key, value } of node.items) {
      const name = isNode(key) ? String(key) : "";
      const own: Path = { key: name, above: path };
      if (seen.has(name) && isNode(key)) repeated.push({ path: own, offset: key.range?.[0] ?? 0 });
      seen.add(name);
      visit(value, own);
    }
  };
  visit(root, undefined);
  return repeated;
}

/** The same for a valid JSON text, of whose members its parser kept `members`: one of several, without a word. */
export function repeatedInJson(text: string, members: number): RepeatedKey[] {
  return countJsonKeys(text) === members ? [] : readJsonPlaces(text).repeated;
}
