import type { Activities } from "./activities.js";
import type { ActivityTiming } from "./api.js";
import type { Authentication } from "./authentication.js";
import type { CheckedRequest } from "./check-request.js";
import type { Clock } from "./clock.js";
import type { Collection } from "./collections.js";
import type { ListFault } from "./fault.js";
import type { Role } from "./roles.js";
import type { Route } from "./router.js";
import type { Item, Store } from "./store.js";
import type { Validator } from "./validator.js";
import { nounOf, type World } from "./world.js";

/** The running platform: its state, and what operations need to read and change it. */
export interface Platform {
  readonly world: World;
  readonly store: Store;
  readonly activities: Activities;
  readonly authentication: Authentication;
  readonly clock: Clock;
  readonly seed: string;
  /** The start, in UTC, of the day on which the simulator was started: all initial dates are counted from it. */
  readonly today: number;
  /** Whether operations that may answer with an activity do so. */
  readonly maybeActivity: boolean;
  /** Whether lists of OpenIaaS fail if the request has no `machineManagerId`. */
  readonly scopedLists: boolean;
  /** State of the operations in `special/` that belongs to no collection, by a key of their own. */
  readonly notes: Map<string, string>;
  /** A collection by its key. @throws Error if the documents do not have it. */
  readonly collection: (key: string) => Collection;
  readonly validatorOf: (module: string) => Validator;
  /** A new id, the same for the same sequence of requests. */
  readonly newId: () => string;
}

/** A checked request, with what is needed to perform it. */
export interface Call {
  readonly route: Route;
  readonly role: Role;
  readonly request: CheckedRequest;
  /** The injected faults of the activity of a write. */
  readonly trouble: ActivityTrouble;
  /** The injected fault of a list. */
  readonly listFault?: ListFault["kind"];
}

/** What a write changes when it completes. */
export interface Change {
  /** The created, changed or deleted object. */
  readonly item?: Item;
  readonly effect?: () => void;
  readonly created?: boolean;
}

/** Irregularities of one activity. */
export interface ActivityTrouble {
  readonly timing?: Partial<ActivityTiming>;
  /** The reason with which it fails. */
  readonly reason?: string;
  /** Values of `state` in the first successful polls, in order. */
  readonly states?: readonly Readonly<Record<string, unknown>>[];
  /** The response has no `Location`. */
  readonly withoutLocation?: boolean;
  /** It completes without the id of the created object. */
  readonly withoutId?: boolean;
}

/**
 * The value of a placeholder in the path of the request.
 *
 * @throws Error if the path of the operation has no such placeholder.
 */
export function pathValue({ route, request }: Call, name: string): string {
  const value = request.path[name];
  if (value === undefined) throw new Error(`The path of ${route.id} has no placeholder {${name}}.`);
  return value;
}

/** The body as an object; empty if there is no body or it is not an object. */
export function bodyOf({ request: { body } }: Call): Readonly<Record<string, unknown>> {
  return typeof body === "object" && body !== null && !Array.isArray(body)
    ? (body as Record<string, unknown>)
    : {};
}

/** The name of the object that a member such as `poolId` refers to; `undefined` if it is unknown. */
export function nameOf(
  platform: Platform,
  collection: Collection,
  member: string,
  id: string,
): string | undefined {
  const noun = nounOf(member);
  for (const candidate of platform.world.collections) {
    if (candidate.noun !== noun || candidate.module !== collection.module || candidate.lists.length === 0)
      continue;
    const name = platform.store.all(candidate).find((item) => item.id === id)?.value["name"];
    if (typeof name === "string") return name;
  }
  return undefined;
}
