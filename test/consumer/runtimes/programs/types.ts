// Several modules and what their types promise; compiled, never run.
import {
  type Activity,
  type ApiError,
  type Client,
  createClient,
  isApiError,
  paginate,
  pool,
  waitAll,
} from "cloudtemple";
import { listActivities } from "cloudtemple/activity";
import { listSppJobs } from "cloudtemple/backup";
import {
  createVcenterVirtualMachine,
  listVcenterVirtualMachines,
  type VirtualMachine,
} from "cloudtemple/compute";
import { listPersonalAccessTokens } from "cloudtemple/iam";
import { type CreateChatCompletionErrors, createChatCompletion } from "cloudtemple/llmaas";
import { createBucket, listBuckets } from "cloudtemple/storage";
import { listTags } from "cloudtemple/tag";
import { createSimulator } from "cloudtemple/testing";

const client: Client = createClient({
  credentials: { id: "id", secret: "secret" },
  fetch: createSimulator().fetch,
});
const machines: VirtualMachine[] = await listVcenterVirtualMachines(client);
const activities: Activity<string>[] = await pool(machines, 5, async ({ name }) =>
  createVcenterVirtualMachine(client, { body: { name: `${name}-copy`, cpu: 1, memory: 2 ** 30 } }),
);
const made: readonly string[] = (await waitAll(activities)).map(({ createdId }) => createdId);
console.log(
  made,
  paginate,
  createBucket,
  listBuckets,
  listTags,
  listSppJobs,
  listActivities,
  listPersonalAccessTokens,
);
try {
  const body = { model: "m", messages: [{ role: "user" as const, content: "Bonjour" }] };
  for await (const event of await createChatCompletion(client, { body: { ...body, stream: true } }))
    console.log(event.choices);
} catch (error) {
  if (isApiError<CreateChatCompletionErrors>(error, 400))
    console.log((error satisfies ApiError).body.error?.message);
}
// @ts-expect-error a number is expected
await createVcenterVirtualMachine(client, { body: { name: "web", cpu: "one", memory: 2 ** 30 } });
// @ts-expect-error there is no such member
console.log(machines[0]?.nam);
