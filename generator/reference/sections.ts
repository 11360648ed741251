import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import {
  type Application,
  Converter,
  type DeclarationReflection,
  ReflectionCategory,
  ReflectionKind,
} from "typedoc";

/** Words of tags that are not written as an English word would be. */
const SPELLED: Readonly<Record<string, string>> = {
  esxis: "ESXi",
  iaas: "IaaS",
  ips: "IPs",
  open: "Open",
  spp: "SPP",
  vcenter: "vCenter",
  vcenters: "vCenter",
  vpcs: "VPCs",
};

/**
 * Sorts the page of a module of the API: the functions of each tag together, then the types that stand for their requests,
 * then all other types. A module that is written by hand keeps its order by kinds.
 */
export function sortIntoSections(application: Application, root: string): void {
  const tags = new Map(readOperations(root).map(({ file, tag }) => [`generated/${file}`, titleOf(tag)]));
  // Before TypeDoc sorts by what comments say, with a priority of -200.
  application.converter.on(
    Converter.EVENT_RESOLVE_END,
    ({ project }) => {
      const fileOf = (child: DeclarationReflection): string =>
        relative(root, project.getSymbolIdFromReflection(child)?.fileName ?? "");
      for (const page of project.children ?? []) {
        if (!fileOf(page).startsWith("generated/")) continue;
        const sections = new Map<string, ReflectionCategory>();
        for (const child of page.children ?? []) {
          const title = sectionOf(child, tags.get(fileOf(child)));
          const section = sections.get(title) ?? new ReflectionCategory(title);
          section.children.push(child);
          sections.set(title, section);
        }
        page.categories = [...sections.values()].sort(
          (a, b) => rank(a) - rank(b) || (a.title < b.title ? -1 : 1),
        );
      }
    },
    -100,
  );
}

function sectionOf(child: DeclarationReflection, tag: string | undefined): string {
  if (child.kindOf(ReflectionKind.Function)) return tag ?? "Functions";
  return child.kindOf(ReflectionKind.Interface) && child.name.endsWith("Input") ? "Requests" : "Types";
}

function rank({ title }: ReflectionCategory): number {
  return ["Requests", "Types"].indexOf(title);
}

/** `open_iaas_virtual_disks` as "OpenIaaS virtual disks". */
function titleOf(tag: string): string {
  const title = tag
    .replaceAll("_", " ")
    .replace(/\b[a-z]+\b/g, (word) => SPELLED[word] ?? word)
    .replace("Open IaaS", "OpenIaaS");
  return title.startsWith("vCenter") ? title : title.charAt(0).toUpperCase() + title.slice(1);
}

interface Listed {
  readonly file: string;
  readonly tag: string;
}

function readOperations(root: string): readonly Listed[] {
  return JSON.parse(readFileSync(join(root, "generated/operations.json"), "utf8")) as readonly Listed[];
}
