/** What an expression of a workflow may name: `steps.pull.outcome`, `secrets.NAME`, `github.token`. */
export type Context = Readonly<Record<string, unknown>>;

/** What `success()`, `failure()` and `always()` say where the expression stands. */
export interface Status {
  readonly hasFailed: boolean;
}

type Value = string | boolean;

/**
 * Evaluates an expression of GitHub's workflows, as far as the workflows of this project go: names, strings, `==`,
 * `!=`, `!`, `&&`, `||`, parentheses and the three status functions. An unknown name is an empty string.
 *
 * @throws Error for anything else, so that no workflow uses syntax that is not supported here
 */
export function evaluate(expression: string, context: Context, status: Status): Value {
  const tokens = [...expression.matchAll(/\s*(==|!=|&&|\|\||[!()]|'[^']*'|[\w.-]+)|\s*(\S)/g)].map(
    ([, token, rest]) => {
      if (token === undefined) throw new Error(`Cannot read ${rest ?? ""} in ${expression}.`);
      return token;
    },
  );
  let at = 0;
  const take = (token: string): boolean => tokens[at] === token && ++at > 0;

  function either(): Value {
    let value = both();
    while (take("||")) {
      const right = both();
      value = isTrue(value) ? value : right;
    }
    return value;
  }
  function both(): Value {
    let value = comparison();
    while (take("&&")) {
      const right = comparison();
      value = isTrue(value) ? right : value;
    }
    return value;
  }
  function comparison(): Value {
    const left = operand();
    if (take("==")) return String(left) === String(operand());
    if (take("!=")) return String(left) !== String(operand());
    return left;
  }
  function operand(): Value {
    if (take("!")) return !isTrue(operand());
    if (take("(")) {
      const value = either();
      if (!take(")")) throw new Error(`A parenthesis stays open in ${expression}.`);
      return value;
    }
    const token = tokens[at++] ?? "";
    if (token.startsWith("'")) return token.slice(1, -1);
    if (!take("(")) return lookUp(token, context);
    if (!take(")")) throw new Error(`${token} takes no arguments here: ${expression}.`);
    if (token === "always") return true;
    if (token === "success") return !status.hasFailed;
    if (token === "failure") return status.hasFailed;
    throw new Error(`${token}() is not known here.`);
  }

  const value = either();
  if (at !== tokens.length) throw new Error(`Cannot read all of ${expression}.`);
  return value;
}

/** Fills the `${{ … }}` of a text. */
export function interpolate(text: string, context: Context, status: Status): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) =>
    String(evaluate(expression, context, status)),
  );
}

/** Whether a step runs by its `if`; without a status function it does so only while nothing has failed. */
export function isWanted(condition: string | undefined, context: Context, status: Status): boolean {
  const expression = (condition ?? "success()").replace(/^\s*\$\{\{(.*)\}\}\s*$/s, "$1");
  const isAboutStatus = /\b(always|success|failure)\(\)/.test(expression);
  return (isAboutStatus || !status.hasFailed) && isTrue(evaluate(expression, context, status));
}

function isTrue(value: Value): boolean {
  return value !== "" && value !== false;
}

function lookUp(name: string, context: Context): Value {
  let value: unknown = context;
  for (const key of name.split("."))
    value = typeof value === "object" && value !== null ? (value as Context)[key] : undefined;
  return typeof value === "string" || typeof value === "boolean" ? value : "";
}
