import { ConfigurationError } from "../errors/configuration.js";

/**
 * A client of Redis 6 or later, Valkey, or another server that speaks its protocol and runs Lua scripts: ioredis and its
 * `Cluster`, node-redis 4 and later and its cluster, or a function that sends one command for anything else. None of them
 * is imported. The client is yours: connect it, listen to its `error` event, and close it.
 */
export type RedisClient =
  /** ioredis, `Cluster` included. */
  | { call(command: string, ...parameters: string[]): Promise<unknown> }
  /** node-redis, one server. */
  | { sendCommand(parameters: string[]): Promise<unknown> }
  /** node-redis, a cluster: it finds the server by the first key. */
  | {
      readonly masters: readonly unknown[];
      sendCommand(firstKey: string, isReadonly: boolean, parameters: string[]): Promise<unknown>;
    }
  | SendCommand;

/** Sends one command, `("GET", "key")`, and resolves to the answer. */
export type SendCommand = (command: string, ...parameters: string[]) => Promise<unknown>;

/** Sends one command that concerns `key`. */
export type SendFor = (key: string, command: string, ...parameters: string[]) => Promise<unknown>;

/**
 * One way to send commands with whatever client is given.
 *
 * @param owner what the client is an option of, for the error
 * @throws ConfigurationError for an object that is none of the clients
 */
export function senderOf(redis: RedisClient, owner: string): SendFor {
  const client: unknown = redis;
  if (typeof client === "function") {
    const send = client as SendCommand;
    return (_, command, ...parameters) => send(command, ...parameters);
  }
  const { call, sendCommand } = (client ?? {}) as { call?: unknown; sendCommand?: unknown };
  // Asked for first: ioredis has a `sendCommand` too, which takes an object of its own.
  if (typeof call === "function") {
    const ioredis = client as { call: SendCommand };
    return (_, command, ...parameters) => ioredis.call(command, ...parameters);
  }
  if (typeof sendCommand === "function") {
    if ("masters" in (client as object)) {
      const cluster = client as {
        sendCommand(key: string, isReadonly: boolean, parameters: string[]): Promise<unknown>;
      };
      return (key, ...parameters) => cluster.sendCommand(key, false, parameters);
    }
    const server = client as { sendCommand(parameters: string[]): Promise<unknown> };
    return (_, ...parameters) => server.sendCommand(parameters);
  }
  throw new ConfigurationError(`${owner}: redis is not a Redis client.`, {
    advice:
      "Pass a client of ioredis or node-redis, or a function (command, ...parameters) that sends one command.",
  });
}
