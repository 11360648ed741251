import { join } from "node:path";

/** The folder of the runtime, beside the folder of the generator. In the package it is beside the command line. */
export const RUNTIME_FOLDER: string = join(import.meta.dirname, "../../runtime");
