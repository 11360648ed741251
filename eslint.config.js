import tseslint from "typescript-eslint";

/** Who may import whom: the one-way flow of the design, enforced. */
const room = (files, groups) => ({
  files,
  rules: {
    "@typescript-eslint/no-restricted-imports": ["error", { patterns: groups }],
  },
});

export default tseslint.config(
  { ignores: ["dist/**", "generated/**", "node_modules/**", "**/fixtures/**", "test/consumer/fixture/**"] },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        // One file turns strict mode on in whatever program it is part of, so it is in a program of its own.
        project: ["./tsconfig.json", "./runtime/strict/tsconfig.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  room(
    ["runtime/**/*.ts"],
    [
      {
        group: ["**/generator/**", "**/generated/**", "**/test/**"],
        message: "The runtime imports nothing from generator/, generated/ or test/.",
      },
    ],
  ),
  {
    files: ["runtime/**/*.ts"],
    ignores: ["runtime/node/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["node:*"], message: "Only runtime/node/ may import node: modules." }] },
      ],
    },
  },
  room(
    ["generator/**/*.ts"],
    [
      {
        group: ["**/generated/**", "**/test/**"],
        message: "The generator reads specs/ and writes generated/; it imports neither generated/ nor test/.",
      },
    ],
  ),
  {
    files: ["test/**/*.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/require-await": "off",
    },
  },
);
