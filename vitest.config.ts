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
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      "test/consumer/vitest.config.ts",
    ],
  },
});
