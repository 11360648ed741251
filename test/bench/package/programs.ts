import { HEY_API } from "../hey-api.js";
import { type InstalledClients, PACKAGES } from "./install-clients.js";

/** What a user writes to read one list, and to send one asynchronous write and wait for its end. */
export interface Programs {
  readonly name: string;
  readonly read: string;
  readonly write: string;
}

const ORIGIN = '"https://shiva.cloud-temple.com/api"';
const LIST = "/compute/v1/vcenters/virtual_machines";
const ACTIVITY = "/activity/v1/activities/";
const BODY = '{ name: "web", cpu: 2, memory: 8 * 2 ** 30 }';
const HEADERS = "{ authorization: `Bearer ${token}` }";

/** What a user has to write where the client does not follow activities. */
const FOLLOW = `
  async function follow(location, read) {
    const id = location.split("/").at(-1);
    for (;;) {
      const { state, concernedItems } = await read(id);
      if (state.completed) return concernedItems.find(({ type }) => type === "virtual_machine").id;
      if (state.failed) throw new Error(state.failed.reason);
      await new Promise((resolve) => setTimeout(resolve, 2_000));
    }
  }`;

/**
 * Ours first. It also logs in, paces, retries and names what went wrong, where the peers get a token from elsewhere; of
 * the peers, openai alone follows what it started, with methods of its own API.
 */
export function programsOf({ heyApi }: InstalledClients): readonly Programs[] {
  return [
    {
      name: "cloudtemple",
      read: `
        import { createClient } from "cloudtemple";
        import { listVcenterVirtualMachines } from "cloudtemple/compute";
        console.log(await listVcenterVirtualMachines(createClient(), { query: { name: "web" } }));`,
      write: `
        import { createClient } from "cloudtemple";
        import { createVcenterVirtualMachine } from "cloudtemple/compute";
        const activity = await createVcenterVirtualMachine(createClient(), { body: ${BODY} });
        console.log((await activity.completed()).createdId);`,
    },
    peer(
      `openapi-fetch ${PACKAGES["openapi-fetch"]}`,
      `import createClient from "openapi-fetch";
       const client = createClient({ baseUrl: ${ORIGIN}, headers: ${HEADERS} });`,
      `(await client.GET("${LIST}", { params: { query: { name: "web" } } })).data`,
      `(await client.POST("${LIST}", { body: ${BODY} })).response.headers`,
      `(await client.GET("${ACTIVITY}{id}", { params: { path: { id } } })).data`,
    ),
    peer(
      `hey-api ${HEY_API}`,
      `import { getV1VcentersVirtualMachines, postV1VcentersVirtualMachines } from ${JSON.stringify(heyApi)};
       import { client } from ${JSON.stringify(heyApi.replace("sdk.gen", "client.gen"))};
       client.setConfig({ auth: token });`,
      `(await getV1VcentersVirtualMachines({ query: { name: "web" } })).data`,
      `(await postV1VcentersVirtualMachines({ body: ${BODY} })).response.headers`,
      `(await client.get({
        baseUrl: ${ORIGIN},
        security: [{ scheme: "bearer", type: "http" }],
        url: "${ACTIVITY}{id}",
        path: { id },
      })).data`,
    ),
    peer(
      `ky ${PACKAGES.ky}`,
      `import ky from "ky";
       const client = ky.create({ prefixUrl: ${ORIGIN}, headers: ${HEADERS} });`,
      `await client.get("${LIST.slice(1)}", { searchParams: { name: "web" } }).json()`,
      `(await client.post("${LIST.slice(1)}", { json: ${BODY} })).headers`,
      `await client.get("${ACTIVITY.slice(1)}" + id).json()`,
    ),
    peer(
      `@octokit/core ${PACKAGES["@octokit/core"]}`,
      `import { Octokit } from "@octokit/core";
       const client = new Octokit({ auth: token, baseUrl: ${ORIGIN} });`,
      `(await client.request("GET ${LIST}", { name: "web" })).data`,
      `new Headers((await client.request("POST ${LIST}", ${BODY})).headers)`,
      `(await client.request("GET ${ACTIVITY}{id}", { id })).data`,
    ),
    {
      name: `openai ${PACKAGES.openai}`,
      read: `
        import OpenAI from "openai";
        console.log((await new OpenAI({ apiKey: globalThis.token }).models.list()).data);`,
      write: `
        import OpenAI from "openai";
        const { files } = new OpenAI({ apiKey: globalThis.token }).vectorStores;
        console.log((await files.createAndPoll("store", { file_id: "file" })).status);`,
    },
  ];
}

/** Of expressions: the list, the headers of the write's answer, and the activity `id`. */
function peer(name: string, head: string, list: string, headers: string, activity: string): Programs {
  const start = `const { token } = globalThis;\n${head}`;
  return {
    name,
    read: `${start}\nconsole.log(${list});`,
    write: `${start}\n${FOLLOW}\nconsole.log(await follow((${headers}).get("location"), async (id) => ${activity}));`,
  };
}
