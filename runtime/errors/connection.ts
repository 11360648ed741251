import { CloudTempleError, type ErrorFacts } from "./base.js";

/** No complete answer arrived: the connection was refused or reset, the host is unknown, or the body was cut off. */
export class ConnectionError extends CloudTempleError {
  override readonly name: string = "ConnectionError";
  /**
   * Whether the server may have received the request. `false` only where the platform's own `fetch` reports that no
   * connection was made; browsers never report it, and the errors of a custom `fetch` prove nothing.
   */
  readonly sent: boolean;

  constructor(problem: string, facts: ErrorFacts & { readonly sent: boolean }) {
    super(problem, facts);
    this.sent = facts.sent;
  }
}
