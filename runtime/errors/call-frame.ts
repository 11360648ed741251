import { type CallSite, LINE_OF_CODE } from "./call-site.js";

/**
 * The frame of the code that called the function of an operation: `at deploy (file:///app/deploy.js:12:5)`. It is neither in
 * this package nor in the platform.
 *
 * @param id `compute.listX`, of whose function the frame has the name
 */
export function frameAt({ stack = "" }: CallSite, id: string): string | undefined {
  const callers = stack.split(new RegExp(`\\b${id.replace(/.*\./, "")}[ @].*`)).pop();
  const isOfProgram = (frame: string) => LINE_OF_CODE.test(frame) && !/cloudtemple.dist|node:/.test(frame);
  return callers?.split("\n").find(isOfProgram)?.trim();
}
