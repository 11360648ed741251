import { CloudTempleError } from "./base.js";

/** The call or the client is configured wrongly; nothing was sent. */
export class ConfigurationError extends CloudTempleError {
  override readonly name: string = "ConfigurationError";
}
