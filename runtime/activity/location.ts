/**
 * The activity id in a `Location` header. The platform sends a bare UUID; a path or URL that ends in the id is
 * accepted too, and so are quotes, and a header that is sent twice with the same id, which `Headers` joins by a comma.
 *
 * @returns `undefined` when there is no id in it, or two different ones
 */
export function activityIdOf(location: string | null): string | undefined {
  const [id, ...others] = new Set((location ?? "").split(",").map(idOf));
  return others.length === 0 ? id : undefined;
}

function idOf(location: string): string | undefined {
  const bare = location.trim().replace(/^"(.*)"$/, "$1");
  const path = bare.split(/[?#]/, 1)[0]?.replace(/\/+$/, "") ?? "";
  const last = path.slice(path.lastIndexOf("/") + 1);
  return /^[\w-]+$/.test(last) ? last : undefined;
}
