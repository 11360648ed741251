/** Whether a segment of a path is a version and names no resource: `v1`, `v2`, `V1.1`. */
export function isVersionSegment(segment: string): boolean {
  return /^v\d+(\.\d+)*$/i.test(segment);
}
