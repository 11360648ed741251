import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSite } from "./site.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = process.argv[2] ?? join(root, "docs");
const { pages, warnings } = await buildSite({ root, folder });
for (const warning of warnings) process.stderr.write(`warning: ${warning}\n`);
process.stdout.write(`${folder}: ${pages} pages\n`);
// What a comment links to and is not there is a mistake in the comment.
if (warnings.length > 0) process.exitCode = 1;
