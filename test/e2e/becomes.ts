import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";

/** Nobody waits longer for something to happen, in milliseconds; on a machine that is busy it takes a good deal of it. */
const PATIENCE = 20_000;
const BETWEEN = 30;

/** Asks until the answer is the expected one, as somebody looks until it is there; fails with the last answer. */
export async function becomes<Answer>(ask: () => Promise<Answer>, expected: Answer, message?: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  let answer = await ask();
  while (!isDeepStrictEqual(answer, expected) && Date.now() < end) {
    await pause(BETWEEN);
    answer = await ask();
  }
  assert.deepEqual(answer, expected, message);
}
