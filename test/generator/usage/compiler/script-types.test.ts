import { describe, expect, it } from "vitest";
import { astroDeclarations, withTypeParameters } from "../../../../generator/usage/compiler/script-types.js";

/** What is written into the blank tag of a file that begins with a script. */
function declared(attributes: string): string {
  const tag = `<script${attributes}>`;
  const blank = " ".repeat(tag.length);
  const text = withTypeParameters(`${blank}a();`, [{ start: tag.length, attributes }]);
  expect(text.slice(tag.length)).toBe("a();");
  expect(text).toHaveLength(tag.length + 4);
  return text.slice(0, tag.length);
}

describe("type parameters become types, at their places", () => {
  it.each([
    [' generic="T extends Item"', "type T=   Item;"],
    [" generics='T extends Item'", "type T=   Item;"],
    [' lang="ts" generic="const T extends Item" setup', "type T=   Item;"],
    [' generic="T extends Item, K extends keyof T"', "type T=   Item;type K=   keyof T;"],
    [
      " generic=\"T extends Item<'a', 1>, K extends keyof T = 'id'\"",
      "type T=   Item<'a', 1>;type K=   keyof T ;",
    ],
    [' generic="F extends (a: Item) => void"', "type F=   (a: Item) => void;"],
    [' generic="T"', "type T=any;"],
    [' lang="ts" generic="T, K extends keyof T"', "type T=any;type K=   keyof T;"],
    [' generic=""', ""],
    [' lang="ts"', ""],
  ])("%s", (attributes, types) => {
    const text = declared(attributes);
    expect(text.trim().replaceAll(/;\s+type/g, ";type")).toBe(types);
    const constraint = /=\s+([^;]+);/.exec(types)?.[1]?.trim();
    if (constraint !== undefined)
      expect(text.indexOf(constraint)).toBe(`<script${attributes}>`.indexOf(constraint));
  });

  it("leave out one without a constraint for which there is no room", () => {
    expect(declared(' generic="A, B, C, D"').trim()).toBe("type A=any;");
  });
});

describe("Astro.props has the type Props", () => {
  it.each([
    ["interface Props { a: 1 }\nAstro.props.a;", true],
    ["type Props = { a: 1 };\nAstro . props;", true],
    ['import type { Props } from "./a";\nAstro.props;', true],
    ["interface Props { a: 1 }", false],
    ["Astro.props.a;", false],
    ["interface OtherProps {}\nAstro.props;", false],
  ])("%j: %s", (scripts, isDeclared) => {
    for (const isInstalled of [true, false])
      expect(astroDeclarations(scripts, isInstalled).includes("declare const Astro")).toBe(isDeclared);
  });
});
