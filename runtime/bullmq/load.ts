import type * as Bullmq from "bullmq";
import { ConfigurationError } from "../errors/configuration.js";

/**
 * BullMQ, an optional peer: loaded when it is used, so that a missing one is explained.
 *
 * @throws ConfigurationError where it is not installed
 */
export async function loadBullmq(): Promise<typeof Bullmq> {
  try {
    return await import("bullmq");
  } catch (cause) {
    throw new ConfigurationError("followActivities needs BullMQ, which could not be loaded.", {
      advice: "Install it, and a client of Redis for it: npm install bullmq ioredis",
      cause,
    });
  }
}
