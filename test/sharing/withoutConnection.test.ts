import { createLogSink } from "../../src/sharing/logSink";
import { memoryOutbox } from "../../src/sharing/outbox";
import { RequestFailure } from "../../src/sharing/requestFailure";
import { sinkTools } from "../../src/sharing/sinkTools";
import { SharingError } from "../../src/sharing/sharingError";
import { freeze } from "../../src/sharing/envelope";
import { results } from "./support";

const envelope = freeze({ department: "Sales", period: "2026Q4", revision: 1, results: results("Sales", 2), by: "Li Wei", at: "2026-11-22T00:00:00.000Z" });

async function sinkThatFails(error: Error, state: "queued" | "confirmed" = "queued") {
  const outbox = memoryOutbox();
  await outbox.put("whatever it was called", { envelope, state, sentAt: state === "queued" ? null : 0 });
  const open = () => Promise.reject(error);
  return createLogSink({ kind: "local", name: () => "KPI shared", open }, sinkTools({ outbox }));
}

describe("a pane that opens while the shared workbook cannot be reached", () => {
  it.each([
    new SharingError("unreachable"),
    new RequestFailure({ applied: "no", next: "stop", error: "locked" }, "423"),
  ])("tells what waits, why, and offers it as a file", async (error) => {
    const { receipts, file, target } = await (await sinkThatFails(error)).verify();
    expect(receipts).toMatchObject([{ envelope, state: "queued", reason: error instanceof SharingError ? error.code : error.verdict.error }]);
    expect(file?.text).toContain(envelope.pushId);
    expect(target.name).toBe("KPI shared");
  });

  it("says what is wrong where nothing waits", async () => {
    await expect((await sinkThatFails(new SharingError("unreachable"), "confirmed")).verify()).rejects.toMatchObject({ code: "unreachable" });
    await expect((await sinkThatFails(new SharingError("cancelled"))).verify()).rejects.toMatchObject({ code: "cancelled" });
  });
});
