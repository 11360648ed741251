import { expect, test } from "vitest";
import { readTextDates } from "../../../../generator/core/deprecation/read-text.js";
import { readAdvice } from "../../../../generator/core/deprecation/replacement-text.js";

/** CPU time of reading a text, the best of three: a busy machine makes a run longer, never shorter. */
function cost(text: string): number {
  const runs = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    readTextDates(text);
    readAdvice(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}

test.each([
  "use `x` ",
  "Use x.y instead ",
  "[",
  "[a](",
  "<a href='",
  "**",
  "| a | b |\n|---|---|\n",
  "`",
  ". ",
  "stellen ",
  "support ",
  "replaces ",
  "will be removed ",
  "2026-01-01 removed ",
  "Deprecated 2026-01-01, removed 2026-05-01. ",
  "no longer be really really ",
  "it will go on 2026-01-01 ",
  "please swap it for x by 2026-01-01 and ",
  "we will ",
  "Move it, ",
  "of this ",
])("time grows with the length of a text of %j, not with its square", (piece) => {
  const text = (length: number): string => `${piece.repeat(Math.ceil(length / piece.length))}2026-01-01`;
  const short = cost(text(12_500));
  const long = cost(text(100_000));
  // Eight times the length; a square would be 64 times the time.
  expect(long).toBeLessThan(Math.max(300, short * 30));
});
