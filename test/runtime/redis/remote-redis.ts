import type { Redis } from "ioredis";
import type { SendCommand } from "../../../runtime/redis/commands.js";
import { scriptAt } from "./script-at.js";
import type { EventLoop, World } from "./simulated-world.js";

/** A Redis that is reached over a network, in simulated time; what it executes is executed by a real one. */
export interface RemoteRedis {
  /** A client, which behaves as ioredis does with its defaults. */
  connect(loop: EventLoop): SendCommand;
  /** Its process ends and starts again after `ms`, with an empty memory. */
  stop(ms: number): void;
  /** It does nothing for `ms`, and then everything that it was sent meanwhile. */
  hang(ms: number): void;
  /** Resolves when the real one has done all that it was given. */
  settled(): Promise<void>;
  commands(): number;
}

/** Milliseconds of the way to Redis. */
const WAY = 0.2;

export function createRemoteRedis(redis: Redis, world: World, random: () => number): RemoteRedis {
  let isUp = true;
  let isHanging = false;
  let knows = false;
  let count = 0;
  let held: (() => void)[] = [];
  const reconnects = new Set<() => void>();
  let work: Promise<unknown> = Promise.resolve();
  let pending = 0;

  const execute = async (command: readonly string[]): Promise<unknown> => {
    if (command[0] === "EVALSHA" && !knows) throw new Error("NOSCRIPT No matching script.");
    knows = true;
    return scriptAt(redis, command, Math.round(world.now() * 1000) + 1_000_000_000_000);
  };

  return {
    connect(loop) {
      let isConnected = true;
      let queue: (() => void)[] = [];
      const unanswered = new Set<() => void>();
      const reconnect = (attempt: number): void => {
        loop.clock.startTimer?.(Math.min(attempt * 50, 2_000), () => {
          if (!isUp) {
            reconnect(attempt + 1);
            return;
          }
          isConnected = true;
          const waiting = queue;
          queue = [];
          for (const send of waiting) send();
        });
      };
      reconnects.add(() => {
        isConnected = false;
        queue = [...unanswered, ...queue];
        unanswered.clear();
        reconnect(1);
      });
      return (...command) =>
        new Promise((resolve, reject) => {
          count += 1;
          const send = (): void => {
            if (!isConnected) {
              queue.push(send);
              return;
            }
            unanswered.add(send);
            const arrive = (): void => {
              if (!isUp) return;
              if (isHanging) {
                held.push(arrive);
                return;
              }
              const answer = (settle: () => void): void => {
                if (!unanswered.delete(send)) return;
                world.at(world.now() + WAY + random() * WAY, () => loop.run(settle));
              };
              pending += 1;
              work = work
                .then(() => execute(command))
                .then(
                  (value) => answer(() => resolve(value)),
                  (error: unknown) => {
                    const reason = error instanceof Error ? error : new Error(String(error));
                    answer(() => reject(reason));
                  },
                )
                .finally(() => {
                  pending -= 1;
                });
            };
            world.at(world.now() + WAY + random() * WAY, arrive);
          };
          send();
        });
    },
    stop(ms) {
      isUp = false;
      knows = false;
      work = work.then(() => redis.flushall());
      for (const close of reconnects) close();
      world.at(world.now() + ms, () => {
        isUp = true;
      });
    },
    hang(ms) {
      isHanging = true;
      world.at(world.now() + ms, () => {
        isHanging = false;
        const commands = held;
        held = [];
        for (const arrive of commands) arrive();
      });
    },
    async settled() {
      while (pending > 0) {
        await work;
        for (let turn = 0; turn < 3; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
      }
    },
    commands: () => count,
  };
}
