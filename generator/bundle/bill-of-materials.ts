import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BundledLibrary, LICENCES_FILE, librariesIn } from "./licences.js";

/** What is read and changed of a bill in CycloneDX, as `npm sbom` writes it. */
export interface Bill {
  readonly metadata: { readonly component: { readonly name: string } };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

interface Component {
  readonly "bom-ref": string;
  readonly name: string;
  readonly version: string;
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

/** Names of properties: https://github.com/CycloneDX/cyclonedx-property-taxonomy, `cdx:npm`. */
const DEVELOPMENT = "cdx:npm:package:development";
const BUNDLED = "cdx:npm:package:bundled";

/**
 * The bill of materials of what is shipped, out of one of everything that the lock file has: what the package depends on,
 * and the libraries that are part of its bundles.
 *
 * @throws Error for a bundled library that the lock file does not have
 */
export function shippedBill(everything: Bill, name: string, bundled: readonly BundledLibrary[]): Bill {
  const isIn = (component: Component, library: BundledLibrary): boolean =>
    component.name === library.name && component.version === library.version;
  for (const library of bundled)
    if (!everything.components.some((component) => isIn(component, library)))
      throw new Error(
        `The bundles contain ${library.name} ${library.version}, which package-lock.json does not have: run npm ci, and build again.`,
      );
  const components = everything.components.flatMap((component): Component[] => {
    const { properties = [] } = component;
    if (!properties.some((property) => property.name === DEVELOPMENT)) return [component];
    if (!bundled.some((library) => isIn(component, library))) return [];
    const others = properties.filter((property) => property.name !== DEVELOPMENT);
    return [{ ...component, properties: [...others, { name: BUNDLED, value: "true" }] }];
  });
  const shipped = new Set(components.map((component) => component["bom-ref"]));
  const isShipped = (ref: string): boolean => shipped.has(ref);
  const [root, ...others] = everything.dependencies;
  return {
    ...everything,
    // npm takes the name of the folder.
    metadata: { ...everything.metadata, component: { ...everything.metadata.component, name } },
    components,
    dependencies: [...(root === undefined ? [] : [root]), ...others.filter(({ ref }) => isShipped(ref))].map(
      ({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(isShipped) }),
    ),
  };
}

/** The libraries in all bundles of a built package, each once. */
function bundledIn(dist: string): BundledLibrary[] {
  const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(LICENCES_FILE),
  );
  if (files.length === 0) throw new Error(`${dist} has no ${LICENCES_FILE}: build the package first.`);
  const libraries = files.flatMap((path) => librariesIn(readFileSync(join(dist, path), "utf8")));
  return [...new Map(libraries.map((each) => [`${each.name} ${each.version}`, each])).values()];
}

/** Reads a bill of everything from standard input, and prints that of what is shipped. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = join(import.meta.dirname, "../..");
  const { name } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly name: string };
  const everything = JSON.parse(readFileSync(0, "utf8")) as Bill;
  process.stdout.write(
    `${JSON.stringify(shippedBill(everything, name, bundledIn(join(root, "dist"))), null, 2)}\n`,
  );
}
