import { fillTemplate } from "../../text/template.js";

/** `generated/README.md`: what the files of the folder are, for a person who opens it. */
export function renderReadme(head: { readonly source: string; readonly command: string }): string {
  return fillTemplate("generate/readme.md", head);
}
