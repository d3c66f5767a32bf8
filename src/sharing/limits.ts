/** Rows that go in one call, which is carried out whole or not at all. */
export const rowsPerCall = 500;

/** Bytes of the rows in one request. The service takes 5 MB; what JSON and headers add stays well within the rest. */
export const requestBytes = 4_500_000;

/** A Revision, Seq or Of beyond this was typed by somebody: no push gets there. */
const largestNumber = 1_000_000;

/** Whether something may be the Revision, Seq or Of of a push. */
export function isPushNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value > 0 && value <= largestNumber;
}

/**
 * Whether the next push goes beyond a revision that nothing vouches for, such as that of a torn push. Half of what may
 * be read is left, so that one row cannot use up all revisions of a department.
 */
export function isPlausibleRevision(revision: number): boolean {
  return isPushNumber(revision) && revision <= largestNumber / 2;
}
