/**
 * The names that the values of an enumeration have in its constant, value by value: `running` is `Running`,
 * `in_progress` is `InProgress`. A value that is written as a name already (`RW`, `VMXNET3`) keeps it, and so does one
 * that no name can be made of without losing something (`3.0`, `+1`): users then write `Version["3.0"]`. Of two values
 * that would share a name the later one keeps its own spelling, so that values added at the end change no name.
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
