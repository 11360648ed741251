import { basename, extname } from "node:path";
import { isObject, type Json, type JsonObject, setMember } from "../../json.js";
import { keysOf, keysOfPath, type Path, pointerOf } from "../../json-pointer.js";
import type { Problem } from "../../problem.js";
import { NAME_ON_WIRE } from "../json-schema/keywords.js";
import { CIRCULAR, type LinkedFile, type LinkedFiles, type NotFound, type Target } from "./linked-files.js";
import { problemAt } from "./parse.js";
import { withMembersBeside } from "./path-items.js";
import { type Kind, mapReferences, type Position, type Reference, WHOLE_DOCUMENT } from "./positions.js";

/** Where the components of a kind are: below `components`, in Swagger 2.0 at the top. */
const SECTIONS: Readonly<Partial<Record<Kind, string>>> = {
  callback: "callbacks",
  header: "headers",
  link: "links",
  parameter: "parameters",
  requestBody: "requestBodies",
  response: "responses",
  schema: "schemas",
  securityScheme: "securitySchemes",
};
const SWAGGER_SECTIONS: typeof SECTIONS = {
  parameter: "parameters",
  response: "responses",
  schema: "definitions",
};

export interface Assembled {
  readonly document: JsonObject;
  /** Files that have to be loaded before the document is whole. */
  readonly needs: ReadonlySet<string>;
  /** References that lead to nothing and were left out. */
  readonly problems: readonly Problem[];
}

/** One document of all files that are loaded. */
export function assemble(files: LinkedFiles, content: JsonObject): Assembled {
  return new Assembly(files, content).run();
}

/** A component of the document itself. */
interface Own extends Target {
  readonly kind: Kind;
  readonly name: string;
}

class Assembly {
  readonly #needs = new Set<string>();
  readonly #problems = new Map<string, Problem>();
  /** What a component stands for, by file and pointer -> the `$ref` of the component. */
  readonly #refs = new Map<string, string>();
  readonly #inlined = new Map<string, Json>();
  readonly #active = new Set<string>();
  readonly #components = new Map<Kind, JsonObject>();
  readonly #queue: Own[] = [];
  readonly #isSwagger: boolean;
  readonly #sections: typeof SECTIONS;
  private readonly files: LinkedFiles;
  private readonly content: JsonObject;

  constructor(files: LinkedFiles, content: JsonObject) {
    this.files = files;
    this.content = content;
    this.#isSwagger = content["openapi"] === undefined;
    this.#sections = this.#isSwagger ? SWAGGER_SECTIONS : SECTIONS;
  }

  run(): Assembled {
    const { main } = this.files;
    const holder = this.#isSwagger
      ? { file: main, value: this.content as Json, pointer: "" }
      : this.#holderOf({ file: main, value: this.content, pointer: "" }, "components");
    for (const own of this.#ownComponents(holder)) this.#queue.push(own);
    const sections = Object.values(this.#sections);
    const rest = without(this.content, this.#isSwagger ? sections : ["components"]);
    const document = this.#walk({ file: main, value: rest, pointer: "" }, WHOLE_DOCUMENT);
    const components = this.#otherComponents(holder, sections);
    for (let own = this.#queue.shift(); own !== undefined; own = this.#queue.shift()) {
      setMember(this.#sectionOf(own.kind), own.name, this.#walk(own, { kind: own.kind, isMap: false }));
    }
    for (const [kind, entries] of this.#components) components[this.#sections[kind] ?? ""] = entries;
    return {
      document: {
        ...(isObject(document) ? document : {}),
        ...(this.#isSwagger
          ? Object.fromEntries(
              sections.flatMap((key) => (key in components ? [[key, components[key] ?? {}]] : [])),
            )
          : Object.keys(components).length > 0
            ? { components }
            : {}),
      },
      needs: this.#needs,
      problems: [...this.#problems.values()],
    };
  }

  /** Components that nothing is added to, such as path items. */
  #otherComponents(holder: Target | undefined, sections: readonly string[]): JsonObject {
    if (holder === undefined || !isObject(holder.value) || this.#isSwagger) return {};
    const value = without(holder.value, [...sections, "$ref"]);
    const walked = this.#walk({ ...holder, value }, WHOLE_DOCUMENT);
    return isObject(walked) ? walked : {};
  }

  /** The components that the document has, where each really stands: the map of them may be in another file. */
  #ownComponents(holder: Target | undefined): Own[] {
    const own = Object.entries(this.#sections).flatMap(([kind, section]) => {
      const map = holder === undefined ? undefined : this.#holderOf(holder, section);
      if (map === undefined || !isObject(map.value)) return [];
      this.#sectionOf(kind as Kind);
      return Object.entries(map.value).map(([name, value]): Own => {
        const pointer = map.pointer + pointerOf(name);
        return { kind: kind as Kind, name, file: map.file, value, pointer };
      });
    });
    // What a component consists of alone is that component wherever it is referred to.
    const placed = own.map((component): Own => {
      setMember(this.#sectionOf(component.kind), component.name, {});
      const ref = isObject(component.value) ? component.value["$ref"] : undefined;
      const isAlone = isObject(component.value) && Object.keys(component.value).length === 1;
      const target = typeof ref === "string" && isAlone ? this.files.find(component.file, ref) : undefined;
      this.#claim(component, component);
      if (target === undefined || !("value" in target) || target.file === this.files.main) return component;
      if (this.#refs.has(idOf(target)) || !isObject(target.value)) return component;
      if (this.#isCircular(target)) return component;
      this.#claim(component, target);
      return { ...component, ...target };
    });
    return placed;
  }

  #claim({ kind, name }: Own, target: Target): void {
    this.#refs.set(idOf(target), this.#refTo(kind, name));
  }

  /** The value of a member that holds others, behind its `$ref` if it has one. */
  #holderOf(above: Target, key: string): Target | undefined {
    const value = isObject(above.value) && Object.hasOwn(above.value, key) ? above.value[key] : undefined;
    if (value === undefined) return undefined;
    const own = { file: above.file, value, pointer: above.pointer + pointerOf(key) };
    const ref = isObject(value) ? value["$ref"] : undefined;
    if (typeof ref !== "string" || ref.startsWith("#")) return own;
    const found = this.files.find(above.file, ref);
    if ("value" in found) return found;
    this.#notFound(found, above.file, own.pointer, ref);
    return own;
  }

  #walk(target: Target, position: Position): Json {
    const change = (reference: Reference): Json => this.#follow(reference, target.file);
    return mapReferences(target.value, position, change, pathOfKeys(target.pointer));
  }

  #follow({ node, ref, kind, isMap, path }: Reference, file: LinkedFile): Json {
    const { main } = this.files;
    if (ref === "" || (file === main && ref.startsWith("#"))) return node;
    const rest = without(node, ["$ref"]);
    const target = this.files.find(file, ref);
    const fail = (why: NotFound): Json => {
      this.#notFound(why, file, pointerOf(...keysOfPath(path)), ref);
      return rest;
    };
    if (!("value" in target)) return fail(target);
    if (target.file === main) return { ...rest, $ref: `#${target.pointer}` };
    const id = idOf(target);
    if (this.#isCircular(target)) return fail(CIRCULAR);
    const known = isMap ? undefined : this.#refs.get(id);
    if (known !== undefined) return { ...rest, $ref: known };
    if (isMap || this.#sections[kind] === undefined) {
      if (this.#active.has(id)) return fail(CIRCULAR);
      return this.#merged(this.#inline(id, target, { kind, isMap }), rest, kind);
    }
    if (!isObject(target.value) && !(kind === "schema" && typeof target.value === "boolean")) {
      return fail({ fault: [`leads to something that is not a ${kind}.`, "Expected an object."] });
    }
    const own = this.#named(target, kind);
    setMember(this.#sectionOf(kind), own.name, {});
    this.#claim(own, target);
    this.#queue.push(own);
    return { ...rest, $ref: this.#refTo(kind, own.name) };
  }

  /** What a reference leads to that was copied, with the members beside the reference. */
  #merged(value: Json, beside: JsonObject, kind: Kind): Json {
    if (!isObject(value) || Object.keys(beside).length === 0) return value;
    return withMembersBeside(this.content, value, beside, kind);
  }

  /** Copied once and shared: what many places copy may be large. */
  #inline(id: string, target: Target, position: Position): Json {
    const key = `${position.kind} ${String(position.isMap)} ${id}`;
    const known = this.#inlined.get(key);
    if (known !== undefined) return known;
    this.#active.add(id);
    const value = this.#walk(target, position);
    this.#active.delete(id);
    this.#inlined.set(key, value);
    return value;
  }

  /** Whether a chain of references, from the one at `target` on, has no end. */
  #isCircular(target: Target): boolean {
    const seen = new Set<string>();
    for (let next: Target | NotFound = target; "value" in next; ) {
      if (seen.has(idOf(next))) return true;
      seen.add(idOf(next));
      const ref: Json | undefined = isObject(next.value) ? next.value["$ref"] : undefined;
      if (typeof ref !== "string") return false;
      next = this.files.find(next.file, ref);
    }
    return false;
  }

  #notFound(why: NotFound, file: LinkedFile, pointer: string, ref: string): void {
    if ("needs" in why) {
      this.#needs.add(why.needs);
      return;
    }
    const [what, fix] = why.fault;
    const problem = problemAt(file.source, pointer, `$ref ${JSON.stringify(ref)} ${what}`, fix);
    this.#problems.set(problem.message, problem);
  }

  #sectionOf(kind: Kind): JsonObject {
    const section = this.#components.get(kind) ?? {};
    this.#components.set(kind, section);
    return section;
  }

  #refTo(kind: Kind, name: string): string {
    const above = this.#isSwagger ? [] : ["components"];
    return `#${pointerOf(...above, this.#sections[kind] ?? "", name)}`;
  }

  /** A component for what stands in another file. Under another name, a discriminator still knows it by its own. */
  #named(target: Target, kind: Kind): Own {
    const wanted = keysOf(target.pointer).at(-1) ?? basename(target.file.path, extname(target.file.path));
    const name = this.#freeName(kind, wanted);
    const { value } = target;
    const isKnown = name === wanted || kind !== "schema" || !isObject(value) || NAME_ON_WIRE in value;
    return { ...target, value: isKnown ? value : { ...value, [NAME_ON_WIRE]: wanted }, kind, name };
  }

  #freeName(kind: Kind, wanted: string): string {
    const name = wanted.replaceAll(/[^\w.-]/g, "_") || kind;
    const taken = this.#sectionOf(kind);
    for (let number = 1; ; number++) {
      const candidate = number === 1 ? name : `${name}${number}`;
      if (!Object.hasOwn(taken, candidate)) return candidate;
    }
  }
}

function idOf({ file, pointer }: Target): string {
  return `${file.path}#${pointer}`;
}

function without(object: JsonObject, keys: readonly string[]): JsonObject {
  const copy: JsonObject = {};
  for (const key of Object.keys(object)) if (!keys.includes(key)) setMember(copy, key, object[key] as Json);
  return copy;
}

function pathOfKeys(pointer: string): Path | undefined {
  return keysOf(pointer).reduce<Path | undefined>((above, key) => ({ key, above }), undefined);
}
