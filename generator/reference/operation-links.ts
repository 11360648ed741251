import {
  type Application,
  type CommentDisplayPart,
  ContainerReflection,
  Converter,
  type DeclarationReflection,
  type ProjectReflection,
  type Reflection,
  ReflectionKind,
  SignatureReflection,
} from "typedoc";

/**
 * Links the names of functions in the pages of `generated/` to their pages here, and not to files of the repository; and
 * the replacement of what is deprecated to its page.
 */
export function linkOperations(application: Application): void {
  application.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    const functions = functionsByName(project);
    for (const document of project.documents ?? []) document.content = linked(document.content, functions);
    for (const reflection of Object.values(project.reflections)) linkReplacement(reflection);
  });
}

/** "Use listSppJobs.", where there is a function or member of that name beside the deprecated one. */
function linkReplacement(reflection: Reflection): void {
  const tag = reflection.comment?.getTag("@deprecated");
  if (tag === undefined) return;
  const own = reflection instanceof SignatureReflection ? reflection.parent : reflection;
  const { parent } = own;
  // A literal within a type has no places of its own to link to.
  if (!(parent instanceof ContainerReflection) || parent.kindOf(ReflectionKind.TypeLiteral)) return;
  tag.content = tag.content.flatMap((part): CommentDisplayPart[] => {
    const [all, before = "", name = ""] =
      part.kind === "text" ? (/^(.*\bUse )(\w+)(?=\. |\.$)/s.exec(part.text) ?? []) : [];
    const target = parent.getChildByName([name]);
    if (all === undefined || target === undefined) return [part];
    return [
      { kind: "text", text: before },
      { kind: "inline-tag", tag: "@linkcode", text: name, target },
      { kind: "text", text: part.text.slice(all.length) },
    ];
  });
}

/** Functions of the API; a name that two modules have is left out. */
function functionsByName(project: ProjectReflection): Map<string, DeclarationReflection> {
  const functions = new Map<string, DeclarationReflection>();
  const twice = new Set<string>();
  for (const page of project.children ?? [])
    for (const child of page.children ?? []) {
      if (!child.kindOf(ReflectionKind.Function)) continue;
      if (functions.has(child.name)) twice.add(child.name);
      functions.set(child.name, child);
    }
  for (const name of twice) functions.delete(name);
  return functions;
}

/** `[`listTags`](tag/tag.ts)` and the bare name of a function become links to its page. */
function linked(
  parts: readonly CommentDisplayPart[],
  functions: ReadonlyMap<string, DeclarationReflection>,
): CommentDisplayPart[] {
  const result: CommentDisplayPart[] = [];
  for (const [index, part] of parts.entries()) {
    const name = part.kind === "code" ? part.text.replaceAll("`", "") : "";
    const target = functions.get(name);
    if (isFile(part)) continue;
    if (target !== undefined) result.push({ kind: "inline-tag", tag: "@linkcode", text: name, target });
    else if (part.kind === "text") result.push({ kind: "text", text: unbracketed(part.text, parts, index) });
    else result.push(part);
  }
  return result;
}

function isFile(part: CommentDisplayPart | undefined): boolean {
  return part?.kind === "relative-link" && part.text.endsWith(".ts");
}

/** A text without the brackets of the link to a file that stands before or after it. */
function unbracketed(text: string, parts: readonly CommentDisplayPart[], index: number): string {
  let bare = text;
  if (isFile(parts[index + 1])) bare = bare.replace(/\]\($/, "");
  if (isFile(parts[index + 3])) bare = bare.replace(/\[$/, "");
  if (isFile(parts[index - 1])) bare = bare.replace(/^\)/, "");
  return bare;
}
