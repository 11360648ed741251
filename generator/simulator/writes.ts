import { isSuccess } from "../core/document/status.js";
import type { ActivityPlan } from "./activities.js";
import { applyBody } from "./apply-body.js";
import { answerSchema, type Collection } from "./collections.js";
import { json } from "./errors.js";
import { referenceName } from "./json-schema.js";
import { bodyOf, type Call, type Change, nameOf, type Platform, pathValue } from "./platform.js";
import { quirkOf } from "./quirks.js";
import { answerCall, isBelowOwners, missing } from "./reads.js";
import type { Target } from "./roles.js";
import { specialOf } from "./special/index.js";
import type { Item } from "./store.js";

/** Performs a write: immediately, or as an activity that applies the change when it completes. */
export function write(call: Call, platform: Platform): Response {
  const change = changeOf(call, platform);
  return change instanceof Response ? change : finish(call, platform, change);
}

function changeOf(call: Call, platform: Platform): Change | Response {
  const { role, route } = call;
  const special = specialOf(route.id).change;
  if (special !== undefined) return special(call, platform);
  switch (role.kind) {
    case "create":
      return create(call, role.collection, platform);
    case "update":
    case "action":
    case "delete": {
      const { name, id } = targetOf(call, role.target);
      // An action on several objects has no single id to look up.
      if (id === undefined) return {};
      const item = platform.store.find(role.collection, name, id);
      if (item === undefined || !isBelowOwners(call, item, platform)) return missing(call, id);
      return role.kind === "delete"
        ? { item, effect: () => platform.store.remove(role.collection, item) }
        : { item, effect: () => change(call, role.collection, item, platform) };
    }
    default:
      return {};
  }
}

function targetOf(
  { route, request, ...call }: Call,
  target: Target,
): { name: string; id: string | undefined } {
  if (target.in === "path") return { name: target.name, id: request.path[target.name] };
  const member = quirkOf(route.id).target ?? target.name;
  const id = bodyOf({ route, request, ...call })[member];
  return { name: target.name, id: typeof id === "string" ? id : undefined };
}

function create(call: Call, collection: Collection, platform: Platform): Change {
  const body = bodyOf(call);
  const named = collection.identifiers[0] === "name" && typeof body["name"] === "string";
  const owners = Object.fromEntries(
    Object.entries(platform.world.ownersOf(call.route.module.slug, call.route.operation.path)).map(
      ([name, owner]) => [owner.key, pathValue(call, name)] as const,
    ),
  );
  const item = platform.store.draft(collection, named ? String(body["name"]) : platform.newId(), owners);
  change(call, collection, item, platform);
  return { item, created: true, effect: () => platform.store.put(collection, item) };
}

function change(call: Call, collection: Collection, item: Item, platform: Platform): void {
  const body = bodyOf(call);
  const validator = platform.validatorOf(collection.module);
  const nameById = (member: string, id: string) => nameOf(platform, collection, member, id);
  applyBody(item.value, body, collection, validator, nameById);
  const patch = quirkOf(call.route.id).patch?.(body, item);
  if (patch !== undefined) applyBody(item.value, patch, collection, validator, nameById);
}

function finish(call: Call, platform: Platform, change: Change): Response {
  const { operation } = call.route;
  const asActivity =
    operation.activity === "always" || (operation.activity === "maybe" && platform.maybeActivity);
  if (asActivity) return accept(call, platform, change);
  change.effect?.();
  const [status = "200"] = successes(call);
  const answer = answerSchema(operation);
  if (answer === undefined) {
    const isEmpty = Object.keys(operation.responses[status] ?? {}).length === 0;
    return isEmpty ? new Response(null, { status: emptyStatus(call) }) : answerCall(call, platform);
  }
  const { item } = change;
  const isItem =
    item !== undefined &&
    "collection" in call.role &&
    sameName(answer, call.role.collection) &&
    call.role.kind !== "delete";
  return isItem ? json(Number(status), item.value) : answerCall(call, platform);
}

/** Cloud Temple API documentation, "Activities": 201, no body, and `Location` is the id of the activity itself. */
export function accept(call: Call, platform: Platform, change: Change): Response {
  const { route, trouble } = call;
  const quirk = quirkOf(route.id);
  const body = bodyOf(call);
  const reason =
    trouble.reason ?? (change.item === undefined ? undefined : quirk.failure?.(body, change.item));
  const activity = platform.activities.start(
    {
      module: route.module.slug,
      description: `${route.operation.method} ${route.operation.path}`,
      tags: [
        route.module.slug,
        ...route.operation.path.split("/").filter((word) => /^[a-z_]{3,}$/.test(word)),
      ],
      ...naming(call, change),
      ...(reason === undefined ? {} : { reason }),
      ...(trouble.states === undefined ? {} : { states: trouble.states }),
      ...(change.effect === undefined ? {} : { effect: change.effect }),
    },
    { ...(quirk.stuck?.(body) === true ? { stuck: "waiting" as const } : {}), ...trouble.timing },
  );
  return new Response(null, {
    status: Number(successes(call).includes("201") ? "201" : (successes(call)[0] ?? "201")),
    headers: trouble.withoutLocation === true ? {} : { location: activity.id },
  });
}

/** The object in the activity: at the documented places if it is created, else as a concerned item. */
function naming(
  { route, role, trouble }: Call,
  { item, created }: Change,
): Pick<ActivityPlan, "concernedItems" | "result"> {
  const collection = "collection" in role ? role.collection : undefined;
  if (item === undefined || collection === undefined) return { concernedItems: [] };
  const places = route.operation.created;
  if (created !== true || places.length === 0) {
    const [owner] = Object.values(item.owners);
    const result = quirkOf(route.id).resultIsOwner === true ? owner : undefined;
    return {
      concernedItems: [{ type: collection.noun, id: item.id }],
      ...(result === undefined ? {} : { result }),
    };
  }
  if (trouble.withoutId === true) return { concernedItems: [] };
  return {
    concernedItems: places.flatMap((place) =>
      place === "result" ? [] : [{ type: place.concernedItem, id: item.id }],
    ),
    ...(places.includes("result") ? { result: item.id } : {}),
  };
}

function successes({ route }: Call): string[] {
  return Object.keys(route.operation.responses).filter((status) => isSuccess(status) && /^\d+$/.test(status));
}

/** An immediate write without content answers 204 if that is declared, else the first declared success. */
function emptyStatus(call: Call): number {
  const statuses = successes(call);
  return Number(statuses.includes("204") ? "204" : (statuses[0] ?? "204"));
}

function sameName(answer: Parameters<typeof referenceName>[0], collection: Collection): boolean {
  const name = referenceName(answer);
  return name !== undefined && name === referenceName(collection.schema);
}
