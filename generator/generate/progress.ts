/** How a run of the generator reports what it does while it works. */
export interface GenerateProgress {
  /** Calls `work` for each module in turn; the text it returns sums the module up. */
  readonly eachModule: (slugs: readonly string[], work: (slug: string) => Promise<string>) => Promise<void>;
  readonly warn: (text: string) => void;
}
