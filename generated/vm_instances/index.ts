// Generated from specs/vm_instances.yaml. Do not edit: run `npm run generate`.
export * from "./availability-zone.js";
export * from "./backup-policy.js";
export * from "./flavor.js";
export * from "./image.js";
export * from "./instance-family.js";
export * from "./network.js";
export * from "./quota.js";
export * from "./region.js";
export * from "./storage-type.js";
export * from "./task.js";
export * from "./template.js";
export * from "./virtual-machine.js";
export * from "./virtual-machine-disk.js";
export * from "./virtual-machine-network-adapter.js";
export * from "./virtual-machine-snapshot.js";
export * from "./schema.js";
export type * from "./deprecations.js";
