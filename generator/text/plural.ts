/** A number with its noun: `1 module`, `2 modules`; `many` where the plural is not made with an s. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
