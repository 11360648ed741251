/** The placeholders of a path template in order: `/v1/vcenters/{id}` has `["id"]`. */
export function placeholders(template: string): string[] {
  return Array.from(template.matchAll(/\{([^{}]+)\}/g), ([placeholder]) => placeholder.slice(1, -1));
}

/**
 * The name of the last placeholder.
 *
 * @throws Error if the template has no placeholder.
 */
export function lastPlaceholder(template: string): string {
  const name = placeholders(template).at(-1);
  if (name === undefined) throw new Error(`The path ${template} has no placeholder.`);
  return name;
}

/** The template without the names of its placeholders, for the comparison of two routes. */
export function anonymous(template: string): string {
  return template.replace(/\{[^{}]*\}/g, "{}");
}

/** The template without its last segment. */
export function parentOf(template: string): string {
  return template.slice(0, template.lastIndexOf("/"));
}

/** The last segment that is not a placeholder: `virtual_machines`. */
export function lastWord(template: string): string {
  return (
    template
      .split("/")
      .filter((segment) => segment !== "" && !segment.startsWith("{"))
      .at(-1) ?? ""
  );
}

/** Whether the template addresses one item: it ends in a placeholder. */
export function addressesItem(template: string): boolean {
  return template.endsWith("}");
}

/** How many leading segments two templates share. */
export function sharedSegments(template: string, other: string): number {
  const [a, b] = [anonymous(template).split("/"), anonymous(other).split("/")];
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return count;
}
