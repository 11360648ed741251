/**
 * Reads `cloudtemple/strict` as if it were empty. Strict mode removes deprecated fields from types and gives deprecated
 * parameters types that accept nothing; uses of both could then be neither found nor replaced.
 */
export function withoutPolicy(fileName: string, text: string | undefined): string | undefined {
  return /\/runtime\/strict\/index\.(?:d\.)?ts$/.test(fileName)
    ? text?.replace(/^declare module "\.\/policy\.js" \{$[^]*?^\}$/m, "")
    : text;
}
