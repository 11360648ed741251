import { describe, expect, it } from "vitest";
import { readPortalNotices } from "../../../../generator/core/deprecation/portal.js";

describe("phrases of the portal", () => {
  it.each(["Endpoint déprécié.", "Fonctionnalité dépréciée", "Endpoint deprecie."])("%s", (text) => {
    expect(readPortalNotices(text)).toMatchObject([{ what: "operation", name: undefined }]);
  });

  it("reads a response field, its replacement and what follows", () => {
    const text =
      'Paramètres de retour dépréciés: operatingSystemName (utiliser "operatingSystem.name" à la place). Fin du support : 23 avr. 2026';
    expect(readPortalNotices(text)).toEqual([
      {
        what: "responseField",
        name: "operatingSystemName",
        in: undefined,
        replacement: { name: "operatingSystem.name", isMarked: true },
        rest: ". Fin du support : 23 avr. 2026",
      },
    ]);
  });

  it("reads several fields in one phrase", () => {
    const notices = readPortalNotices(
      'Paramètre(s) de retour déprécié(s) : a, b (utiliser "c.d" à la place) et e',
    );
    expect(notices.map(({ name, replacement }) => [name, replacement?.name])).toEqual([
      ["a", undefined],
      ["b", "c.d"],
      ["e", undefined],
    ]);
  });

  it("reads parameters and request fields", () => {
    const text =
      "Liste.\n- Paramètre query déprécié: allOptions (les options sont toujours là)\n- Paramètre body déprécié: x";
    expect(readPortalNotices(text)).toMatchObject([
      { what: "parameter", in: "query", name: "allOptions", replacement: undefined },
      { what: "requestField", name: "x" },
    ]);
  });

  it.each([
    ["de retour", "responseField", undefined],
    ["query", "parameter", "query"],
    ["de requête", "parameter", "query"],
    ["path", "parameter", "path"],
    ["de chemin", "parameter", "path"],
    ["header", "parameter", "header"],
    ["d'en-tête", "parameter", "header"],
    ["cookie", "parameter", "cookie"],
    ["body", "requestField", undefined],
    ["du corps", "requestField", undefined],
    ["d'entrée", "requestField", undefined],
  ])("reads a parameter or field %s", (kind, what, place) => {
    expect(readPortalNotices(`Paramètre ${kind} déprécié: x`)).toMatchObject([
      { what, in: place, name: "x" },
    ]);
    expect(readPortalNotices(`Champs ${kind} depreciés : x`)).toMatchObject([{ what, in: place, name: "x" }]);
  });

  it.each(["Endpoint", "Fonctionnalité", "Opération", "Operation est", "Routes sont", "Méthode"])(
    "reads the operation of %s",
    (words) => {
      expect(readPortalNotices(`${words} déprécié. Fin.`)).toMatchObject([
        { what: "operation", rest: "Fin." },
      ]);
    },
  );

  it("finds nothing in other texts", () => {
    expect(readPortalNotices("Liste les machines. Paramètres de retour : id, name.")).toEqual([]);
  });
});
