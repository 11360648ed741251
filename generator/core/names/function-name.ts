/** Whether a text is an identifier of JavaScript, so that a function can have it as its name. */
export function isFunctionName(text: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text);
}
