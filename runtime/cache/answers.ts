/** An answer that is kept. */
export interface Answer {
  readonly module: string;
  readonly bytes: ArrayBuffer;
  readonly headers: Headers;
  readonly etag: string | undefined;
  /** When it came, or was last confirmed by a 304; milliseconds since 1970. */
  readonly since: number;
}

/** Answers by key, at most so many; the one that was not used for the longest time goes first. */
export function createAnswers(size: number): {
  get(key: string): Answer | undefined;
  set(key: string, answer: Answer): void;
  delete(key: string): void;
  /** Drops the answers of a module, or all. */
  drop(module: string | undefined): void;
} {
  // A Map iterates in the order of insertion, so what is used is inserted again.
  const answers = new Map<string, Answer>();
  return {
    get(key) {
      const answer = answers.get(key);
      if (answer !== undefined) {
        answers.delete(key);
        answers.set(key, answer);
      }
      return answer;
    },
    set(key, answer) {
      answers.delete(key);
      answers.set(key, answer);
      for (const oldest of answers.keys()) {
        if (answers.size <= size) break;
        answers.delete(oldest);
      }
    },
    delete: (key) => void answers.delete(key),
    drop(module) {
      for (const [key, answer] of answers)
        if (module === undefined || answer.module === module) answers.delete(key);
    },
  };
}

/** An answer to hand out: each caller reads a body of its own. `Age` has the seconds for which it was kept (RFC 9111). */
export function responseOf({ bytes, headers, since }: Answer, now: number): Response {
  const own = new Headers(headers);
  own.set("Age", String(Math.max(0, Math.floor((now - since) / 1000))));
  return new Response(bytes, { status: 200, headers: own });
}
