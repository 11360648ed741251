import { LOGIN_PATH } from "../../../runtime/platform.js";
import { errorResponse, json } from "../errors.js";
import { bodyOf, pathValue } from "../platform.js";
import { uuid } from "../seeded.js";
import type { Specials } from "./special.js";

const TOKENS = "iam /v2/personal_access_tokens";

/** The login and its personal access tokens: a created token can log in until it is deleted. */
export const login: Specials = {
  [`iam POST ${LOGIN_PATH.slice("/iam".length)}`]: {
    answer: (call, { authentication }) => {
      const { id, secret } = bodyOf(call);
      const token = authentication.login(id, secret);
      return token === undefined
        ? errorResponse(401, "There is no personal access token with this id and secret.")
        : new Response(token, { headers: { "content-type": "text/plain; charset=utf-8" } });
    },
  },
  "iam POST /v2/personal_access_tokens": {
    answer: (call, { authentication, newId, seed, store, validatorOf, world }) => {
      const collection = world.collections.find(({ key }) => key === TOKENS);
      if (collection === undefined) return undefined;
      const { name, roles, expirationDate } = bodyOf(call);
      const item = store.draft(collection, newId(), {});
      const wanted = { name, roles, expirationDate: new Date(Number(expirationDate)).toISOString() };
      const properties = validatorOf("iam");
      Object.assign(
        item.value,
        properties.accepts(collection.schema, { ...item.value, ...wanted }) ? wanted : { name },
      );
      store.put(collection, item);
      const secret = uuid(`${seed}/secret/${item.id}`);
      authentication.addPair(item.id, secret);
      return json(201, { ...item.value, expirationDate, secret });
    },
  },
  "iam DELETE /v2/personal_access_tokens/{patId}": {
    answer: (call, { authentication }) => {
      authentication.removePair(pathValue(call, "patId"));
      return undefined;
    },
  },
};
