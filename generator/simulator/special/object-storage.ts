import type { Call, Change, Platform } from "../platform.js";
import { missing } from "../reads.js";
import type { Specials } from "./special.js";

const BUCKETS = "storage /object/v1/buckets";
const ACCOUNTS = "storage /object/v1/storage_accounts";
const ACCOUNTS_OF_BUCKET = "storage /object/v1/buckets/{bucketName}/storage_accounts";
const BUCKETS_OF_ACCOUNT = "storage /object/v1/storage_accounts/{storageAccountName}/buckets";

/** Access of storage accounts to buckets, listed both below the bucket and below the account. */
export const objectStorage: Specials = {
  "storage POST /object/v1/buckets/{bucket}/grant/{role}/to/{storageAccount}": {
    change: (call, platform) => changeAccess(call, platform, true),
  },
  "storage DELETE /object/v1/buckets/{bucket}/revoke/{role}/to/{storageAccount}": {
    change: (call, platform) => changeAccess(call, platform, false),
  },
};

function changeAccess(call: Call, platform: Platform, granted: boolean): Change | Response {
  const { bucket = "", role = "", storageAccount = "" } = call.request.path;
  if (platform.store.find(platform.collection(BUCKETS), "name", bucket) === undefined)
    return missing(call, bucket);
  if (platform.store.find(platform.collection(ACCOUNTS), "name", storageAccount) === undefined) {
    return missing(call, storageAccount);
  }
  return {
    effect: () => {
      for (const [key, name, owners] of [
        [ACCOUNTS_OF_BUCKET, storageAccount, { [BUCKETS]: bucket }],
        [BUCKETS_OF_ACCOUNT, bucket, { [ACCOUNTS]: storageAccount }],
      ] as const) {
        const collection = platform.collection(key);
        const [[owner, id]] = Object.entries(owners) as [[string, string]];
        for (const item of platform.store.all(collection)) {
          if (item.owners[owner] !== id || item.value["name"] !== name || item.value["role"] !== role)
            continue;
          platform.store.remove(collection, item);
        }
        if (!granted) continue;
        const item = platform.store.draft(collection, platform.newId(), owners);
        Object.assign(item.value, { name, role });
        platform.store.put(collection, item);
      }
    },
  };
}
