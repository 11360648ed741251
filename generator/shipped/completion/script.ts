import { fillTemplate } from "../../text/template.js";
import type { CompletedCommand, CompletedOption } from "./tree.js";

export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

/** The script that makes a shell complete the commands and their options; it runs no program when it completes. */
export function completionScript(shell: Shell, commands: readonly CompletedCommand[]): string {
  const values = commands.flatMap(({ name, options, argument }) => [
    ...(argument.length === 0 ? [] : [valuesView([`${name} ${name}`], argument)]),
    ...options
      .filter((option) => option.values.length > 0)
      .map((option) => valuesView(placesOf(name, option), option.values)),
  ]);
  const open = commands.flatMap(({ name, options }) =>
    options
      .filter((option) => option.hasValue && option.values.length === 0)
      .flatMap((option) => placesOf(name, option)),
  );
  return fillTemplate(`completion/${shell}`, {
    names: quoted(commands.map(({ name }) => name).join(" ")),
    values,
    paths: open.map(quoted).join(" | "),
    commands: commands.map(commandView),
  });
}

/** The command and the word before the value. */
function placesOf(command: string, { long, short }: CompletedOption): string[] {
  return [short, long].flatMap((word) => (word === undefined ? [] : [`${command} ${word}`]));
}

function valuesView(places: readonly string[], values: readonly string[]): object {
  return {
    patterns: places.map(quoted).join(" | "),
    words: quoted(values.join(" ")),
    separate: values.map(quoted).join(" "),
  };
}

function commandView({ name, description, options, argument }: CompletedCommand): object {
  return {
    name,
    description: quotedForFish(description),
    described: quoted(`${name}:${description}`),
    options: quoted(options.map(({ long }) => long).join(" ")),
    describedOptions: options.map(({ long, description: text }) => quoted(`${long}:${text}`)).join(" "),
    fish: [
      ...(argument.length === 0 ? [] : [`-f -a ${quotedForFish(argument.join(" "))}`]),
      ...options.map(fishOption),
    ].map((words) => ({ command: name, words })),
  };
}

function fishOption({ long, short, description, hasValue, values }: CompletedOption): string {
  return [
    ...(short === undefined ? [] : [`-s ${short.slice(1)}`]),
    `-l ${long.slice(2)}`,
    ...(hasValue ? [values.length === 0 ? "-r" : `-x -a ${quotedForFish(values.join(" "))}`] : []),
    `-d ${quotedForFish(description)}`,
  ].join(" ");
}

/** As bash and zsh read a text that is nothing but a text. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function quotedForFish(text: string): string {
  return `'${text.replaceAll(/['\\]/g, "\\$&")}'`;
}
