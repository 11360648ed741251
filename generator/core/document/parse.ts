import { LineCounter, parseDocument, YAMLParseError } from "yaml";
import { isObject, type Json, type JsonObject } from "../../json.js";
import { keysOfPath, pointerOf } from "../../json-pointer.js";
import { Problem } from "../../problem.js";
import { checkBounds } from "./bounds.js";
import { findJsonComment } from "./json-comments.js";
import type { RepeatedKey } from "./json-places.js";
import { lineAt, lineOf, looksLikeJson, type SourceText, YAML_OPTIONS } from "./places.js";
import { repeatedInJson, repeatedInYaml } from "./repeated-keys.js";
import { keepTextsAsWritten } from "./texts-as-written.js";

export { lineOf, type SourceText } from "./places.js";

/**
 * Reads a YAML 1.2 or JSON text that must hold an object.
 *
 * @param tolerate receives the keys that are repeated, of which the last one counts then
 * @throws Problem with file and line when the text is neither, holds something else, or repeats a key that is not
 * tolerated: what stands below the first one would be lost.
 */
export function parseObject(source: SourceText, tolerate?: (problem: Problem) => void): JsonObject {
  const value = parseValue(source, tolerate);
  if (isObject(value)) return value;
  throw new Problem(`holds ${describe(value)}, expected an object (a mapping of keys to values).`, {
    file: source.file,
    line: 1,
    fix: "Check that the file is the document you meant.",
  });
}

/** The same for a text that may hold anything, such as a part of a document in a file of its own. */
export function parseValue(source: SourceText, tolerate?: (problem: Problem) => void): Json {
  const { value, repeated } = parseText(source);
  for (const { path, offset } of repeated(checkBounds(source.file, value))) {
    const problem = new Problem("is there more than once, and only the last one counts.", {
      file: source.file,
      pointer: pointerOf(...keysOfPath(path)),
      line: lineAt(source.text, offset),
      fix: "Expected each key once: bring both together.",
    });
    if (tolerate === undefined) throw problem;
    tolerate(problem);
  }
  return value;
}

interface Parsed {
  readonly value: Json;
  /** Keys that are there more than once, looked for when the value is known to be bounded and to have so many members. */
  readonly repeated: (members: number) => readonly RepeatedKey[];
}

function parseText({ file, text }: SourceText): Parsed {
  if (looksLikeJson(text)) {
    try {
      return { value: JSON.parse(text) as Json, repeated: (members) => repeatedInJson(text, members) };
    } catch {
      // YAML may start with a brace as well, and its parser knows the line of what is wrong.
    }
  }
  const comment = findJsonComment(text);
  if (comment !== undefined) {
    throw new Problem("is JSON with comments, which JSON does not have.", {
      file,
      line: lineAt(text, comment),
      fix: "Expected JSON or YAML 1.2: remove the comments.",
    });
  }
  try {
    return parseYaml(text);
  } catch (error) {
    if (error instanceof YAMLParseError) {
      const line = error.linePos?.[0].line;
      if (error.code === "MULTIPLE_DOCS") {
        throw new Problem("holds several YAML documents: a line `---` begins the second one.", {
          file,
          line,
          fix: "Expected one document: put each into a file of its own.",
        });
      }
      if (isOpenQuote(error)) {
        throw new Problem("is not YAML or JSON: a text in quotes ends here without its closing quote.", {
          file,
          line,
          fix: "Expected the closing quote, and each further line of the text indented further than its key.",
        });
      }
      throw new Problem(`is not YAML or JSON: ${firstLine(error.message)}.`, {
        file,
        line,
        fix: "Expected YAML 1.2 or JSON.",
      });
    }
    throw new Problem(
      `could not be read: ${error instanceof Error ? firstLine(error.message) : "unknown error"}.`,
      {
        file,
      },
    );
  }
}

function parseYaml(text: string): Parsed {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { ...YAML_OPTIONS, lineCounter, strict: true, logLevel: "error" });
  // A key that is a list, a mapping or an alias has a text as well.
  const error = document.errors.find(({ code }) => code !== "NON_STRING_KEY");
  if (error !== undefined) throw error;
  const { contents } = document;
  keepTextsAsWritten(contents);
  // The library counts uses of anchors, which a document may have any number of: `checkBounds` counts what they add up to.
  return { value: document.toJS({ maxAliasCount: -1 }) as Json, repeated: () => repeatedInYaml(contents) };
}

/** The library names the code of a missing character alone, and has the same for brackets. */
function isOpenQuote(error: YAMLParseError): boolean {
  return error.code === "MISSING_CHAR" && /^Missing closing ['"]quote/.test(error.message);
}

/** A {@link Problem} at a place of a document, with the line looked up. */
export function problemAt(source: SourceText, pointer: string, what: string, fix?: string): Problem {
  return new Problem(what, { file: source.file, pointer, line: lineOf(source, pointer), fix });
}

function describe(value: Json): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  return `a ${typeof value}`;
}

function firstLine(text: string): string {
  return (text.split("\n", 1)[0] ?? "").replace(/[:.]\s*$/, "");
}
