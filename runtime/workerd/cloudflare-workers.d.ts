/** What workerd offers to programs beside web standards; the part that is used here. */
declare module "cloudflare:workers" {
  /** Keeps the request alive, after its response too, until the promise settles or 30 seconds have passed. Absent before 2025-08. */
  export const waitUntil: ((work: Promise<unknown>) => void) | undefined;
}
