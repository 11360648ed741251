import { ts } from "ts-morph";
import { walk } from "./walk.js";

/** A key that is made of another in the `as` clause of a mapped type. */
const RENAMED = /\[\s*[\w$]+\s+in\s[^\]]*\bas\b[^\]]*`/;

/** How the compiler changes the case of a name. */
const CASES: ReadonlyMap<string, (name: string) => string> = new Map([
  ["Capitalize", (name: string) => name.charAt(0).toUpperCase() + name.slice(1)],
  ["Uncapitalize", (name: string) => name.charAt(0).toLowerCase() + name.slice(1)],
  ["Uppercase", (name: string) => name.toUpperCase()],
  ["Lowercase", (name: string) => name.toLowerCase()],
]);

/** What makes one name of another, such as `getName` of `name`. */
export type NameTemplate = (name: string) => string;

/** The templates by which mapped types of a file name their members: `{ [K in keyof T as \`get${Capitalize<K>}\`]: … }`. */
export function nameTemplates(file: ts.SourceFile): readonly NameTemplate[] {
  if (!RENAMED.test(file.text)) return [];
  const found: NameTemplate[] = [];
  walk(file, (node) => {
    if (ts.isMappedTypeNode(node) && node.nameType !== undefined)
      walk(node.nameType, (part) => {
        const template = ts.isTemplateLiteralTypeNode(part) ? templateOf(part) : undefined;
        if (template !== undefined) found.push(template);
        return true;
      });
    return true;
  });
  return found;
}

function templateOf({ head, templateSpans }: ts.TemplateLiteralTypeNode): NameTemplate | undefined {
  const [span, ...others] = templateSpans;
  if (span === undefined || others.length > 0) return undefined;
  const change = ts.isTypeReferenceNode(span.type) ? CASES.get(span.type.typeName.getText()) : undefined;
  return (name) => `${head.text}${change?.(name) ?? name}${span.literal.text}`;
}
