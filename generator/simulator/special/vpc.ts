import { errorResponse } from "../errors.js";
import { bodyOf, type Call, type Change, type Platform } from "../platform.js";
import { missing } from "../reads.js";
import type { Item } from "../store.js";
import type { Specials } from "./special.js";

const FLOATING = "vpc /v1/floating_ips";
const STATIC = "vpc /v1/static_ips";

/** Floating IP addresses: a request orders `count` of them; a binding to a static address is shown on both objects. */
export const floatingIps: Specials = {
  "vpc POST /v1/floating_ips": {
    change: (call, platform) => {
      const { count } = bodyOf(call);
      const collection = platform.collection(FLOATING);
      const items = Array.from({ length: Math.max(1, Number(count)) }, () => {
        const item = platform.store.draft(collection, platform.newId(), {});
        Object.assign(item.value, { staticIp: null, privateNetwork: null, vpc: null });
        return item;
      });
      const [item] = items;
      return {
        ...(item === undefined ? {} : { item }),
        created: true,
        effect: () => {
          for (const each of items) platform.store.put(collection, each);
        },
      };
    },
  },
  "vpc POST /v1/floating_ips/{fipId}/bind/static_ips/{staticId}": {
    change: (call, platform) => changeBinding(call, platform, true),
    example: (platform) => {
      const free = platform.store
        .all(platform.collection(FLOATING))
        .find((item) => boundTo(item) === undefined);
      return free === undefined ? {} : { fipId: free.id };
    },
  },
  "vpc DELETE /v1/floating_ips/{fipId}/unbind/static_ips/{staticId}": {
    change: (call, platform) => changeBinding(call, platform, false),
    example: (platform) => {
      for (const item of platform.store.all(platform.collection(FLOATING))) {
        const staticId = boundTo(item);
        if (staticId !== undefined) return { fipId: item.id, staticId };
      }
      return {};
    },
  },
};

function changeBinding(call: Call, platform: Platform, bind: boolean): Change | Response {
  const { fipId = "", staticId = "" } = call.request.path;
  const floating = platform.store.find(platform.collection(FLOATING), "id", fipId);
  if (floating === undefined) return missing(call, fipId);
  const fixed = platform.store.find(platform.collection(STATIC), "id", staticId);
  if (fixed === undefined) return missing(call, staticId);
  if (bind ? boundTo(floating) !== undefined : boundTo(floating) !== staticId) {
    return errorResponse(
      409,
      bind ? "The floating IP is already bound." : "The floating IP is not bound to this static IP.",
    );
  }
  return {
    item: floating,
    effect: () => {
      const { ipAddress: address, vpc, privateNetwork } = fixed.value;
      Object.assign(
        floating.value,
        bind
          ? { staticIp: { id: staticId, address }, vpc, privateNetwork }
          : { staticIp: null, privateNetwork: null },
      );
      fixed.value["floatingIp"] = bind ? { id: fipId, ipAddress: floating.value["ipAddress"] } : null;
    },
  };
}

function boundTo({ value: { staticIp } }: Item): string | undefined {
  if (typeof staticIp !== "object" || staticIp === null || !("id" in staticIp)) return undefined;
  return typeof staticIp.id === "string" ? staticIp.id : undefined;
}
