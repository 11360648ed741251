import { json } from "../errors.js";
import { bodyOf, type Platform } from "../platform.js";
import type { Item } from "../store.js";
import type { Specials } from "./special.js";

/** Tags have no id: a tag is identified by its resource and key. */
export const tags: Specials = {
  "tag POST /v1/tags": {
    change: (call, platform) => {
      const { key, value, resources } = bodyOf(call);
      const uuids = (Array.isArray(resources) ? resources : []).map((each) =>
        String((each as { uuid?: unknown }).uuid),
      );
      const collection = collectionOf(platform);
      return {
        effect: () => {
          for (const resource of uuids) {
            for (const same of find(platform, resource, key)) platform.store.remove(collection, same);
            const item = platform.store.draft(collection, platform.newId(), {});
            Object.assign(item.value, { key, value, resource, tenant: platform.world.identity.tenantId });
            platform.store.put(collection, item);
          }
        },
      };
    },
  },
  "tag GET /v1/tags/resources/{resourceId}": {
    answer: ({ request }, platform) =>
      json(
        200,
        find(platform, request.path["resourceId"]).map((item) => item.value),
      ),
  },
  "tag DELETE /v1/tags/resources/{resourceId}/keys/{key}": {
    change: ({ request }, platform) => ({
      effect: () => {
        for (const item of find(platform, request.path["resourceId"], request.path["key"])) {
          platform.store.remove(collectionOf(platform), item);
        }
      },
    }),
  },
};

function find(platform: Platform, resource: unknown, key?: unknown): readonly Item[] {
  return platform.store
    .all(collectionOf(platform))
    .filter(({ value }) => value["resource"] === resource && (key === undefined || value["key"] === key));
}

function collectionOf({ collection }: Platform) {
  return collection("tag /v1/tags");
}
