import { createGraphSink, memoryOutbox } from "../../src/sharing";
import { silence } from "../../src/sharing/classify";
import { RequestFailure } from "../../src/sharing/requestFailure";
import { SharingError, type SharingErrorCode } from "../../src/sharing/sharingError";
import { memoryGuard } from "../../src/sharing/windowGuard";
import { startBench, type Bench } from "../local/graph/support";
import { MemoryTables } from "./memoryTables";
import { answer, person, push } from "./person";
import { hurried, results } from "./support";

const noAnswers = () => Array.from({ length: 5 }, () => new RequestFailure(silence, "No answer"));

describe("a push that was queued and is then refused", () => {
  it("stays queued: the first attempt may have written it", async () => {
    const tables = new MemoryTables();
    const { sink, states } = person(tables);
    tables.failures.push(...noAnswers());
    expect((await push(sink)).receipts).toMatchObject([{ state: "queued" }]);
    tables.failures.push(answer(403));
    await expect(push(sink)).rejects.toMatchObject({ code: "forbidden" });
    expect(await states()).toEqual(["queued"]);
    expect((await sink.verify()).receipts).toMatchObject([{ state: "confirmed", envelope: { revision: 1 } }]);
  });

  it("is again only looked for when it had been cancelled before", async () => {
    const tables = new MemoryTables();
    const { sink, states, outbox } = person(tables);
    tables.failures.push(...noAnswers());
    const [queued] = (await push(sink)).receipts;
    if (queued !== undefined) await outbox.put(tables.id, { envelope: queued.envelope, state: "cancelled", sentAt: null });
    tables.failures.push(answer(403));
    await expect(push(sink)).rejects.toMatchObject({ code: "forbidden" });
    expect(await states()).toEqual(["cancelled"]);
  });

  it("is forgotten when nobody had sent it before", async () => {
    const tables = new MemoryTables();
    const { sink, states } = person(tables);
    tables.failures.push(answer(403));
    await expect(push(sink)).rejects.toMatchObject({ code: "forbidden" });
    expect(await states()).toEqual([]);
  });
});

describe("a push that loses its token", () => {
  let bench: Bench;
  beforeEach(async () => void (bench = await startBench()));
  afterEach(() => bench.stop());

  /** A sink whose token ends when `isOver` says so. */
  function sinkUntil(isOver: () => boolean, code: SharingErrorCode, request: typeof fetch = fetch) {
    const token = async () => {
      if (isOver()) throw new SharingError(code);
      return bench.server.token;
    };
    return createGraphSink({ kind: "local", baseUrl: bench.server.url, token }, request, { outbox: memoryOutbox(), guard: memoryGuard(), patience: hurried });
  }

  it.each(["signIn", "consent", "unreachable"] as const)("after rows may have been written is queued, and found later (%s)", async (code) => {
    let isOver = false;
    const noting: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      if (init?.method === "POST" && String(input).endsWith("/rows")) isOver = true;
      return response;
    };
    const sink = sinkUntil(() => isOver, code, noting);
    expect((await push(sink, results("Sales", 3))).receipts).toMatchObject([{ state: "queued", reason: code }]);
    isOver = false;
    expect((await sink.verify()).receipts).toMatchObject([{ state: "confirmed" }]);
    expect((await sink.readShared()).logRows).toBe(3);
  });

  it("before anything was sent says why, and that nothing was changed", async () => {
    await expect(push(sinkUntil(() => true, "signIn"))).rejects.toMatchObject({ name: "SharingError", code: "signIn" });
    await expect(push(sinkUntil(() => true, "cancelled"))).rejects.toMatchObject({ code: "cancelled" });
  });
});
