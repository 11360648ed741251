import { describe, expect, test } from "vitest";
import { isAboutDeprecation, labelWords } from "../../../../generator/core/deprecation/label.js";

describe("words that label a removal, of deprecations alone", () => {
  test.each([
    "sunset",
    "removal",
    "end of service",
    "closing down",
    "shutdown",
    "shuts down",
    "shutting down",
    "closed down",
    "decommissioned",
    "retired",
    "retirement",
    "retiring",
    "retires",
    "discontinued",
    "no longer available",
    "no longer works",
    "fin du service",
    "date de suppression",
    "suppression",
    "retrait",
    "décommissionné",
    "decommissionnement",
    "ne sera plus",
    "ne seront plus",
    "turned off",
    "turned down",
    "deactivated",
    "deletion",
    "no longer served",
    "désactivation",
    "prend fin",
    "Stilllegung",
    "abzuschalten",
    "cessera",
  ])("%s", (word) => {
    expect(labelWords(`xx ${word} 1`)).toEqual([
      { label: "removal", isSpecific: true, start: 3, end: 3 + word.length },
    ]);
  });
});

describe("words that label the end of the care for a thing", () => {
  test.each([
    "end of support",
    "end-of-life",
    "EOL",
    "end of maintenance",
    "no longer be supported",
    "no longer maintained",
    "drops support",
    "support for it ends",
    "fin de support",
    "fin de vie",
    "fin de la prise en charge",
    "n'est plus maintenu",
    "Supportende",
  ])("%s", (word) => {
    expect(labelWords(`xx ${word} 1`)).toEqual([
      { label: "removal", isSpecific: true, isSoft: true, start: 3, end: 3 + word.length },
    ]);
  });
});

describe("words of what happens to things that stay", () => {
  test.each(["introduced", "available since", "no longer be created", "ajoutée", "eingeführt"])(
    "%s",
    (word) => {
      expect(labelWords(`xx ${word} 1`)).toEqual([
        { label: "other", isSpecific: false, start: 3, end: 3 + word.length },
      ]);
    },
  );
});

describe("words that label a removal, and are used of data too", () => {
  test.each([
    "removed",
    "removing",
    "remove",
    "deleted",
    "deleting",
    "delete",
    "dropped",
    "dropping",
    "gone",
    "disappears",
    "stops working",
    "stop working",
    "until",
    "supprimé",
    "supprimee",
    "supprimées",
    "retiré",
    "retirees",
    "disparaîtra",
    "disparait",
    "arrêtée",
    "arrete",
    "jusqu'au",
    "jusqu’en",
  ])("%s", (word) => {
    expect(labelWords(`xx ${word} 1`)).toEqual([
      { label: "removal", isSpecific: false, start: 3, end: 3 + word.length },
    ]);
  });
});

describe("words that label a notice", () => {
  test.each([
    ["deprecated", true],
    ["Deprecation", true],
    ["déprécié", true],
    ["depreciee", true],
    ["obsolète", true],
    ["obsolete", true],
    ["obsolescence", true],
    ["announced", false],
    ["annoncée", false],
    ["since", false],
    ["as of", false],
    ["depuis", false],
    ["notice", false],
  ])("%s", (word, isSpecific) => {
    expect(labelWords(`xx ${word} 1`)).toEqual([
      { label: "since", isSpecific, start: 3, end: 3 + word.length },
    ]);
  });
});

test("of two words at one place the more specific one counts", () => {
  expect(labelWords("closing down notice").map(({ label, start }) => [label, start])).toEqual([
    ["removal", 0],
    ["since", 13],
  ]);
  expect(labelWords("date de suppression").length).toBe(1);
});

test.each(["reason", "sinced", "untilled", "removes"])("%s labels nothing", (word) => {
  expect(labelWords(word)).toEqual([]);
});

describe("a sentence is about a deprecation", () => {
  const isAbout = (sentence: string): boolean => isAboutDeprecation(sentence, labelWords(sentence));

  test.each([
    "The field was deprecated.",
    "Removed on a day.",
    "- Removed on a day.",
    "It will be removed.",
    "It is being removed.",
    "They are being removed.",
    "It is going to be deleted.",
    "It is scheduled, then deleted.",
    "It is planned that we delete it.",
    "It is to be deleted.",
    "Il sera supprimé.",
    "Ils seront supprimés.",
    "C'est prévu.",
    "Elles sont prévues.",
    "They delete this endpoint.",
    "They delete this operation.",
    "They delete this field.",
    "They delete this parameter.",
    "They delete this route.",
    "They delete this method.",
    "They delete this feature.",
    "They delete this API.",
    "Voici la date d'arrêt.",
  ])("%s", (sentence) => {
    expect(isAbout(sentence)).toBe(true);
  });

  test.each(["Items deleted before a day are left out.", "Returns events until a day.", "It runs."])(
    "not: %s",
    (sentence) => {
      expect(isAbout(sentence)).toBe(false);
    },
  );
});
