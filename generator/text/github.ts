import { plainText } from "./terminal.js";

/** The message of a workflow command (`::error::message`). */
export function annotationMessage(text: string): string {
  return plainText(text).replaceAll("%", "%25");
}

/** The value of a property of a workflow command (`::error file=value`). */
export function annotationProperty(text: string): string {
  return annotationMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
