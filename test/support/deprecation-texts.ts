import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { readTextDates } from "../../generator/core/deprecation/read-text.js";
import { readAdvice } from "../../generator/core/deprecation/replacement-text.js";

/** A description, and what a careful reader takes from it. */
export interface DeprecationTextCase {
  readonly text: string;
  readonly since?: string | null;
  readonly removal?: string | null;
  readonly replacement?: string | null;
  /** `false` where the reader is not sure of the removal, so that its confidence must be low. */
  readonly sure?: boolean;
  /** A fact that the reader does not find, though the text states it: then it must read nothing. */
  readonly missed?: Fact;
  /** A date that the reader takes for one that the text does not state: then its confidence must be low. */
  readonly misread?: "since" | "removal";
}

export const FACTS = ["since", "removal", "replacement"] as const;
type Fact = (typeof FACTS)[number];

/** What is read from a text: of each fact the value, and whether its confidence is more than low. */
export type ReadFacts = Readonly<
  Record<Fact, { readonly value: string; readonly isSure: boolean } | undefined>
>;

/** Where the texts of the tests are: in many manners, in those of single vendors, such as mislead, of unknown verbs, and of changelogs. */
const FILES = [
  "texts.yaml",
  "vendor-texts.yaml",
  "trap-texts.yaml",
  "first-sight-texts.yaml",
  "changelog-texts.yaml",
];

/** The texts of the test, each with the manner in which it is written. */
export function ownTexts(): readonly (DeprecationTextCase & { readonly manner: string })[] {
  return FILES.flatMap(textsOf);
}

function textsOf(file: string): readonly (DeprecationTextCase & { readonly manner: string })[] {
  const path = fileURLToPath(new URL(`../generator/core/deprecation/${file}`, import.meta.url));
  const groups = parse(readFileSync(path, "utf8"), { schema: "failsafe" }) as {
    readonly manner: string;
    readonly texts: readonly (Omit<DeprecationTextCase, "sure"> & { readonly sure?: string })[];
  }[];
  return groups.flatMap(({ manner, texts }) =>
    texts.map(({ sure, ...known }) => ({ ...known, manner, sure: sure !== "false" })),
  );
}

/** What the generator reads from a text. An unmarked word counts as a replacement only if it looks like an identifier. */
export function readFacts(text: string): ReadFacts {
  const { since, removal } = readTextDates(text);
  const advice = readAdvice(text);
  const isName = advice !== undefined && (advice.isMarked || !/^[a-z]+$/.test(advice.name));
  return {
    since: since && { value: since.value, isSure: since.confidence !== "low" },
    removal: removal && { value: removal.value, isSure: removal.confidence !== "low" },
    replacement: isName ? { value: advice.name, isSure: true } : undefined,
  };
}
