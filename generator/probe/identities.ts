import { isObject, type Json } from "../json.js";

/** Members whose values identify a thing, an account or a machine. */
const IDENTIFYING =
  /^(id|uuid|name|moref|resource|fqdn|key|user|login)$|(id|ids|uuid|name|address|email|login|host|ip|mac)$/i;

/** Adds every value of an answer that identifies something, so that it can be recognised where a name is expected. */
export function collectIdentities(value: Json, into: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collectIdentities(item, into);
    return;
  }
  if (!isObject(value)) return;
  for (const [name, child] of Object.entries(value)) {
    if (IDENTIFYING.test(name)) {
      for (const each of Array.isArray(child) ? child : [child]) {
        if (typeof each === "string" || typeof each === "number") into.add(String(each));
      }
    }
    collectIdentities(child, into);
  }
}
