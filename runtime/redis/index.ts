export type { RedisClient, SendCommand } from "./commands.js";
export type { SharedStateEvent, SharedStateHook } from "./event.js";
export { type SharedPacerOptions, sharedPacer } from "./shared-pacer.js";
export { type RedisTokenStoreOptions, redisTokenStore } from "./token-store.js";
