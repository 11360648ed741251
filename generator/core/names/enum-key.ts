/**
 * The key of each value of an enumeration in its constant, in order: `running` has `Running`, `in_progress` has
 * `InProgress`. A value that already is a name (`RW`, `VMXNET3`) is its own key, and so is one that no name can be
 * derived from without loss (`3.0`, `+1`): users then write `Version["3.0"]`. Of two values that would share a key, the
 * later one is its own key, so that values added at the end change no key.
 */
export function enumKeys(
  values: readonly { readonly value: string | number; readonly name: string | undefined }[],
): string[] {
  const taken = new Set<string>();
  const names = values.flatMap(({ name }) => (name === undefined ? [] : [name]));
  const areNamed = names.length === values.length && new Set(names).size === names.length;
  return values.map(({ value, name }) => {
    const own = String(value);
    const wanted = areNamed && name !== undefined ? name : memberName(own);
    const key = [wanted, own].find((candidate) => !taken.has(candidate)) ?? numbered(wanted, taken);
    taken.add(key);
    return key;
  });
}

function memberName(value: string): string {
  if (!/^[A-Za-z][\w\s./:-]*$/.test(value) || /\d[./:-]\d/.test(value)) return value;
  if (/^[A-Z]\w*$/.test(value)) return value;
  return value
    .split(/[^A-Za-z\d]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${name}${number}`)) number++;
  return `${name}${number}`;
}
