import { join } from "node:path";
import {
  type Application,
  Converter,
  type DeclarationReflection,
  type ProjectReflection,
  type Reflection,
  ReflectionKind,
  type RouterTarget,
  StructureRouter,
} from "typedoc";
import type { EntryPoint } from "./entry-points.js";

/** Gives every module the name by which programs import it: `cloudtemple/compute` for `generated/compute/index.ts`. */
export function namePages(application: Application, root: string, entryPoints: readonly EntryPoint[]): void {
  application.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const { name, source } of entryPoints) {
      const page = moduleOf(project, join(root, source));
      if (page === undefined) throw new Error(`${source}: TypeDoc made no page of it.`);
      page.name = name;
    }
    for (const document of project.documents ?? []) document.name = titleOf(document.name);
  });
}

/** "Operations" for `OPERATIONS.md`. */
function titleOf(name: string): string {
  return name.charAt(0) + name.slice(1).toLowerCase();
}

function moduleOf(project: ProjectReflection, file: string): DeclarationReflection | undefined {
  return project.children?.find((child) => project.getSymbolIdFromReflection(child)?.fileName === file);
}

/**
 * Places the pages of `cloudtemple/compute` in `compute/`, so that none differs from one of the client, in `cloudtemple/`,
 * by the case of its letters alone.
 */
export class ModuleRouter extends StructureRouter {
  protected override getIdealBaseName(reflection: RouterTarget & Reflection): string {
    const name = super.getIdealBaseName(reflection);
    const page = pageOf(reflection);
    return page?.name.includes("/") === true ? name.replace(/^[^/]+\//, "") : name;
  }
}

function pageOf(reflection: Reflection): Reflection | undefined {
  let page: Reflection | undefined = reflection;
  while (page !== undefined && !page.kindOf(ReflectionKind.Module)) page = page.parent;
  return page;
}
