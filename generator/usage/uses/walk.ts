import { ts } from "ts-morph";

/**
 * Calls `enter` for a node and all below it, in the order of the text, and not below one for which it returns `false`.
 * Without recursion: a list of numbers or a sum of texts that a program wrote may be nested deeper than the stack.
 */
export function walk(root: ts.Node, enter: (node: ts.Node) => boolean | undefined): void {
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (enter(node) === false) continue;
    const children: ts.Node[] = [];
    ts.forEachChild(node, (child) => {
      children.push(child);
    });
    for (let at = children.length - 1; at >= 0; at -= 1) stack.push(children[at] as ts.Node);
  }
}
