/** The order in which waiting calls get a slot, see {@link ORDER}. */
export type Priority = "login" | "poll" | "interactive" | "bulk";

/** The highest priority first. */
export const ORDER: readonly Priority[] = ["login", "poll", "interactive", "bulk"];
