import type { Operation } from "./operation.js";
import type { ClientOptions } from "./options.js";

/** Tells the caller's hook of each deprecated operation once; a hook that throws breaks no call. */
export function createDeprecationNotifier(
  notify: ClientOptions["onDeprecation"],
): (operation: Operation) => void {
  const told = new Set<string>();
  return ({ id, deprecated }) => {
    if (deprecated === undefined || told.has(id)) return;
    told.add(id);
    try {
      notify?.({ operation: id, message: deprecated });
    } catch {
      // The hook is the caller's; what it throws is no business of the call.
    }
  };
}
