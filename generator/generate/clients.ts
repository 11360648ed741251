import { relative, resolve } from "node:path";

/** A client of a document, as the settings of a project have it: what `--spec` and the options beside it say. */
export interface ClientSettings {
  readonly spec: string;
  readonly out: string;
  readonly runtime?: string;
  readonly names?: string;
  /** As `--filter` has them. */
  readonly filter?: readonly string[];
  readonly excludeDeprecated?: boolean;
  readonly allowRef?: readonly string[];
  readonly strict?: boolean;
}

/** What `generate` without `--spec` writes, where a project has settings. */
export interface GenerateSettings {
  readonly clients: readonly ClientSettings[];
  /** Whether the modules of the platform are generated too. */
  readonly hasPlatform: boolean;
}

/** Without settings, the platform alone. */
export const NO_SETTINGS: GenerateSettings = { clients: [], hasPlatform: true };

/** The settings for the document at a path; `undefined` where there are none. */
export function settingsFor(spec: string, { clients }: GenerateSettings): ClientSettings | undefined {
  return clients.find((client) => relative(resolve(client.spec), resolve(spec)) === "");
}
