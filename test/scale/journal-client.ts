import { createClient } from "../../runtime/index.js";
import { fileJournal, type Journal, type JournaledClient } from "../../runtime/journal/index.js";

/** A client of a local server that keeps its writes in a file. */
export function journalClient(
  baseUrl: string,
  file: string,
): { readonly client: JournaledClient; readonly journal: Journal } {
  const journal = fileJournal(file);
  const credentials = { id: "id", secret: "secret" };
  return { journal, client: createClient({ baseUrl, credentials, rateLimit: false, journal }) };
}
