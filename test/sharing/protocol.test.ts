import { freeze } from "../../src/sharing/envelope";
import { readPushFile, sharedRows } from "../../src/sharing";
import type { Envelope, Waiting } from "../../src/sharing/types";
import { MemoryTables } from "./memoryTables";
import { answer, person, push } from "./person";
import { results } from "./support";

const minute = 60_000;

const actor = { by: "HR", at: "2026-11-22T08:00:00Z" };

describe("a push to a workbook where rows have to settle", () => {
  it("is sent when it was read back once, confirmed when it is there a minute later, received when HR lists it", async () => {
    const tables = new MemoryTables(minute);
    const { sink, clock, states } = person(tables);
    expect((await push(sink)).receipts).toMatchObject([{ state: "sent" }]);
    expect(await states()).toEqual(["sent"]);

    const waits: Waiting[] = [];
    expect((await sink.verify({ onWaiting: (waiting) => waits.push(waiting) })).receipts).toMatchObject([{ state: "confirmed" }]);
    expect(waits).toEqual([{ reason: "settling", milliseconds: minute }]);
    expect([clock.slept, await states()]).toEqual([[minute], ["confirmed"]]);
    expect((await sink.verify()).receipts).toMatchObject([{ state: "confirmed" }]); // nothing changed, no more waiting

    const { sink: hr } = person(tables);
    expect(await hr.acknowledge((await hr.readShared()).unreceived, actor)).toBe(1);
    expect(await hr.acknowledge((await hr.readShared()).unreceived, actor)).toBe(0);
    expect((await sink.verify()).receipts).toMatchObject([{ state: "received" }]);
    expect(await states()).toEqual([]);
    const before = tables.calls.length;
    expect((await sink.verify()).receipts).toEqual([]);
    expect(tables.calls.length).toBe(before); // an empty outbox asks nobody
  });

  it("is sent again, the same, when its rows are gone by then", async () => {
    const tables = new MemoryTables(minute);
    const { sink, states } = person(tables);
    const [sent] = (await push(sink)).receipts;
    tables.lose("tblKpiLog", 1);
    const { receipts } = await sink.verify();
    expect(receipts).toMatchObject([{ state: "confirmed", envelope: sent?.envelope }]);
    expect([tables.appends, await states()]).toEqual([["append tblKpiLog 3", "append tblKpiLog 3"], ["confirmed"]]);
    expect(sharedRows(await sink.readShared())).toHaveLength(3);
  });

  it("is called received only when its receipt was read back, not when the service merely said so", async () => {
    const tables = new MemoryTables();
    const { sink } = person(tables);
    await push(sink);
    const { unreceived } = await sink.readShared();
    tables.forget = 2;
    expect(await sink.acknowledge(unreceived, actor)).toBe(1);
    expect((await sink.verify()).receipts).toMatchObject([{ state: "received" }]);
    tables.forget = Infinity;
    await push(sink, results("HR", 1));
    await expect(sink.acknowledge((await sink.readShared()).unreceived, actor)).rejects.toMatchObject({ code: "unreachable" });
  });

  it("is sent again even after it was confirmed, as long as nobody has received it", async () => {
    const tables = new MemoryTables();
    const { sink } = person(tables);
    await push(sink);
    tables.lose("tblKpiLog", 0);
    expect((await sink.verify()).receipts).toMatchObject([{ state: "confirmed" }]);
    expect(sharedRows(await sink.readShared())).toHaveLength(3);
  });
});

describe("pauses between attempts", () => {
  it("are what the server asks for, else a random part of a time that doubles", async () => {
    const tables = new MemoryTables();
    const { sink, clock } = person(tables);
    tables.failures.push(answer(429, "", 7_000), answer(429), answer(503));
    expect((await push(sink)).receipts).toMatchObject([{ state: "confirmed" }]);
    expect(clock.slept).toEqual([7_000, 1_000, 2_000]); // half of 2 s and of 4 s
  });

  it("are 30 to 60 seconds when the workbook is locked, and then the push is queued with the reason and a file", async () => {
    const tables = new MemoryTables();
    const { sink, clock, states } = person(tables);
    tables.failures.push(answer(423), answer(409, "accessConflict"));
    const { receipts, file } = await push(sink);
    expect(receipts).toMatchObject([{ state: "queued", reason: "locked" }]);
    expect([clock.slept, await states()]).toEqual([[45_000], ["queued"]]);
    expect(readPushFile(file?.text ?? "", "")).toEqual(receipts.map(({ envelope }) => envelope));
    expect((await sink.verify()).receipts).toMatchObject([{ state: "confirmed" }]); // when the pane opens again
  });

  it("end after five attempts, or when ten minutes would pass", async () => {
    const tables = new MemoryTables();
    const { sink, clock } = person(tables);
    tables.failures.push(...Array.from({ length: 5 }, () => answer(503)));
    expect((await push(sink)).receipts).toMatchObject([{ state: "queued", reason: "unreachable" }]);
    expect([tables.appends.length, clock.slept.length]).toEqual([5, 4]);

    const other = new MemoryTables();
    other.failures.push(answer(429, "", 11 * minute));
    const patient = person(other);
    expect((await push(patient.sink)).receipts).toMatchObject([{ state: "queued", reason: "throttled" }]);
    expect(patient.clock.slept).toEqual([]);
  });
});

describe("several people at one department", () => {
  it("see before they push who has pushed since their own last push", async () => {
    const tables = new MemoryTables();
    const [ours, theirs] = [person(tables), person(tables)];
    const [first] = (await push(ours.sink)).receipts;
    const known = first === undefined ? [] : [first.envelope];
    const changed = results("Sales", 3, { comment: "ours" });
    expect((await ours.sink.preview({ results: changed, known })).departments).toMatchObject([{ others: [], revision: 2 }]);

    await push(theirs.sink, results("Sales", 3, { comment: "theirs" }), [], "Wang Wei");
    const preview = await person(tables).sink.preview({ results: changed, known });
    expect(preview.departments).toMatchObject([{ revision: 3, others: [{ by: "Wang Wei", revision: 2 }], current: { by: "Wang Wei" } }]);
    expect(preview.standing).toMatchObject([{ department: "Sales", by: "Wang Wei", rows: 3 }]);
  });

  it("learn of it when they pushed at the same moment; HR sees both and makes one of them count, without editing a row", async () => {
    const tables = new MemoryTables();
    const [ours, theirs] = [person(tables), person(tables)];
    await push(ours.sink, results("HR", 1)); // the log is there
    // Both have read the log before either has written.
    const envelopes = ["ours", "theirs"].map((comment): Envelope =>
      freeze({ department: "Sales", period: "2026Q4", revision: 1, results: results("Sales", 3, { comment }), by: comment, at: "2026-11-21T08:00:00Z" }));
    await ours.sink.importPushes(envelopes.slice(0, 1));
    const { receipts } = await theirs.sink.importPushes(envelopes.slice(1));
    expect(receipts).toMatchObject([{ state: "confirmed", conflicts: [{ by: "ours", revision: 1 }] }]);

    const hr = person(tables).sink;
    const entry = (await hr.readShared()).entries.find(({ department }) => department === "Sales");
    expect(entry?.conflicts.map(({ by }) => by).sort()).toEqual(["ours", "theirs"]);
    const chosen = entry?.conflicts.find(({ by }) => by === "ours");
    const rows = tables.tables.get("tblKpiLog")?.rows.length ?? 0;
    if (chosen !== undefined) await hr.settleConflict(chosen, actor);
    const settled = (await hr.readShared()).entries.find(({ department }) => department === "Sales");
    expect(settled).toMatchObject({ conflicts: [], current: { revision: 2, by: "HR", content: [{ comment: "ours" }, { comment: "ours" }, { comment: "ours" }] } });
    expect(tables.tables.get("tblKpiLog")?.rows.length).toBe(rows + 3);
  });

  it("are told when somebody else's newer push counts instead of theirs", async () => {
    const tables = new MemoryTables(minute);
    const [ours, theirs] = [person(tables), person(tables)];
    await push(ours.sink);
    await push(theirs.sink, results("Sales", 3, { comment: "newer" }), [], "Wang Wei");
    expect((await ours.sink.verify()).receipts).toMatchObject([{ state: "confirmed", outdoneBy: { by: "Wang Wei", revision: 2 } }]);
  });
});

describe("push files", () => {
  it("are imported once, however often they come, and torn rows of the same push do no harm", async () => {
    const tables = new MemoryTables();
    const hr = person(tables).sink;
    const envelope = freeze({ department: "Sales", period: "2026Q4", revision: 1, results: results("Sales", 3), by: "Li Na", at: "2026-11-21T08:00:00Z" });
    expect((await hr.importPushes([envelope, envelope])).receipts).toMatchObject([{ state: "confirmed" }]);
    expect(await hr.importPushes([envelope])).toMatchObject({ receipts: [], unchanged: ["Sales"] });
    tables.lose("tblKpiLog", 2);
    expect((await hr.readShared()).entries).toMatchObject([{ current: null, incomplete: true }]);
    await hr.importPushes([envelope]);
    expect(sharedRows(await hr.readShared())).toHaveLength(3);
  });
});

describe("large pushes and long logs", () => {
  it("go in calls of at most 500 rows that cut no department in two, unless it is larger than a call", async () => {
    const tables = new MemoryTables();
    await push(person(tables).sink, [...results("A", 300), ...results("B", 300), ...results("C", 150), ...results("D", 700)]);
    expect(tables.appends).toEqual(["append tblKpiLog 300", "append tblKpiLog 450", "append tblKpiLog 700"]);
  });

  it("are named when they have outgrown the log", async () => {
    const tables = new MemoryTables();
    const { sink } = person(tables);
    await push(sink);
    expect(await sink.preview({ results: [], known: [] })).toMatchObject({ logRows: 3, shouldArchive: false });
    const log = tables.tables.get("tblKpiLog");
    log?.rows.push(...Array.from({ length: 20_000 }, () => log.rows[0] ?? []));
    expect(await sink.readShared()).toMatchObject({ logRows: 20_003, shouldArchive: true });
  });
});
