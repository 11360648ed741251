import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { REPOSITORY } from "../support/project.js";

/** What says where something is known from, and how surely, instead of what a user of a function needs. */
const NOTES = [
  /presum(?:ed|ably)/i,
  /\binferred\b/i,
  /\bproven\b/i,
  /\bseen in\b/i,
  /\bhas (?:not )?been seen\.|\bhave been seen\b/i,
  /\bin the documents?\b/i,
  /\b(?:Terraform|Python)\b/,
  /\bprobably\b/i,
  /\b(?:is|are) not known\b/i,
  /\bas far as is known\b/i,
  /\bonly the [^.]*\b(?:client|provider|document)/i,
  /\bclients? (?:use|have|take|compare|clone)/i,
  /\bchangelog\b/i,
  /\brelease notes\b/i,
  /\bdocument(?:ation)? (?:of|says?|shows?)\b/i,
  /\bsources? (?:differ|says?|shows?|names?)\b/i,
];

/** The comments of a file, each on one line. */
function commentsOf(text: string): string[] {
  return (text.match(/\/\*\*[^]*?\*\//g) ?? []).map((comment) => comment.replaceAll(/\s*\n\s*\*\s*/g, " "));
}

const FOLDER = join(REPOSITORY, "generated");
const modules = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test.each(modules.map(({ name }) => name))("the hover texts of %s hold no research notes", (module) => {
  const comments = readdirSync(join(FOLDER, module)).flatMap((file) =>
    commentsOf(readFileSync(join(FOLDER, module, file), "utf8")),
  );
  expect(comments.length).toBeGreaterThan(0);
  expect(comments.filter((comment) => NOTES.some((note) => note.test(comment)))).toEqual([]);
});

test.each([
  "/** The operation may be gone: only the Python\n * client of March 2025 uses it. */",
  "/** The permission is presumably `tag_read`. */",
  "/**\n * Seen in\n * release notes only.\n */",
  "/** The other fields are not known. */",
])("%s is one", (comment) => {
  expect(commentsOf(comment).filter((text) => NOTES.some((note) => note.test(text)))).toHaveLength(1);
});
