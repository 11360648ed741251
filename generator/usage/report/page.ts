import { escapeHtml } from "../../text/html.js";

/**
 * One self-contained page: no script, no font, no request to anywhere. Light or dark as the reader's system is,
 * everything reachable by keyboard.
 */
export function page(title: string, body: readonly string[]): string {
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<link rel="icon" href="data:,">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    '<a class="skip" href="#content">Skip to the content</a>',
    '<main id="content">',
    ...body,
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** What the marks of a timeline mean. */
export function legend(failWithin: number | undefined): string {
  const soon =
    failWithin === undefined || failWithin === 0 ? "" : item("soon", `removal within ${failWithin} days`);
  return `<ul class="legend">${item("past", "removal date has passed")}${soon}${item("later", "removal later")}${item("undated", "no date announced: earliest day that the promised notice allows")}</ul>`;
}

function item(state: string, text: string): string {
  return `<li><span class="swatch ${state}" aria-hidden="true"></span>${escapeHtml(text)}</li>`;
}

const STYLE = `
:root{--paper:#fff;--ink:#1b1f24;--quiet:#57606a;--line:#d0d7de;--shade:#f6f8fa;--past:#b42318;--soon:#b54708;--later:#175cd3;--undated:#57606a;--focus:#0b57d0}
@media (prefers-color-scheme:dark){:root{--paper:#12161c;--ink:#e6edf3;--quiet:#9aa5b1;--line:#333c47;--shade:#1b222b;--past:#ff8a80;--soon:#ffb86b;--later:#82b1ff;--undated:#9aa5b1;--focus:#a8c7fa}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:1180px;margin:0 auto;padding:24px 20px 64px}
h1{font-size:1.6rem;margin:0 0 4px}h2{font-size:1.2rem;margin:32px 0 8px}
p{margin:4px 0}.quiet{color:var(--quiet)}
a{color:inherit}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:var(--paper);padding:8px;z-index:1}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:8px;background:var(--paper)}
.timeline{display:block;min-width:900px;width:100%;height:auto;font:13px ui-monospace,monospace}
.timeline text{fill:var(--ink)}.tick line{stroke:var(--line)}.tick text,.today text{fill:var(--quiet);text-anchor:middle;font-size:12px}
.today line{stroke:var(--ink);stroke-dasharray:4 3}.limit{fill:var(--soon);opacity:.12}
.row{text-decoration:none;--state:var(--later)}.row .hit{fill:transparent}.row:hover .hit,.row:focus-visible .hit{fill:var(--shade)}
.row:focus-visible{outline:none}.row:focus-visible .hit{stroke:var(--focus);stroke-width:2}
.row:hover text:first-of-type{text-decoration:underline}
.row .count{text-anchor:end;fill:var(--quiet)}
.row.past,.swatch.past,.when.past{--state:var(--past)}.row.soon,.swatch.soon,.when.soon{--state:var(--soon)}.row.undated,.swatch.undated,.when.undated{--state:var(--undated)}
.span{stroke:var(--state);stroke-width:3;opacity:.45}.notice{fill:var(--state)}.removal{fill:var(--state);stroke:var(--paper);stroke-width:2}
.floor{fill:var(--paper);stroke:var(--state);stroke-width:2}.undated .span{stroke-dasharray:3 4}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:4px 20px;padding:0;margin:8px 0;color:var(--quiet);font-size:.9rem}
.swatch{display:inline-block;width:12px;height:12px;border-radius:50%;margin-right:6px;background:var(--state,var(--later))}
.swatch.undated{background:none;border:2px solid var(--state);border-radius:0;transform:rotate(45deg) scale(.8)}
table{border-collapse:collapse;width:100%;font-size:.92rem}th,td{text-align:left;padding:6px 10px;border-bottom:1px solid var(--line);vertical-align:top}
th{color:var(--quiet);font-weight:600}td code,summary code,h3 code{font:13px ui-monospace,monospace;overflow-wrap:anywhere}
tr:target{background:var(--shade);outline:2px solid var(--focus)}
td.day{white-space:nowrap}
.when{color:var(--state,var(--later));font-weight:600;white-space:nowrap}
details{border:1px solid var(--line);border-radius:8px;margin:8px 0;padding:0 4px}summary{cursor:pointer;padding:8px 10px}
details .scroll{border:0}
`.trim();
