import { camelCase, kebabCase, pascalCase } from "change-case";
import { isIdentifierPart, isIdentifierStart } from "./identifier-characters.js";

/**
 * Words that cannot name a function or a type in a module, or would hide something that generated code uses. A module that
 * exports `then` is a thenable: `await import()` of it would call the function.
 */
const RESERVED = new Set(
  (
    "abstract any arguments as async await boolean break case catch class const constructor continue debugger declare " +
    "default delete do else enum eval export extends false finally for from function get if implements import in " +
    "infer instanceof interface is keyof let module namespace never new null number object of package private " +
    "protected public readonly require return set static string super switch symbol then this throw true try type typeof " +
    "undefined unique unknown var void while with yield client request options"
  ).split(" "),
);

/** Global types and names of the runtime that generated files use under their own names. */
const RESERVED_TYPES = new Set(
  (
    "Activity Array ArrayBuffer AsyncIterable Blob Boolean CallOptions Client Date DeprecatedIn DeprecatedOut DeprecatedUse " +
    "DeprecatedValues Deprecations Error Exclude Extract Function Map MemberOf NoInput NonNullable Number Object Omit Operation Pick Promise " +
    "PropertyKey " +
    "ReadableStream Record Request Response Set String Symbol Uint8Array WithEither WithOne WithRequired"
  ).split(" "),
);

/** A function name out of any text: `listSppJobs`. Never empty, never a reserved word. */
export function functionName(text: string): string {
  const name = clean(camelCase(spaced(text), { mergeAmbiguousCharacters: true }));
  return RESERVED.has(name) ? `${name}_` : name;
}

/** Whether a name that is an identifier is reserved, so that no function can have it. */
export function isReserved(name: string): boolean {
  return RESERVED.has(name);
}

/** A type name out of any text: `OpenIaasVirtualMachine`. Never empty, never that of a global type. */
export function typeName(text: string): string {
  const name = clean(pascalCase(spaced(text), { mergeAmbiguousCharacters: true }));
  return RESERVED_TYPES.has(name) || RESERVED.has(name) ? `${name}Schema` : name;
}

/** File systems allow 255 bytes; a file of a part of a tag has more in its name, and temporary ones too. */
const MAX_FILE_NAME_BYTES = 150;

/** A file name out of any text: lower case, words joined by `-`, safe on every file system. */
export function fileName(text: string): string {
  const whole = kebabCase(spaced(text))
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{N}-]/gu, "");
  const name = shortened(whole).replace(/^-+|-+$/g, "");
  return name === "" || /^(con|prn|aux|nul|com\d|lpt\d)$/.test(name) ? `${name}-tag`.replace(/^-/, "") : name;
}

const utf8 = new TextEncoder();

function shortened(name: string): string {
  const characters = Array.from(name);
  let bytes = 0;
  const end = characters.findIndex(
    (character) => (bytes += utf8.encode(character).length) > MAX_FILE_NAME_BYTES,
  );
  return end === -1 ? name : characters.slice(0, end).join("");
}

/** The first candidate of `name`, `name2`, `name3`, … that is not taken; it is taken afterwards. */
export function claim(name: string, taken: Set<string>): string {
  let candidate = name;
  for (let number = 2; taken.has(candidate); number++) candidate = `${name}${number}`;
  taken.add(candidate);
  return candidate;
}

/** Every character other than a letter, digit or mark separates words. */
function spaced(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
}

function clean(text: string): string {
  const name = Array.from(text)
    .filter((character) => isIdentifierPart(codeOf(character)))
    .join("");
  if (name === "") return "_";
  return isIdentifierStart(codeOf(name)) ? name : `_${name}`;
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
