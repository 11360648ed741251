/** What a program saw of the platform, as `programs/exercise.ts` returns it. No file of the tests imports programs: they need the built package. */
export interface Exercise {
  readonly before: readonly (string | undefined)[];
  readonly states: readonly string[];
  readonly createdId: string;
  readonly after: readonly (string | undefined)[];
  readonly error: Readonly<Record<"isNotFoundError" | "isApiErrorClass" | "isApiError", boolean>>;
}
