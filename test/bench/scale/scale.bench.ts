/**
 * What several processes do together, with real processes and a real Redis: `npm run bench:scale`, or one part of it,
 * `npm run bench:scale -- pace`. Takes about eight minutes. Other load disturbs it: compare rows of one table alone.
 */
import { loadavg } from "node:os";
import { HAS_REDIS } from "../../scale/redis-server.js";
import { unlessTrial } from "../trial.js";
import { benchFollowing } from "./following.js";
import { benchJournal } from "./journal.js";
import { benchLogins } from "./logins.js";
import { benchPace } from "./pace.js";
import { compilePrograms } from "./programs.js";

const PARTS = ["pace", "logins", "following", "journal"];
const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) {
  process.stderr.write(`There is no part ${unknown.join(", ")}; there are ${PARTS.join(", ")}.\n`);
  process.exit(2);
}
const runs = (part: string): boolean => asked.length === 0 || asked.includes(part);
const load = (): void => {
  process.stdout.write(
    `\nLoad of the machine: ${loadavg()
      .map((average) => average.toFixed(1))
      .join(", ")}\n`,
  );
};

if (runs("journal")) await benchJournal(2_000);
if (HAS_REDIS && asked.join() !== "journal") {
  const programs = await compilePrograms(["limited-server", "caller", "first-caller"]);
  try {
    load();
    if (runs("pace")) await benchPace(programs, unlessTrial([3, 10], [2]));
    if (runs("logins")) await benchLogins(programs, unlessTrial(200, 2));
    if (runs("following")) await benchFollowing(unlessTrial(500, 5), unlessTrial(20, 2));
    load();
  } finally {
    await programs.remove();
  }
}
