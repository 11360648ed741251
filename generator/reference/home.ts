import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type DeclarationReflection, type ProjectReflection, ReflectionKind } from "typedoc";
import { fillTemplate } from "../text/template.js";

/** The first page, in Markdown: what the package is, a program, and every import path. */
export function homePage(program: string, project: ProjectReflection): string {
  const pages = project.children ?? [];
  const isOfApi = (page: DeclarationReflection): boolean => page.categories !== undefined;
  const modules = pages.filter(isOfApi).map((page) => {
    const functions = (page.children ?? []).filter((child) => child.kindOf(ReflectionKind.Function));
    const deprecated = functions.filter((child) => child.isDeprecated()).length;
    return {
      ...linkOf(page),
      functions: functions.length,
      deprecated: deprecated === 0 ? "" : `${deprecated}`,
    };
  });
  const others = pages.filter((page) => !isOfApi(page)).map(linkOf);
  return fillTemplate("reference/home.md", { program, modules, others });
}

/** The first program of the README, with its fence. */
export async function programOf(root: string): Promise<string> {
  const readme = await readFile(join(root, "README.md"), "utf8");
  const program = /<!-- example: program -->\s+(```ts\n[\s\S]*?\n```)/.exec(readme)?.[1];
  if (program === undefined)
    throw new Error(
      "README.md: the example `program` is missing, which the first page of the reference shows. Mark it with <!-- example: program -->.",
    );
  return program;
}

interface Link {
  readonly name: string;
  readonly url: string;
}

function linkOf({ name }: DeclarationReflection): Link {
  return { name, url: `${name.replace(/^[^/]+\//, "")}.html` };
}
