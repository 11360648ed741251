import { ApiError, type ClientOptions, createClient, isApiError, NotFoundError } from "cloudtemple";
import {
  createVcenterVirtualMachine,
  getVcenterVirtualMachine,
  listVcenterVirtualMachines,
} from "cloudtemple/compute";

/**
 * Lists machines, follows a write to its end, and catches an error: what every runtime and bundler is tried with.
 *
 * @param options none where the environment has the address and the credentials
 * @param onShare called with the progress of the write, 0 to 1
 */
export async function exercise(options?: ClientOptions, onShare: (share: number) => void = () => undefined) {
  const client = createClient(options);
  const names = async () => (await listVcenterVirtualMachines(client)).map(({ name }) => name);
  const before = await names();

  const states: string[] = [];
  const body = { name: `made-here-${before.length}`, cpu: 2, memory: 4 * 2 ** 30 };
  const activity = await createVcenterVirtualMachine(client, { body });
  const { createdId } = await activity.completed({
    onProgress: ({ state, progression }) => {
      states.push(state);
      onShare((progression ?? 0) / 100);
    },
  });

  const path = { id: "00000000-0000-4000-8000-000000000000" };
  const error: unknown = await getVcenterVirtualMachine(client, { path }).catch((reason: unknown) => reason);
  return {
    before,
    states,
    createdId,
    after: await names(),
    error: {
      isNotFoundError: error instanceof NotFoundError,
      isApiErrorClass: error instanceof ApiError,
      isApiError: isApiError(error, 404),
    },
  };
}
