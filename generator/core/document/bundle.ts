import { readFile, realpath } from "node:fs/promises";
import { basename, dirname, isAbsolute, relative, resolve } from "node:path";
import { compareText, isObject, type Json, type JsonObject } from "../../json.js";
import { Problem } from "../../problem.js";
import { mapValues } from "../json-schema/walk.js";
import { checkBounds } from "./bounds.js";

/** Which references may leave the folder of the document: paths and URLs, or prefixes of them that end in `/`. */
export type AllowedReferences = readonly string[];

/** Whether any `$ref` of the document leads to another file. */
export function hasExternalReferences(document: Json): boolean {
  if (Array.isArray(document)) return document.some(hasExternalReferences);
  if (!isObject(document)) return false;
  const ref = document["$ref"];
  // An empty one names the whole document: no other file, and nothing that could be meant.
  const isExternal = typeof ref === "string" && ref !== "" && !ref.startsWith("#");
  return isExternal || Object.values(document).some(hasExternalReferences);
}

/**
 * Brings a document of several files into one, by library; what came from other files becomes a component named
 * after its file or key. Only files at or below the document's folder are read, links resolved; anything else
 * must be allowed by name.
 *
 * @throws Problem naming the reference that is not allowed, or cannot be read.
 */
export async function bundleDocument(file: string, allowed: AllowedReferences): Promise<JsonObject> {
  const { BaseResolver, bundle, createConfig, Source } = await import("@redocly/openapi-core");
  const folder = await realpath(dirname(resolve(file)));
  /** What could not be read, or is neither YAML nor JSON: its path or URL, and why. */
  const unreadable = new Map<string, unknown>();
  class GuardedResolver extends BaseResolver {
    override async resolveDocument(
      ...[base, ref, isRoot]: Parameters<InstanceType<typeof BaseResolver>["resolveDocument"]>
    ): ReturnType<InstanceType<typeof BaseResolver>["resolveDocument"]> {
      try {
        return await super.resolveDocument(base, ref, isRoot);
      } catch (error) {
        unreadable.set(this.resolveExternalRef(base, ref), error);
        throw error;
      }
    }

    override async loadExternalRef(ref: string): Promise<InstanceType<typeof Source>> {
      if (/^https?:\/\//i.test(ref)) {
        if (!isAllowed(ref, allowed)) throw refused(file, ref);
        return await super.loadExternalRef(ref);
      }
      const path = await realpath(ref).catch(() => undefined);
      if (path === undefined)
        throw new Problem(`$ref to ${shown(ref, folder)} leads to no file.`, {
          file,
          fix: "Correct the path.",
        });
      const below = relative(folder, path);
      const isInside = below !== "" && !below.startsWith("..") && !isAbsolute(below);
      if (
        !isInside &&
        path !== resolve(folder, file) &&
        !isAllowed(ref, allowed) &&
        !isAllowed(path, allowed)
      ) {
        throw refused(file, shown(ref, folder));
      }
      return new Source(ref, await readFile(path, "utf8"));
    }
  }
  const config = await createConfig({});
  const result = await bundle({
    ref: await realpath(file),
    config,
    externalRefResolver: new GuardedResolver(),
  }).catch((error: unknown) => {
    if (error instanceof Problem) throw error;
    // The library expects the shape of a document, and some have none.
    throw new Problem(
      `could not be brought into one file with what it refers to (${error instanceof Error ? error.message : "unknown error"}).`,
      { file, pointer: "", fix: "Check that every part of it is where OpenAPI expects it." },
    );
  });
  // The library reports what names nothing within a file too: the check of the whole document does that later.
  const problem = result.problems.find(({ severity }) => severity === "error");
  const [failure] = [...unreadable].sort(([a], [b]) => compareText(a, b));
  if (problem !== undefined && failure !== undefined) {
    const [path, error] = failure;
    if (error instanceof Problem) throw error;
    throw new Problem(`could not be read: ${error instanceof Error ? error.message : "unknown error"}.`, {
      file: shown(path, folder),
      fix: "Every file that a $ref names must exist and be YAML or JSON.",
    });
  }
  const content = result.bundle.parsed as JsonObject;
  // A file that refers to itself as a whole is one without end.
  checkBounds(file, content);
  return namedByItself(content, basename(file)) as JsonObject;
}

/** A file may name itself (`api.yaml#/components/…`), which the library leaves as it is. */
function namedByItself(value: Json, name: string): Json {
  if (Array.isArray(value)) return value.map((item) => namedByItself(item, name));
  if (!isObject(value)) return value;
  return mapValues(value, (child, key) => {
    const [file, ...fragment] = key === "$ref" && typeof child === "string" ? child.split("#") : [];
    const isOwn = fragment.length === 1 && (file === name || file === `./${name}`);
    return isOwn ? `#${fragment[0] ?? ""}` : namedByItself(child, name);
  });
}

function isAllowed(ref: string, allowed: AllowedReferences): boolean {
  return allowed.some((entry) => {
    const name = /^https?:\/\//i.test(entry) ? entry : resolve(entry) + (entry.endsWith("/") ? "/" : "");
    return ref === name || (name.endsWith("/") && ref.startsWith(name));
  });
}

function refused(file: string, ref: string): Problem {
  return new Problem(`$ref to ${ref} leaves the folder of the document and is not followed.`, {
    file,
    fix: `If you trust it: --allow-ref ${ref}`,
  });
}

function shown(path: string, folder: string): string {
  const below = relative(folder, path);
  return below.startsWith("..") ? path : below;
}
