import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Compiler, compilers } from "../bench/compilers.js";
import { typeCost } from "../bench/type-cost.js";
import { inPackage, installed } from "./installed.js";
import { readmeExample } from "./readme.js";
import { runNode } from "./run.js";
import { cases, type StrictCase } from "./strict/cases.js";
import { layCost, OPERATIONS } from "./strict/cost.js";
import { byFile, caseFile, configOf, layStrict, POLICIES, type PolicyName } from "./strict/lay.js";
import { layLibrary } from "./strict/library.js";

const isEverythingTested = process.env["CLOUDTEMPLE_TEST_ALL"] === "1";
const policies = Object.keys(POLICIES) as PolicyName[];

let project: string;

beforeAll(async () => {
  if (!isEverythingTested) {
    console.info(
      "Skipped without CLOUDTEMPLE_TEST_ALL=1: strict mode narrowed by a policy, and declarations, with the compilers in JavaScript.",
    );
  }
  project = join(installed().consumer, "strict");
  await layStrict(project);
});

describe.each(compilers)("TypeScript $version in strict mode", (compiler) => {
  const isQuick = compiler.isNative || isEverythingTested;

  it.each(policies.filter((policy) => policy === "import" || isQuick))(
    "refuses what it should and nothing else, policy %s",
    async (policy) => {
      const said = byFile(await compile(compiler, configOf(policy)));
      expect([...said.keys()].filter((file) => !cases.some((_, index) => caseFile(index) === file))).toEqual(
        [],
      );
      const wrong = cases.flatMap((use, index) => {
        const text = said.get(caseFile(index)) ?? "";
        return isAsMeant(use, policy, text) ? [] : [{ use: use.name, text }];
      });
      expect(wrong).toEqual([]);
    },
  );

  it("prints the messages of the README", async () => {
    const printed = await compileExample(compiler, 'import type {} from "cloudtemple/strict";\n');
    const quoted = await readmeExample("strict messages", "text", "generator/usage/GUIDE.md");
    expect(printed.trim()).toBe(quoted.trim());
  });

  it.runIf(isQuick)("narrows as the README says", async () => {
    const printed = await compileExample(
      compiler,
      await readmeExample("policy", "ts", "generator/usage/GUIDE.md"),
    );
    const quoted = await readmeExample("strict messages", "text", "generator/usage/GUIDE.md");
    expect(printed.trim()).toBe(quoted.split("\n").slice(1).join("\n").trim());
  });

  it.runIf(isQuick)("accepts the declarations of the package", async () => {
    const { consumer } = installed();
    const folder = join(consumer, `strict-declarations-${compiler.version}`);
    const modules = await readdir(inPackage("dist", "generated"), { withFileTypes: true });
    const names = modules.filter((entry) => entry.isDirectory()).map(({ name }) => `cloudtemple/${name}`);
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, "all.ts"),
      ["cloudtemple", "cloudtemple/strict", ...names]
        .map((name) => `import type {} from "${name}";\n`)
        .join(""),
    );
    const config = { extends: "../tsconfig.nodenext.json", include: ["*"] };
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
    expect(await compile(compiler, "tsconfig.json", folder)).toBe("");
  });

  it.runIf(isQuick)("leaves nothing in the declarations of a library", async () => {
    const written = await layLibrary(join(installed().consumer, "library"), compiler);
    expect(written.strict).toEqual(written.lenient);
    expect(written.strict.join("\n")).not.toMatch(/cloudtemple\/strict|Refused|is deprecated:/);
  });

  it.runIf(isQuick)("adds few type instantiations, and none when it is off", async () => {
    const folder = join(installed().consumer, "strict-cost");
    await layCost(folder);
    await writeFile(join(folder, "strict.ts"), 'import type {} from "cloudtemple/strict";\n');
    const cost = async (...files: string[]): Promise<number> =>
      (
        await typeCost(
          compiler,
          files.map((file) => join(folder, file)),
          folder,
        )
      ).instantiations;
    const plain = await cost("plain/index.ts");
    const off = await cost("old/index.ts");
    const on = await cost("old/index.ts", "strict.ts");
    // Some are made once, whatever is deprecated. Beside the operation, three of its members are.
    expect(off - plain).toBeLessThanOrEqual(4 * OPERATIONS + 10);
    expect((on - off) / OPERATIONS).toBeLessThanOrEqual(20);
  });
});

/** What a compiler says of the example of the README, in a project with a declaration file. */
async function compileExample(compiler: Compiler, declarations: string): Promise<string> {
  const folder = join(installed().consumer, `strict-readme-${compiler.version}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "deploy.ts"), await readmeExample("strict"));
  await writeFile(join(folder, "cloudtemple.d.ts"), declarations);
  const config = {
    extends: "../tsconfig.nodenext.json",
    compilerOptions: { skipLibCheck: true },
    include: ["*"],
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
  return compile(compiler, "tsconfig.json", folder);
}

async function compile(compiler: Compiler, config: string, cwd = project): Promise<string> {
  const { stdout } = await runNode(compiler.file, ["--project", config, "--pretty", "false"], { cwd });
  return stdout;
}

/** What a policy has to say of a use, compared with what the compiler said. */
function isAsMeant(use: StrictCase, policy: PolicyName, text: string): boolean {
  const [name = ""] = use.uses;
  const isRefused =
    use.uses.length > 0 &&
    (policy === "import" ||
      policy === "types" ||
      (policy === "month" && use.removal === "soon") ||
      (policy === "allow" && !ALLOWED.has(name)) ||
      (policy === "wrong" && !use.isHidden));
  if (!isRefused) return text === "";
  if (policy === "wrong") return text.includes(WRONG);
  const isSaid =
    use.isHidden === true || use.isUndated === true || text.includes(`shop.${name} is deprecated: `);
  return use.says.test(text) && isSaid;
}

const ALLOWED = new Set(["listVms", "listMachines query filter", "Machine.osName"]);
const WRONG = 'failRemovedBefore in the Policy of cloudtemple/strict must be a month, such as \\"2026-12\\"';
