import { VERSION } from "../../runtime/version.js";
import { folderFiles } from "../core/specs/file-source.js";
import { type Layout, namedFolder } from "../core/specs/layout.js";
import { hashPackage, PACKAGE_SPECS } from "./package-place.js";

/** What the package brings, as messages and headers name it, wherever a package manager puts it. */
const BELOW = "node_modules/cloudtemple/dist/specs";

/**
 * The project of a user, at the folder in which the command is called: documents in `cloudtemple/`, with those of the
 * package below, and code in `src/cloudtemple/`.
 */
export function projectLayout(root: string): Layout {
  return {
    kind: "project",
    root,
    specs: {
      ...namedFolder(root, "cloudtemple"),
      below: { ...folderFiles(PACKAGE_SPECS, `${BELOW}/`), folder: BELOW },
    },
    output: namedFolder(root, "src/cloudtemple"),
    commandLine: (command, ...words) => ["npx cloudtemple", command, ...words].join(" "),
    runtime: "cloudtemple",
    release: () => Promise.resolve(VERSION),
    generator: hashPackage,
  };
}
