import { fileURLToPath } from "node:url";
import { defineProject } from "vitest/config";

/** The tests of the package as a user installs it; a project of its own, so that only they wait for the build. */
export default defineProject({
  test: {
    name: "package",
    root: fileURLToPath(new URL("../..", import.meta.url)),
    include: ["test/consumer/*.test.ts"],
    globalSetup: ["test/consumer/set-up.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
