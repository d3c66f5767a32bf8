import { memoryOutbox } from "../../src/sharing";
import { findWorkbook } from "../../src/sharing/driveItem";
import { systemClock } from "../../src/sharing/clock";
import { createGraphClient } from "../../src/sharing/graphClient";
import { graphTables } from "../../src/sharing/graphTables";
import { createLogSink } from "../../src/sharing/logSink";
import { sinkTools } from "../../src/sharing/sinkTools";
import { memoryGuard } from "../../src/sharing/windowGuard";
import { startBench, type Bench } from "../local/graph/support";
import { push } from "./person";
import { hurried, results } from "./support";

const minute = 60_000;

let bench: Bench;
beforeEach(async () => void (bench = await startBench()));
afterEach(() => bench.stop());

/** A shared workbook behind Graph where rows have to settle; `meanwhile` happens while they do. */
function sinkWith(meanwhile: () => Promise<void>) {
  let passed = 0;
  const clock = {
    ...systemClock,
    now: () => Date.now() + passed,
    sleep: async (milliseconds: number) => {
      passed += milliseconds;
      if (milliseconds > minute / 2) await meanwhile();
    },
  };
  const guard = memoryGuard();
  const client = createGraphClient({ baseUrl: bench.server.url, token: bench.server.token }, { request: fetch, requestMs: 10_000, clock, guard });
  const open = async (signal: AbortSignal | undefined) => graphTables(client, await findWorkbook(client, "local", undefined, signal), minute, clock);
  return createLogSink({ kind: "local", name: () => "", open }, sinkTools({ clock, guard, outbox: memoryOutbox(), patience: hurried }));
}

it("a row that is overwritten while it settles is noticed, although rows of others stand below it untouched", async () => {
  let times = 0;
  const overwrite = async () => {
    if ((times += 1) > 1) return;
    const address = `${bench.workbook}/worksheets/KpiLog/range(address='A3')`;
    expect((await bench.ask("PATCH", address, { values: [["overwritten"]] })).status).toBe(200);
  };
  const sink = sinkWith(overwrite);
  expect((await push(sink)).receipts).toMatchObject([{ state: "sent" }]);
  await push(sinkWith(async () => undefined), results("HR", 2), [], "Wang Wei");
  expect((await sink.verify()).receipts).toMatchObject([{ state: "confirmed" }]);
  const { entries, logRows } = await sink.readShared();
  expect(entries.find(({ department }) => department === "Sales")).toMatchObject({ current: { rows: 3 } });
  expect(logRows).toBe(3 + 2 + 3); // it was sent again
  expect(times).toBeGreaterThan(1); // and had to settle again
});
