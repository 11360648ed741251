import {
  type Application,
  ArrayType,
  Converter,
  DeclarationReflection,
  IntersectionType,
  type ProjectReflection,
  ReferenceType,
  ReflectionFlag,
  SignatureReflection,
  type SomeType,
  UnionType,
} from "typedoc";

/** Types that stand around what is deprecated, for strict mode; their first argument is the type without it. */
const AROUND = new Set(["DeprecatedIn", "DeprecatedValues"]);

/** Types of strict mode that no program names. */
const HIDDEN = new Set([...AROUND, "DeprecatedOut", "DeprecatedUse", "Deprecations", "Refused"]);

/**
 * Shows types as they are without strict mode. What it needs stands in the types of everything deprecated, and explains
 * nothing to a reader: the page of each deprecated thing has its date and replacement in words.
 */
export function showPlainTypes(application: Application): void {
  application.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const reflection of Object.values(project.reflections)) {
      if (reflection instanceof SignatureReflection) withoutThis(project, reflection);
      if (reflection instanceof DeclarationReflection) {
        withoutParent(reflection);
        if (reflection.type !== undefined) reflection.type = plain(reflection.type);
      }
    }
    for (const reflection of Object.values(project.reflections))
      if (reflection.parent?.parent === project && HIDDEN.has(reflection.name))
        project.removeReflection(reflection);
  });
}

/** A function has no `this`, and its parameters no part that only strict mode reads. */
function withoutThis(project: ProjectReflection, signature: SignatureReflection): void {
  const [first] = signature.parameters ?? [];
  if (first?.name === "this") project.removeReflection(first);
  for (const parameter of signature.parameters ?? [])
    if (parameter.type !== undefined) parameter.type = plain(parameter.type);
}

/** The deprecated fields of an answer stand in a type that the interface extends, whose comment is not that of the interface. */
function withoutParent(reflection: DeclarationReflection): void {
  if (reflection.extendedTypes === undefined) return;
  const others = reflection.extendedTypes.filter((type) => !isOfStrictMode(type));
  if (others.length === reflection.extendedTypes.length) return;
  if (others.length === 0) delete reflection.extendedTypes;
  else reflection.extendedTypes = others;
  for (const member of reflection.children ?? []) {
    delete member.inheritedFrom;
    member.setFlag(ReflectionFlag.Inherited, false);
  }
}

function isOfStrictMode(type: SomeType): boolean {
  return type instanceof ReferenceType && HIDDEN.has(type.name);
}

function plain(type: SomeType): SomeType {
  if (type instanceof UnionType) return new UnionType(type.types.map(plain));
  if (type instanceof ArrayType) return new ArrayType(plain(type.elementType));
  if (type instanceof IntersectionType) {
    const kept = type.types.filter((part) => !isOfStrictMode(part)).map(plain);
    return kept.length === 1 && kept[0] !== undefined ? kept[0] : new IntersectionType(kept);
  }
  if (type instanceof ReferenceType) {
    const [first] = type.typeArguments ?? [];
    if (AROUND.has(type.name) && first !== undefined) return plain(first);
    if (type.typeArguments !== undefined) type.typeArguments = type.typeArguments.map(plain);
  }
  return type;
}
