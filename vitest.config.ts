import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // One core is left idle otherwise, half of a small machine.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "sources",
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
