import type { ForeignContext } from "../core/model/build.js";
import type { RouteNames } from "../core/names/foreign.js";
import { type LeftOutCount, type Selection, selectOperations } from "./filter.js";
import { checkGivenNames, readGivenNames } from "./given-names.js";
import { readInput } from "./input-text.js";

/** What a user wants of the operations of a document outside `specs/`, and what the last run called them. */
export interface ForeignOptions {
  /** Path of the document. */
  readonly spec: string;
  /** Path of the file of `--names`. */
  readonly names?: string | undefined;
  readonly selection: Selection;
  readonly register: RouteNames;
  /** Method and path -> the file of the last run. */
  readonly files: RouteNames;
}

/**
 * The {@link ForeignContext} of a document, and how many operations it left out once the document is generated.
 *
 * @throws Problem when the file of names cannot be read or holds something else
 */
export async function foreignContext({ spec, names, selection, register, files }: ForeignOptions): Promise<{
  readonly context: ForeignContext;
  readonly leftOut: () => LeftOutCount;
}> {
  const source = names === undefined ? undefined : { file: names, text: await readInput(names, "--names") };
  const given = source === undefined ? {} : readGivenNames(source);
  let leftOut: LeftOutCount = { byFilter: 0, deprecated: 0, webhooks: 0 };
  return {
    context: {
      register,
      files,
      given(operations) {
        if (source !== undefined) checkGivenNames(source, given, register, operations);
        return given;
      },
      select(operations, named, webhooks) {
        const found = selectOperations(spec, operations, named, selection, webhooks);
        ({ leftOut } = found);
        return { operations: found.selected, isLeftOut: found.isLeftOut };
      },
    },
    leftOut: () => leftOut,
  };
}
