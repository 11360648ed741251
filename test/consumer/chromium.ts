import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where Debian, Ubuntu and the machines of GitHub have a browser of this family. */
const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser of this machine; `undefined` where there is none. */
export const CHROMIUM: string | undefined = PLACES.find((place) => existsSync(place));

/** @param hosts names that lead to this machine, beside those that always do */
export function launchChromium(hosts: readonly string[] = []): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error(`There is no browser: none of ${PLACES.join(", ")} exists.`);
  const rules = hosts.map((host) => `MAP ${host} 127.0.0.1`).join(",");
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", ...(rules === "" ? [] : [`--host-resolver-rules=${rules}`])],
  });
}
