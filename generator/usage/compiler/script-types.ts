/** Where a `<script>` stands in its file. */
export interface ScriptPlace {
  /** Of what is in the element. */
  readonly start: number;
  readonly attributes: string;
}

const TYPE_PARAMETERS = /\bgenerics?\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const PARAMETER = /^(\s*(?:const\s+)?)([\p{L}_$][\p{L}\d_$]*)(\s+extends\s+)?([^]*)$/u;

/**
 * Writes the type parameters that an element of Vue (`generic="T extends Item"`) or Svelte (`generics`) declares into its
 * scripts, each as its constraint, where they stand in the file: `type T=Item;`. Without them the compiler knows nothing of
 * what they are the type of.
 */
export function withTypeParameters(scripts: string, places: readonly ScriptPlace[]): string {
  return places.reduce((text, place) => declareParameters(text, place), scripts);
}

function declareParameters(scripts: string, { start, attributes }: ScriptPlace): string {
  const found = TYPE_PARAMETERS.exec(attributes);
  const list = found?.[1] ?? found?.[2];
  if (found === null || list === undefined) return scripts;
  const tagStart = start - 1 - attributes.length;
  const listStart = tagStart + found.index + found[0].length - 1 - list.length;
  let text = scripts;
  let free = tagStart - "<script".length;
  for (const { index, text: parameter } of parametersOf(list)) {
    const [, before = "", name = "", extending, rest = ""] = PARAMETER.exec(parameter) ?? [];
    if (name === "") continue;
    const at = listStart + index + before.length;
    if (extending === undefined) {
      const declared = `type ${name}=any;`;
      if (free + declared.length <= listStart) text = overwrite(text, free, declared);
      free += declared.length;
      continue;
    }
    const constraint = withoutDefault(rest);
    text = overwrite(text, at, `type ${name}=`.padEnd(name.length + extending.length) + constraint);
    text = overwrite(text, at + name.length + extending.length + constraint.length, ";");
  }
  return text;
}

/** The parts of a list of type parameters, divided at the commas that are in no brackets. */
function parametersOf(list: string): readonly { readonly index: number; readonly text: string }[] {
  const found: { index: number; text: string }[] = [];
  let index = 0;
  for (const end of [...topLevel(list, ","), list.length]) {
    found.push({ index, text: list.slice(index, end) });
    index = end + 1;
  }
  return found;
}

function withoutDefault(constraint: string): string {
  const [end] = topLevel(constraint, "=");
  return end === undefined ? constraint : constraint.slice(0, end);
}

/** Where a sign stands outside brackets and texts; `=>` is another sign than `=`. */
function topLevel(text: string, sign: string): readonly number[] {
  const found: number[] = [];
  let depth = 0;
  for (const { 0: part, index } of text.matchAll(/=>|"[^"]*"|'[^']*'|[^]/g)) {
    if (/^[<([{]$/.test(part)) depth += 1;
    else if (/^[>)\]}]$/.test(part)) depth -= 1;
    else if (part === sign && depth === 0) found.push(index);
  }
  return found;
}

function overwrite(text: string, at: number, part: string): string {
  return text.slice(0, at) + part + text.slice(at + part.length);
}

/**
 * What an Astro file with a type `Props` declares without saying so: `Astro.props` is of that type. The rest of `Astro` is as
 * the package declares it, where it is installed.
 */
export function astroDeclarations(scripts: string, isInstalled: boolean): string {
  if (!/\bAstro\s*\.\s*props\b/.test(scripts) || !DECLARES_PROPS.test(scripts)) return "";
  const type = isInstalled
    ? 'import("astro").AstroGlobal<Props>'
    : "{ readonly props: Props } & Record<string, any>";
  return `\nexport {};\ndeclare const Astro: ${type};\n`;
}

const DECLARES_PROPS = /\b(?:interface|type)\s+Props\b|\bimport\b[^;]*[{,\s]Props\b/;
