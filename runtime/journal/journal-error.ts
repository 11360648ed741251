import { CloudTempleError } from "../errors/base.js";

/**
 * The journal cannot be used, or could not record a write, which therefore was not sent. The reason is in `cause` where the
 * file system or a store of one's own gave one.
 */
export class JournalError extends CloudTempleError {
  override readonly name: string = "JournalError";
}
