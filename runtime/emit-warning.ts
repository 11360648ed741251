/** Platforms with process warnings. */
interface WarningPlatform {
  readonly process?: { readonly emitWarning?: (message: string, type: string) => void };
}

/** A warning of the process, or of the console where there is none. */
export function emitWarning(message: string): void {
  const { process } = globalThis as WarningPlatform;
  if (process?.emitWarning === undefined) console.warn(`cloudtemple: ${message}`);
  else process.emitWarning(message, "CloudTempleWarning");
}
