import { type Client, type ClientOptions, createClient } from "cloudtemple";
import { listVcenterVirtualMachines } from "cloudtemple/compute";
import { exercise } from "./exercise.js";

interface Environment {
  readonly BASE_URL: string;
  readonly ID: string;
  readonly SECRET: string;
}

/** One client for all requests of the isolate, as programs keep it. */
let shared: Client | undefined;

export default {
  async fetch(request: Request, environment: Environment): Promise<Response> {
    const { BASE_URL: baseUrl, ID: id, SECRET: secret } = environment;
    const options: ClientOptions = { baseUrl, credentials: { id, secret } };
    switch (new URL(request.url).pathname) {
      case "/shared":
        shared ??= createClient(options);
        return Response.json(await threeLists(shared));
      case "/own":
        return Response.json(await threeLists(createClient(options)));
      default:
        return Response.json(await exercise(options));
    }
  },
};

/** More than one call, so that the requests of several callers wait for each other's slots. */
async function threeLists(client: Client): Promise<number> {
  await listVcenterVirtualMachines(client);
  await listVcenterVirtualMachines(client);
  return (await listVcenterVirtualMachines(client)).length;
}
