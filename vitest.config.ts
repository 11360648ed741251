import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // One core is left idle otherwise, half of a small machine.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "sources",
          // Half of the time went into loading the same compilers and libraries for each file anew.
          isolate: false,
          include: ["test/**/*.test.ts"],
          exclude: ["**/node_modules/**", "test/consumer/**"],
          // What only a hang exceeds, however slow or busy the machine is: tests that a slow algorithm must fail say so themselves.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 120_000 } },
        },
      },
      "test/consumer/vitest.config.ts",
    ],
  },
});
