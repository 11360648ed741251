// Personal access tokens that expire within 30 days, soonest first; ends with 1 if there are any.
import { createClient } from "cloudtemple";
import { listPersonalAccessTokens } from "cloudtemple/iam";

const DAY = 24 * 3600_000;
const [days = "30"] = process.argv.slice(2);
const client = createClient();

/** A number of milliseconds as a text, or an ISO date. */
const timeOf = (text: string | undefined): number =>
  text === undefined ? Number.NaN : /^\d+$/.test(text) ? Number(text) : Date.parse(text);

const tokens = (await listPersonalAccessTokens(client))
  .map(({ name, id, expirationDate }) => ({
    name: name ?? id,
    left: (timeOf(expirationDate) - Date.now()) / DAY,
  }))
  .filter(({ left }) => left < Number(days))
  .sort((a, b) => a.left - b.left);
for (const { name, left } of tokens)
  console.log(left < 0 ? `${name} has expired` : `${name} expires in ${Math.floor(left)} days`);
if (tokens.length > 0) process.exitCode = 1;
