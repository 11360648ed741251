import { VERSION } from "../../runtime/version.js";
import { folderFiles } from "../core/specs/file-source.js";
import { type Layout, namedFolder } from "../core/specs/layout.js";
import type { Config } from "./config.js";
import { hashPackage, PACKAGE_SPECS } from "./package-place.js";

/** What the package brings, as messages and headers name it, wherever a package manager puts it. */
const BELOW = "node_modules/cloudtemple/dist/specs";

/**
 * The project of a user, at the folder in which the command is called: documents in `cloudtemple/`, with those of the
 * package below, and code in `src/cloudtemple/`, where its settings name no other folders.
 */
export function projectLayout(root: string, platform: Config["platform"] = {}): Layout {
  const { folder = "cloudtemple", out = "src/cloudtemple", modules = [] } = platform;
  return {
    kind: "project",
    root,
    specs: {
      ...namedFolder(root, folder),
      below: { ...folderFiles(PACKAGE_SPECS, `${BELOW}/`), folder: BELOW },
    },
    modules,
    output: namedFolder(root, out),
    commandLine: (command, ...words) => ["npx cloudtemple", command, ...words].join(" "),
    runtime: "cloudtemple",
    release: () => Promise.resolve(VERSION),
    generator: hashPackage,
  };
}
