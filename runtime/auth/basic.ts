/** Base64 of the text's UTF-8 bytes, as RFC 7617 writes a user name and password. */
export function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
