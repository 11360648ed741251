import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
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
