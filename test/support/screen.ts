/**
 * What a terminal shows after a text was written to it: lines, carriage returns, and the control sequences of programs
 * that draw over what they have drawn (ECMA-48: cursor up and to a column, erase in line and in display).
 */
export function screenOf(output: string): string[] {
  const lines: string[] = [""];
  let [row, column] = [0, 0];
  const write = (text: string): void => {
    const line = (lines[row] ?? "").padEnd(column);
    lines[row] = line.slice(0, column) + text + line.slice(column + text.length);
    column += text.length;
  };
  for (const [all, number, command] of output.matchAll(
    /\u001b\[\??([\d;]*)([A-Za-z])|[\r\n]|[^\u001b\r\n]+/g,
  )) {
    const count = Number(number === undefined || number === "" ? 1 : number);
    if (command === undefined) {
      if (all === "\r") column = 0;
      else if (all === "\n") lines[++row] ??= "";
      else write(all);
    } else if (command === "A") row = Math.max(0, row - count);
    else if (command === "B") row += count;
    else if (command === "G") column = count - 1;
    else if (command === "K")
      lines[row] = number === "2" || number === "1" ? "" : (lines[row] ?? "").slice(0, column);
    else if (command === "J") {
      lines.length = row + 1;
      lines[row] = (lines[row] ?? "").slice(0, column);
    }
  }
  return lines.map((line) => line.trimEnd()).filter((line) => line !== "");
}
