/**
 * A description as plain text with names marked in one way: HTML becomes Markdown, emphasis and escapes go, and a table of
 * one row becomes a list of its cells, each behind the head of its column. Tables of several rows are of several things, so
 * that nobody can tell which row is meant: they go too.
 */
export function plainText(text: string): string {
  return tablesAsLabels(/[<&]/.test(text) ? withoutTags(text) : text)
    .replaceAll(/\\([_*`[\]()#.!-])/g, "$1")
    .replaceAll(
      /(?<=\S)\*{1,3}|\*{1,3}(?=\S)|(?<![\p{L}\d_`/{])_{1,2}(?=\S)(?=[^\n`]{0,200}_)|(?<=[^\s_`])_{1,2}(?![\p{L}\d_`/}])/gu,
      "",
    );
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  gt: ">",
  lt: "<",
  nbsp: " ",
  quot: '"',
  "#39": "'",
  "#x27": "'",
  "#160": " ",
};

function withoutTags(text: string): string {
  return text
    .replaceAll(/<a\s[^<>]{0,500}>([^<>]{1,200})<\/a>/giu, "[$1](#)")
    .replaceAll(/<(?:code|tt|kbd)>([^<>`]{1,200})<\/(?:code|tt|kbd)>/giu, "`$1`")
    .replaceAll(/<(?:sup|sub)>[^<>]{0,40}<\/(?:sup|sub)>/giu, "")
    .replaceAll(/<\/?(?:p|div|li|ul|ol|br|h[1-6]|tr|table|blockquote)\b[^<>]{0,200}>/giu, "\n\n")
    .replaceAll(/<\/?[a-z][a-z\d-]{0,30}(?:\s[^<>]{0,500})?\/?>/giu, " ")
    .replaceAll(/&(#?\w{2,6});/g, (entity, name: string) => ENTITIES[name.toLowerCase()] ?? entity);
}

function tablesAsLabels(text: string): string {
  if (!text.includes("|")) return text;
  const lines = text.split("\n");
  const result: string[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (!isRow(line) || !/^\s*\|?[\s:|-]*-[\s:|-]*$/.test(lines[index + 1] ?? "")) {
      result.push(line);
      continue;
    }
    const rows: string[] = [];
    let next = index + 2;
    while (next < lines.length && isRow(lines[next] ?? "")) rows.push(lines[next++] ?? "");
    const [row, ...others] = rows;
    if (row !== undefined && others.length === 0) {
      const cells = cellsOf(row);
      result.push("", ...cellsOf(line).map((head, column) => `${head}: ${cells[column] ?? ""}.\n`));
    }
    index = next - 1;
  }
  return result.join("\n");
}

function isRow(line: string): boolean {
  return /^\s*\|/.test(line) || /\S\s\|\s\S/.test(line);
}

function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\|/, "")
    .replace(/\|$/, "")
    .split("|")
    .map((cell) => cell.trim());
}
