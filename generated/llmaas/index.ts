// Generated from specs/llmaas.yaml. Do not edit: run `npm run generate`.
export * from "./audio.js";
export * from "./batch.js";
export * from "./chat-completion.js";
export * from "./completion.js";
export * from "./embedding.js";
export * from "./file.js";
export * from "./image.js";
export * from "./model.js";
export * from "./rerank.js";
export type * from "./schema.js";
