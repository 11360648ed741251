/**
 * The activity id in a `Location` header. The platform sends a bare UUID; a path or URL that ends in the id is
 * understood too.
 *
 * @returns `undefined` when there is no id in it
 */
export function activityIdOf(location: string | null): string | undefined {
  const path = location?.trim().split(/[?#]/, 1)[0]?.replace(/\/+$/, "") ?? "";
  const last = path.slice(path.lastIndexOf("/") + 1);
  return /^[\w-]+$/.test(last) ? last : undefined;
}
