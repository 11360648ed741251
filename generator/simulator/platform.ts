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

/** The running platform: its state, and what every operation needs to read and change it. */
export interface Platform {
  readonly world: World;
  readonly store: Store;
  readonly activities: Activities;
  readonly authentication: Authentication;
  readonly clock: Clock;
  readonly seed: string;
  /** Whether operations that may answer with an activity do so. */
  readonly maybeActivity: boolean;
  /** Whether lists of OpenIaaS fail when no machine manager is named. */
  readonly scopedLists: boolean;
  /** What operations with ways of their own remember. */
  readonly notes: Map<string, string>;
  /** A collection by its key. @throws Error when the documents no longer have it. */
  readonly collection: (key: string) => Collection;
  readonly validatorOf: (module: string) => Validator;
  /** A new id, the same for the same sequence of requests. */
  readonly newId: () => string;
}

/** One accepted request on its way through the platform. */
export interface Call {
  readonly route: Route;
  readonly role: Role;
  readonly request: CheckedRequest;
  /** What was asked to go wrong with the activity of a write. */
  readonly trouble: ActivityTrouble;
  /** What was asked to go wrong with a list. */
  readonly listFault?: ListFault["kind"];
}

/** What a write will have done when it is through. */
export interface Change {
  /** The object it is about. */
  readonly item?: Item;
  readonly effect?: () => void;
  readonly created?: boolean;
}

/** Irregularities of one activity. */
export interface ActivityTrouble {
  readonly timing?: Partial<ActivityTiming>;
  /** Makes it fail with this reason. */
  readonly reason?: string;
  /** The states that its first successful polls show. */
  readonly states?: readonly Readonly<Record<string, unknown>>[];
  /** The answer carries no `Location`. */
  readonly withoutLocation?: boolean;
  /** It completes without naming what was created. */
  readonly withoutId?: boolean;
}

/** The body as an object; empty for none, and for one that is no object. */
export function bodyOf({ request: { body } }: Call): Readonly<Record<string, unknown>> {
  return typeof body === "object" && body !== null && !Array.isArray(body)
    ? (body as Record<string, unknown>)
    : {};
}

/** The name of the object that a member such as `poolId` points to, as far as the platform knows it. */
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
