import type { Simulate } from "../simulate.js";
import type { Exercise } from "./exercise.js";

/** The tables of the page, in their order. */
export type Group = "runtimes" | "bundlers" | "test runners" | "compilers";

/** What a trial has at hand. */
export interface Place {
  /** A project of a user with the tarball and the packages of the trial. */
  readonly project: string;
  readonly platform: Simulate;
  /** The Node that runs tools which are JavaScript. */
  readonly node: string;
}

/** What a trial found. */
export interface Found {
  /** What the tool says of its own version. */
  readonly version: string;
  /** What the program saw; absent where it was compiled only. */
  readonly exercise?: Exercise;
  /** What else was looked at, for the page: the same on every machine. */
  readonly notes: string;
}

/** One row of the matrix: a tool, and a way to use it. */
export interface Trial {
  readonly group: Group;
  /** Unique; begins with the name of the tool. */
  readonly name: string;
  /** What is run, in a few words. */
  readonly what: string;
  /** What is installed beside the tarball; trials with the same list share a project. */
  readonly packages: () => readonly string[];
  readonly isInBrowser?: true;
  readonly run: (place: Place) => Promise<Found>;
}
