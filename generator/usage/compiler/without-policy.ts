/**
 * Reads `cloudtemple/strict` as if it said nothing. Strict mode takes deprecated fields out of types and gives
 * parameters types that nothing fits; what a project uses could then not be found any more, nor replaced.
 */
export function withoutPolicy(fileName: string, text: string | undefined): string | undefined {
  return /\/runtime\/strict\/index\.(?:d\.)?ts$/.test(fileName)
    ? text?.replace(/^declare module "\.\/policy\.js" \{$[^]*?^\}$/m, "")
    : text;
}
