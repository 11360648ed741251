// What is under way now, whoever started it, until nothing is: npx tsx running-activities.ts
import { anyActivity, createClient, NotFoundError, snapshotOf } from "cloudtemple";
import { listActivities } from "cloudtemple/activity";

const client = createClient();
const activities = await listActivities(client);
const open = activities.filter((activity) => !["completed", "failed"].includes(snapshotOf(activity).state));
console.log(`${open.length} of ${activities.length} activities are under way.`);

await Promise.all(
  open.map(async ({ id, description }) => {
    try {
      for await (const { state, progression } of client.activity(id, anyActivity).progress())
        console.log(`${description}: ${state}${progression === undefined ? "" : ` ${progression} %`}`);
    } catch (error) {
      console.log(`${description}: ${error instanceof NotFoundError ? "gone" : (error as Error).message}`);
    }
  }),
);
