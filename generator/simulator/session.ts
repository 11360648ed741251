import { API_PATH, LOGIN_PATH } from "../../runtime/platform.js";
import type { Simulator } from "./api.js";

/** Any origin works: the simulator uses the path of the URL. */
export const ORIGIN = "https://simulator.test";

/** A simulator with a logged-in user, for tests of the simulator itself. */
export interface Session {
  readonly token: string;
  /** Sends a request with the token; an object becomes a JSON body. */
  send(method: string, path: string, body?: unknown): Promise<Response>;
  /** Reads JSON from a path below `/api`. */
  get(path: string): Promise<unknown>;
}

export async function openSession(simulator: Simulator): Promise<Session> {
  const { id, secret } = simulator.credentials;
  const login = await simulator.fetch(`${ORIGIN}${API_PATH}${LOGIN_PATH}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ id, secret }),
  });
  const token = await login.text();
  const send: Session["send"] = (method, path, body) =>
    simulator.fetch(`${ORIGIN}${API_PATH}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return { token, send, get: async (path) => (await send("GET", path)).json() as Promise<unknown> };
}
