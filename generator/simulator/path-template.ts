/** The placeholders of a path template in order: `/v1/vcenters/{id}` has `["id"]`. */
export function placeholders(template: string): string[] {
  return [...template.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1]!);
}

/** The template with nameless placeholders, by which two routes compare. */
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

/** Whether the template ends in a placeholder and so addresses one item. */
export function addressesItem(template: string): boolean {
  return template.endsWith("}");
}

/** How many leading segments two templates share. */
export function sharedSegments(left: string, right: string): number {
  const [a, b] = [anonymous(left).split("/"), anonymous(right).split("/")];
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return count;
}
