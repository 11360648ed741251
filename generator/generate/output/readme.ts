/** `generated/README.md`: what a person finds who opens the folder first. */
export const FOLDER_README = `# Generated

Everything in this folder is written by \`npm run generate\` from the documents in \`specs/\`, and written anew as a
whole each time. Do not edit it: correct the document's overlay in \`specs/overlays/\`, or the generator.

- \`<module>/<tag>.ts\`: one function per operation. \`<module>/schema.ts\`: its types. \`<module>/index.ts\`: all of both.
- \`operations.json\`: every operation, one a line.
- \`deprecations.json\`, \`DEPRECATIONS.md\`: everything deprecated, with dates and replacements.
`;
