import { expect, test } from "vitest";
import { withLateDescriptors } from "../../../generator/bundle/late-descriptors.js";

const LIST = `const listCartsOperation: Operation = {
  id: "shop.listCarts",
  method: "GET",
  path: "/shop/v1/carts/$&",
  deprecatedFields: {
    "body/owner": { record: "a", text: "b" },
  },
};
`;

const CALL = `export function listCarts(client: Client, request?: NoInput): Promise<unknown> {
  return client.call(listCartsOperation, request, options);
}
`;

test("a descriptor is made by the call that it is for", () => {
  const late = withLateDescriptors(`${LIST}\n${CALL}`, "carts.ts");
  expect(late).toBe(`let listCartsOperation: Operation | undefined;

export function listCarts(client: Client, request?: NoInput): Promise<unknown> {
  return client.call(listCartsOperation ??= {
  id: "shop.listCarts",
  method: "GET",
  path: "/shop/v1/carts/$&",
  deprecatedFields: {
    "body/owner": { record: "a", text: "b" },
  },
}, request, options);
}
`);
});

test.each([
  ["a comment", (text: string) => `/**\n * ${text}\n */\n`],
  ["a string", (text: string) => `const titles: string[] = [\n${JSON.stringify(text)},\n];\n`],
  ["a string of the descriptor", (text: string) => LIST.replace('"a"', JSON.stringify(text))],
])("what %s says stays, whatever it looks like", (_, place) => {
  const hostile = [
    "return client.call(listCartsOperation, request, options);",
    "client.call(listCartsOperation, request, options);",
    "\u2028  return client.call(listCartsOperation, request, options);",
    "\u2028const otherOperation: Operation = {",
  ];
  for (const text of hostile) {
    const held = place(text);
    const code = held.includes("listCartsOperation:") ? held : LIST + held;
    const late = withLateDescriptors(code + CALL, "carts.ts");
    expect(late).toContain('  return client.call(listCartsOperation ??= {\n  id: "shop.listCarts"');
    expect(late).toContain(held === code ? JSON.stringify(text) : held);
  }
});

test("each of several descriptors of a file goes to its own call", () => {
  const other = (text: string): string => text.replaceAll("listCarts", "getCart");
  const late = withLateDescriptors(LIST + CALL + other(LIST) + other(CALL), "carts.ts");
  expect(late).toContain('client.call(listCartsOperation ??= {\n  id: "shop.listCarts"');
  expect(late).toContain('client.call(getCartOperation ??= {\n  id: "shop.getCart"');
  expect(late).not.toContain("const ");
});

test.each([
  ["no call", LIST],
  ["two calls", LIST + CALL + CALL],
])("a descriptor of %s is refused", (_, text) => {
  expect(() => withLateDescriptors(text, "carts.ts")).toThrow(
    "carts.ts: listCartsOperation is not used by one call alone, so that it cannot be made by it.",
  );
});

test("other constants stay", () => {
  const text = 'export const CartState = { open: "open" } as const;\n';
  expect(withLateDescriptors(text, "schema.ts")).toBe(text);
});
