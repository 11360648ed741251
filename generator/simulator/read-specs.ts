import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadDocument } from "../core/document/document.js";
import { parseObject, type SourceText } from "../core/document/parse.js";
import { arrayMember, isObject, type JsonObject, stringMember } from "../json.js";
import type { LimitRule, ModuleData, PlatformData } from "./platform-data.js";
import { readDocument } from "./read-document.js";

/** Reads the folder `specs/` into the data the simulator works with. The same files give the same data. */
export async function readSpecs(folder: string): Promise<PlatformData> {
  const entries = arrayMember(parseObject(textOf(join(folder, "modules.yaml"))), "modules") ?? [];
  const known = entries.filter(isObject).filter((entry) => entry["status"] === "known");
  return {
    modules: await Promise.all(known.map((entry) => readModule(folder, entry))),
    limits: readLimits(parseObject(textOf(join(folder, "limits.yaml")))),
  };
}

async function readModule(folder: string, entry: JsonObject): Promise<ModuleData> {
  const slug = stringMember(entry, "slug") ?? "";
  const source = textOf(join(folder, `${slug}.yaml`));
  const overlay = join(folder, "overlays", `${slug}.yaml`);
  const { root } = await loadDocument(source, existsSync(overlay) ? { overlay: textOf(overlay) } : {});
  const server = stringMember(entry, "server");
  const urls = (arrayMember(entry, "documentUrls") ?? []).flatMap((each) => stringMember(each, "url") ?? []);
  return readDocument(
    {
      slug,
      // A module on a host of its own gets a folder of its own on the one port the simulator has.
      basePath: server === undefined ? `/api${stringMember(entry, "basePath") ?? `/${slug}`}` : `/${slug}`,
      ...(server === undefined ? {} : { origin: new URL(server).origin }),
      documentPaths: [
        ...new Set([`/api/${slug}/docs/swagger.yml`, ...urls.map((url) => new URL(url).pathname)]),
      ],
      source: source.text,
    },
    root,
  );
}

function readLimits(limits: JsonObject): LimitRule[] {
  return (arrayMember(limits, "rules") ?? []).filter(isObject).flatMap((rule) => {
    const [path, method] = [stringMember(rule, "path"), stringMember(rule, "method")];
    // A rule for an operation whose path nobody knows can cover no request.
    if (path === "unknown") return [];
    return {
      lane: stringMember(rule, "lane") ?? "",
      module: stringMember(rule, "module") ?? "*",
      requests: Number(rule["requests"]),
      seconds: Number(rule["seconds"]),
      ...(path === undefined ? {} : { path }),
      ...(method === undefined ? {} : { method }),
    };
  });
}

function textOf(file: string): SourceText {
  return { file, text: readFileSync(file, "utf8") };
}
