/** A URL as it may be shown: without user, password, query and fragment, where credentials hide. */
export function safeUrl(text: string): string {
  const url = URL.parse(text);
  if (url === null) return "(no URL)";
  return `${url.protocol}//${url.host}${url.pathname}`;
}
