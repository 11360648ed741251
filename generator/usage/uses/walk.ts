import { ts } from "ts-morph";

/**
 * Calls `enter` for a node and all below it, in the order of the text, and not below one for which it returns `false`.
 * Without recursion: a list of numbers or a sum of texts that a program wrote may be nested deeper than the stack.
 */
export function walk(root: ts.Node, enter: (node: ts.Node) => boolean | undefined): void {
  const stack = [root];
  const push = (child: ts.Node): void => {
    stack.push(child);
  };
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (enter(node) === false) continue;
    const first = stack.length;
    ts.forEachChild(node, push);
    // The first child is to be taken first.
    for (let low = first, high = stack.length - 1; low < high; low += 1, high -= 1) {
      const child = stack[low] as ts.Node;
      stack[low] = stack[high] as ts.Node;
      stack[high] = child;
    }
  }
}
