/** What ids, addresses and dates are made of, and names of fields are not. */
const DATA = [
  /[0-9a-f]{8}-[0-9a-f]{4}/i,
  /\d{4}/,
  /-\d/,
  /\d+\.\d+/,
  /^__proto__$/,
  /[0-9a-f]{2}:[0-9a-f]{2}/i,
  /(?=[a-f]*\d)[0-9a-f]{12}/i,
  /.@/,
];

/**
 * Whether the name of a member may be shown: it reads like a name in an API, and is not the id, the name or the
 * address of a thing. In a map from ids to values, the names of members are data.
 */
export function isFieldName(name: string, identities: ReadonlySet<string>): boolean {
  return (
    name.length <= 64 &&
    /^[@$]?[A-Za-z_][\w.$-]*$/.test(name) &&
    !DATA.some((pattern) => pattern.test(name)) &&
    !identities.has(name)
  );
}
