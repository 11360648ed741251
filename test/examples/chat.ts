// Asks a model and prints its answer while it comes: npx tsx chat.ts "What is a hypervisor?"
// With CLOUDTEMPLE_LLMAAS_API_KEY instead of a personal access token.
import { createClient } from "cloudtemple";
import { createChatCompletion, listModels } from "cloudtemple/llmaas";

const [question = "What is a hypervisor?", model] = process.argv.slice(2);
const client = createClient();

const name = model ?? (await listModels(client)).data?.[0]?.id;
if (name === undefined) throw new Error("There is no model.");
const events = await createChatCompletion(client, {
  body: { model: name, messages: [{ role: "user", content: question }], stream: true },
});
for await (const { choices } of events) process.stdout.write(choices?.[0]?.delta?.content ?? "");
process.stdout.write("\n");
