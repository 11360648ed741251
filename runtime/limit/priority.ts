/** The order in which waiting calls get a slot, `login` first, `bulk` last. */
export type Priority = "login" | "poll" | "interactive" | "bulk";

/** The highest priority first. */
export const ORDER: readonly Priority[] = ["login", "poll", "interactive", "bulk"];
