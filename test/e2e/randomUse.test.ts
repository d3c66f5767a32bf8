import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { useAtRandom } from "./random/use";
import { openWorkbench, type Workbench } from "./workbench";

let bench: Workbench;
before(async () => {
  bench = await openWorkbench();
});
after(() => bench.close());

test("whatever is done in whatever order, the workbook is what a new one would calculate, and nothing goes wrong behind it", async () => {
  // The same day on every machine, however fast: as many actions, not as many minutes.
  const { actions } = await useAtRandom(bench, { seed: 20_261_122, isEnough: (checks) => checks === 10, checkEvery: 40, reloadEvery: 3 });
  assert.equal(actions, 400);
});
