import {
  type CommentTag,
  DeclarationReflection,
  DefaultTheme,
  DefaultThemeRenderContext,
  JSX,
  type Reflection,
  ReflectionKind,
  SignatureReflection,
} from "typedoc";

/** The default theme, with the removal date of everything deprecated beside its name: on its page, and in every list. */
export class DeprecationTheme extends DefaultTheme {
  override ContextClass = DeprecationContext;
}

class DeprecationContext extends DefaultThemeRenderContext {
  constructor(...of: ConstructorParameters<typeof DefaultThemeRenderContext>) {
    super(...of);
    const { header, commentTags, reflectionFlags, moduleMemberSummary } = this;
    this.header = (page) => beside(header(page), this.notice(page.model));
    this.commentTags = (reflection) => {
      // What has a page of its own has it at the top.
      const tag = isOnTop(reflection) ? reflection.comment?.getTag(TAG) : undefined;
      if (tag !== undefined) tag.skipRendering = true;
      return commentTags(reflection);
    };
    this.reflectionFlags = (reflection) =>
      reflection instanceof SignatureReflection || isOnTop(reflection)
        ? reflectionFlags(reflection)
        : beside(reflectionFlags(reflection), badgeOf(reflection));
    this.moduleMemberSummary = (member) => {
      const summary = moduleMemberSummary(member);
      const [name, ...text] = summary.children as [JSX.Element, ...JSX.Element[]];
      return JSX.createElement(JSX.Fragment, null, besideTerm(name, badgeOf(member)), ...text);
    };
  }

  /** The whole sentence, below the title. */
  private notice(reflection: Reflection): JSX.Element | undefined {
    const tag = tagOf(reflection);
    if (tag === undefined) return undefined;
    return JSX.createElement(
      "div",
      { class: "deprecation-notice tsd-typography" },
      JSX.createElement("strong", null, "Deprecated"),
      JSX.createElement(JSX.Raw, { html: this.markdown(tag.content) }),
    );
  }
}

const TAG = "@deprecated";

function isOnTop(reflection: Reflection): boolean {
  return (
    reflection.parent?.kindOf(ReflectionKind.Module) === true ||
    (reflection.parent?.parent?.kindOf(ReflectionKind.Module) === true &&
      reflection instanceof SignatureReflection)
  );
}

function beside(rendered: JSX.Children, badge: JSX.Element | undefined): JSX.Element {
  if (badge === undefined) return JSX.createElement(JSX.Fragment, null, rendered);
  return JSX.createElement(JSX.Fragment, null, rendered, " ", badge, " ");
}

/** A term of a list, with the badge in it. */
function besideTerm({ tag, props, children }: JSX.Element, badge: JSX.Element | undefined): JSX.Element {
  return JSX.createElement(tag, props, ...children, " ", badge);
}

/** "removal 2026-12-09", or "deprecated" where no date is announced. */
function badgeOf(reflection: Reflection): JSX.Element | undefined {
  const text = textOf(reflection);
  if (text === undefined) return undefined;
  const date = /\bremoval (\d{4}-\d{2}-\d{2})/.exec(text)?.[1];
  return JSX.createElement(
    "span",
    { class: "deprecation" },
    date === undefined ? "deprecated" : `removal ${date}`,
  );
}

function textOf(reflection: Reflection): string | undefined {
  return tagOf(reflection)
    ?.content.map(({ text }) => text)
    .join("");
}

/** Functions have their comments on their signatures. */
function tagOf(reflection: Reflection): CommentTag | undefined {
  const signatures = reflection instanceof DeclarationReflection ? (reflection.signatures ?? []) : [];
  return [reflection, ...signatures].flatMap(({ comment }) => comment?.getTag(TAG) ?? [])[0];
}
