import { CloudTempleError, type ErrorFacts } from "./base.js";

/** No complete answer arrived: refused, reset, unknown host, broken off in the middle of the body. */
export class ConnectionError extends CloudTempleError {
  override readonly name: string = "ConnectionError";
  /**
   * Whether the server may have received the request. `false` only where the platform says that no connection
   * was made; browsers never say so.
   */
  readonly sent: boolean;

  constructor(problem: string, facts: ErrorFacts & { readonly sent: boolean }) {
    super(problem, facts);
    this.sent = facts.sent;
  }
}
