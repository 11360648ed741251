/** Whether a key of `responses` describes a success: `200`, `204`, `2XX`. `default` may describe anything. */
export function isSuccess(status: string): boolean {
  return status.startsWith("2");
}
