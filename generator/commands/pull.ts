import type { Command } from "commander";

export function addPullCommand(program: Command, root: string): void {
  void root;
  program.command("pull").description("fetch the documents of all modules into specs/");
}
