import { readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { createGraphSink, memoryOutbox, type Outbox } from "../../src/sharing";
import { logTable } from "../../src/sharing/log";
import { readLog } from "../../src/sharing/logReader";
import { layoutOf } from "../../src/sharing/tableLayout";
import type { SharedSink, Waiting } from "../../src/sharing/types";
import { partOf } from "../local/graph/richWorkbook";
import { startBench, type Bench } from "../local/graph/support";
import { readPushFile } from "../../src/sharing/pushFile";
import { memoryGuard } from "../../src/sharing/windowGuard";
import { hurried, result, results } from "./support";

let bench: Bench;
let outbox: Outbox;
beforeEach(async () => {
  bench = await startBench();
  outbox = memoryOutbox();
});
afterEach(() => bench.stop());

const at = "2026-11-21T08:00:00Z";
const service = () => ({ kind: "local", baseUrl: bench.server.url, token: bench.server.token }) as const;
const sinkOver = (request: typeof fetch = fetch, box = outbox, workbook?: string): SharedSink =>
  createGraphSink({ ...service(), ...(workbook === undefined ? {} : { workbook }) }, request, { outbox: box, patience: hurried });
const push = (sink: SharedSink, list = results("Sales", 3), signal?: AbortSignal) => sink.push({ results: list, known: [], by: "Li Na", at }, { signal });
async function waiting(...states: string[]) {
  const [{ id, parentReference }] = (await bench.ask("GET", "/me/drive/root/children")).body.value;
  const entries = await outbox.list(`/drives/${parentReference.driveId}/items/${id}`);
  return entries.filter(({ state }) => states.includes(state)).map(({ envelope }) => envelope);
}

async function logView() {
  const headings = (await bench.ask("GET", `${bench.workbook}/tables/tblKpiLog/headerRowRange`)).body.values[0];
  const { body } = await bench.ask("GET", `${bench.workbook}/tables/tblKpiLog/rows`);
  const layout = layoutOf(logTable, headings);
  const rows = body.value.map(({ values }: { values: unknown[][] }) => layout.read(values[0] ?? []));
  return { rows, view: readLog(rows) };
}

/** A network between client and server: `meddle` may answer itself, fail, or let the request pass. */
function network(meddle: (method: string, path: string, pass: () => Promise<Response>) => Promise<Response>): typeof fetch {
  return (input, init) => meddle(init?.method ?? "GET", new URL(String(input)).pathname, () => fetch(input, init));
}
const isAppend = (method: string, path: string) => method === "POST" && path.endsWith("/rows");

describe("pushing results", () => {
  it("writes them once, reads them back, and says confirmed; the file has them", async () => {
    const sink = sinkOver();
    const progress: [number, number][] = [];
    const list = [...results("Sales", 3), ...results("财务", 2, { comment: '=HYPERLINK("http://x","y")' })];
    const outcome = await sink.push({ results: list, known: [], by: "Li Na", at }, { onProgress: (...step) => progress.push(step) });
    expect(outcome.receipts.map(({ envelope, state }) => [envelope.department, envelope.revision, state])).toEqual([["Sales", 1, "confirmed"], ["财务", 1, "confirmed"]]);
    expect([progress[0], progress.at(-1)]).toEqual([[0, 5], [5, 5]]);
    expect([await waiting("queued", "sent"), (await waiting("confirmed")).length]).toEqual([[], 2]); // kept until they are received
    expect(await sink.describe()).toEqual({ kind: "local", name: "kpi-shared-results.xlsx", location: bench.file });

    const { values } = (await bench.ask("GET", `${bench.workbook}/worksheets/KpiLog/range(address='A2:S6')`)).body;
    expect([values[0][1], values[2][9], values[0][3], values[3][18], values[0][18]]).toEqual(["Sales", 102, 1, '=HYPERLINK("http://x","y")', ""]);
    expect(partOf(readFileSync(bench.file), "xl/worksheets/sheet1.xml")).not.toContain("<f>");
  });

  it("goes in one request for all departments, in a session that is closed", async () => {
    const calls: string[] = [];
    await push(sinkOver(network((method, path, pass) => (calls.push(`${method} ${path.split("/").pop()}`), pass()))), [...results("A", 40), ...results("B", 40)]);
    expect(calls.filter((call) => call.startsWith("POST"))).toEqual(["POST createSession", "POST rows", "POST closeSession"]);
    expect(calls.slice(-2)).toEqual(["GET rows", "POST closeSession"]); // read back by the session that wrote
  });

  it("asks for nothing that is not there: no request fails while all goes well", async () => {
    const failed: string[] = [];
    const sink = sinkOver(network(async (method, path, pass) => {
      const answer = await pass();
      if (!answer.ok) failed.push(`${answer.status} ${method} ${path}`);
      return answer;
    }));
    await push(sink);
    await sink.verify();
    const { unreceived } = await sink.readShared();
    expect(await sink.acknowledge(unreceived, { by: "HR", at })).toBe(1);
    expect((await sink.verify()).receipts).toMatchObject([{ state: "received" }]);
    expect(failed).toEqual([]);
  });

  it("writes nothing when nothing changed, and only what changed otherwise", async () => {
    const sink = sinkOver();
    await push(sink, [...results("Sales", 3), ...results("Finance", 2)]);
    const before = readFileSync(bench.file);
    const again = await push(sink, [...results("Finance", 2), ...results("Sales", 3).reverse()]);
    expect([again.receipts, again.unchanged]).toEqual([[], ["Finance", "Sales"]]);
    expect(readFileSync(bench.file).equals(before)).toBe(true);

    const changed = [...results("Finance", 2), ...results("Sales", 3, { comment: "corrected" })];
    const { departments } = await sink.preview({ results: changed, known: [] });
    expect(departments).toMatchObject([
      { department: "Finance", new: 0, changed: 0, unchanged: 2, missing: 0, revision: null },
      { department: "Sales", new: 0, changed: 3, unchanged: 0, missing: 0, revision: 2 },
    ]);
    const outcome = await push(sink, changed);
    expect([outcome.receipts.map(({ envelope }) => [envelope.department, envelope.revision]), outcome.unchanged]).toEqual([[["Sales", 2]], ["Finance"]]);
  });

  it("is previewed: what is new, changed, the same, and no longer there", async () => {
    const sink = sinkOver();
    expect((await sink.preview({ results: results("Sales", 3), known: [] })).departments).toMatchObject([{ department: "Sales", new: 3, changed: 0, unchanged: 0, missing: 0, revision: 1, current: null }]);
    await push(sink);
    const [first, second] = results("Sales", 3);
    const list = [first ?? result(), { ...(second ?? result()), actual: null }, result({ goalId: "new" })];
    const [sales] = (await sink.preview({ results: list, known: [] })).departments;
    expect(sales).toMatchObject({ department: "Sales", new: 1, changed: 1, unchanged: 1, missing: 1, revision: 2, current: { revision: 1, by: "Li Na", at, rows: 3 } });
    expect(sales?.rows.map(({ goalId, change, before, after }) => [goalId, change, before?.value ?? null, after?.value ?? null])).toEqual([
      ["new", "new", null, 950], ["Sales-2", "changed", 101, null], ["Sales-3", "missing", 102, null], ["Sales-1", "unchanged", 100, 100],
    ]);
  });

  it("keeps departments and periods apart, and finds a workbook by name, id and link", async () => {
    const [item] = (await bench.ask("GET", "/me/drive/root/children")).body.value;
    for (const [index, workbook] of [item.name, item.id, item.webUrl].entries()) {
      const { receipts } = await push(sinkOver(fetch, outbox, workbook), results("Sales", 2, { period: `2026Q${index + 1}` }));
      expect(receipts).toMatchObject([{ state: "confirmed", envelope: { revision: 1 } }]);
    }
    expect((await logView()).view.entries).toHaveLength(3);
  });

  it("by fifty departments at once, three times, leaves the newest of each in the view, exactly once", async () => {
    const departments = Array.from({ length: 50 }, (_, index) => `Department ${index}`);
    await Promise.all(departments.map(async (department) => {
      const sink = createGraphSink(service(), fetch, { outbox: memoryOutbox(), guard: memoryGuard(), patience: hurried });
      for (const comment of ["first", "second", "third"]) await push(sink, results(department, 5, { comment }));
    }));
    const { rows, view } = await logView();
    expect(rows).toHaveLength(50 * 3 * 5);
    expect(view.entries).toHaveLength(50);
    for (const { current, conflicts } of view.entries) {
      expect([current?.revision, current?.content.map(({ comment }) => comment), conflicts]).toEqual([3, Array(5).fill("third"), []]);
    }
  }, 120_000);
});

describe("when answers are lost", () => {
  it("the rows that arrived without an answer are found, and not sent again", async () => {
    const lossy = network(async (method, path, pass) => {
      const answer = await pass();
      if (isAppend(method, path)) throw new TypeError("fetch failed");
      return answer;
    });
    expect((await push(sinkOver(lossy))).receipts).toMatchObject([{ state: "confirmed" }]);
    expect((await logView()).rows).toHaveLength(3);
  });

  it.each([429, 500, 502, 503, 504])("or the server is in trouble (%d), the same push is sent again until it is there", async (status) => {
    let left = 2;
    const troubled = network(async (method, path, pass) => (isAppend(method, path) && left-- > 0 ? new Response("{}", { status, headers: { "retry-after": "0" } }) : await pass()));
    expect((await push(sinkOver(troubled))).receipts).toMatchObject([{ state: "confirmed" }]);
    expect((await logView()).rows).toHaveLength(3);
  });

  it("and rows arrive late, after they were sent again, nothing is counted twice", async () => {
    const held: [path: string, body: unknown][] = [];
    const slow: typeof fetch = async (input, init) => {
      const path = new URL(String(input)).pathname;
      if (!isAppend(init?.method ?? "GET", path) || held.length > 0) return fetch(input, init);
      held.push([path, init?.body]);
      return new Response("{}", { status: 504 });
    };
    await push(sinkOver(slow));
    const before = (await logView()).view;
    for (const [path, body] of held) expect((await bench.ask("POST", path, body)).status).toBe(201);
    const after = await logView();
    expect(after.rows).toHaveLength(6);
    expect(after.view).toEqual(before);
    expect((await push(sinkOver())).unchanged).toEqual(["Sales"]);
  });

  it("again and again, the receipt says queued, the outbox keeps the push, and pushing again sends the same one", async () => {
    const dead = network(async (method, path, pass) => {
      if (isAppend(method, path)) throw new TypeError("fetch failed");
      return pass();
    });
    const first = await push(sinkOver(dead));
    expect(first.receipts).toMatchObject([{ state: "queued", reason: "unreachable", envelope: { revision: 1 } }]);
    expect(readPushFile(first.file?.text ?? "", "")).toEqual([first.receipts[0]?.envelope]);
    expect(await waiting("queued")).toHaveLength(1);

    const second = await push(sinkOver());
    expect(second.receipts).toMatchObject([{ envelope: first.receipts[0]?.envelope, state: "confirmed" }]);
    expect(await waiting("queued")).toEqual([]);
  });

  it("and the results changed since, the newer ones outdo the push that may still arrive", async () => {
    const dead = network(async (method, path, pass) => {
      if (isAppend(method, path)) throw new TypeError("fetch failed");
      return pass();
    });
    await push(sinkOver(dead), results("Sales", 3));
    const { receipts } = await push(sinkOver(), results("Sales", 3, { comment: "newer" }));
    expect(receipts).toMatchObject([{ state: "confirmed", envelope: { revision: 2 } }]);
    expect(await waiting("queued")).toEqual([]);
  });

  it("the envelope is in the outbox before the first row is sent", async () => {
    let kept = 0;
    const watching = network(async (method, path, pass) => {
      if (isAppend(method, path)) kept = (await waiting("queued")).length;
      return pass();
    });
    await push(sinkOver(watching));
    expect(kept).toBe(1);
  });

  it("and a session ends, a new one is opened", async () => {
    let left = 1;
    const expiring = network(async (method, path, pass) =>
      isAppend(method, path) && left-- > 0 ? new Response(JSON.stringify({ error: { code: "notFound", innerError: { code: "InvalidSessionReCreatable" } } }), { status: 404 }) : await pass());
    expect((await push(sinkOver(expiring))).receipts).toMatchObject([{ state: "confirmed" }]);
  });
});

describe("what stops a push", () => {
  const failing = (work: Promise<unknown>) => expect(work).rejects;
  const editPart = (name: string, from: string, to: string) => {
    const parts = unzipSync(readFileSync(bench.file));
    writeFileSync(bench.file, zipSync({ ...parts, [name]: strToU8(partOf(readFileSync(bench.file), name).replaceAll(from, to)) }));
  };

  it("a workbook that somebody has open: it is tried once more after a while, and then the push waits in the outbox", async () => {
    writeFileSync(join(bench.folder, "~$kpi-shared-results.xlsx"), "");
    const pauses: Waiting[] = [];
    const { receipts, file } = await sinkOver().push({ results: results("Sales", 3), known: [], by: "Li Na", at }, { onWaiting: (pause) => pauses.push(pause) });
    expect(receipts).toMatchObject([{ state: "queued", reason: "locked" }]);
    expect(file).not.toBeNull();
    expect(pauses.map(({ reason }) => reason)).toEqual(["locked"]);
    expect(await waiting("queued")).toHaveLength(1);
    unlinkSync(join(bench.folder, "~$kpi-shared-results.xlsx"));
    expect((await push(sinkOver())).receipts).toMatchObject([{ state: "confirmed", envelope: { revision: 1 } }]);
  });

  it("a workbook that is gone: not found", async () => {
    const sink = sinkOver(fetch, outbox, "kpi-shared-results.xlsx");
    renameSync(bench.file, join(bench.folder, "other.xlsx"));
    await failing(push(sink)).toMatchObject({ code: "notFound", parameters: { target: "kpi-shared-results.xlsx" } });
    rmSync(join(bench.folder, "other.xlsx"));
    await failing(sinkOver().describe()).toMatchObject({ code: "notFound" });
  });

  it("a log that is missing or has another heading: bad table, naming it", async () => {
    editPart("xl/tables/table1.xml", '"Owner"', '"Person"');
    await failing(sinkOver().preview({ results: results("Sales", 1), known: [] })).toMatchObject({ code: "badTable", parameters: { table: "tblKpiLog", missing: "Owner" } });
    editPart("xl/tables/table1.xml", '"tblKpiLog"', '"tblOther"');
    await failing(push(sinkOver())).toMatchObject({ code: "badTable", parameters: { missing: "tblKpiLog", target: "kpi-shared-results.xlsx" } });
  });

  it("something below the table: conflict", async () => {
    editPart("xl/worksheets/sheet1.xml", "</sheetData>", '<row r="9"><c r="B9"><v>1</v></c></row></sheetData>');
    await failing(push(sinkOver())).toMatchObject({ code: "conflict", parameters: { table: "tblKpiLog" } });
    expect(await waiting("queued")).toEqual([]); // it was refused, so nothing is sent later behind the user's back
  });

  it("a server that cannot be reached, or does not know us", async () => {
    const { url } = bench.server;
    await failing(push(createGraphSink({ kind: "local", baseUrl: url, token: "wrong" }, fetch, { outbox }))).toMatchObject({ code: "signIn" });
    await bench.server.close();
    await failing(push(sinkOver())).toMatchObject({ code: "unreachable" });
  });

  it("a server that goes away before anything was sent: queued, with the reason", async () => {
    const leaving = network(async (method, _path, pass) => {
      if (method === "POST") throw new TypeError("fetch failed");
      return pass();
    });
    expect((await push(sinkOver(leaving))).receipts).toMatchObject([{ state: "queued", reason: "unreachable" }]);
  });

  it("too many requests: queued, when it does not end", async () => {
    const busy = network(async (method, _path, pass) => (method === "POST" ? new Response("{}", { status: 429, headers: { "retry-after": "0" } }) : await pass()));
    expect((await push(sinkOver(busy))).receipts).toMatchObject([{ state: "queued", reason: "throttled" }]);
  });

  it("the user: cancelled, before, between and while waiting", async () => {
    await failing(push(sinkOver(), results("Sales", 1), AbortSignal.abort())).toMatchObject({ code: "cancelled" });
    const stop = new AbortController();
    const stopping = network(async (method, path, pass) => {
      if (isAppend(method, path)) stop.abort();
      return pass();
    });
    await failing(push(sinkOver(stopping), results("Sales", 1), stop.signal)).toMatchObject({ code: "cancelled" });
    // It may have arrived, so it is looked for, but nothing is sent any more.
    expect(await waiting("cancelled")).toHaveLength(1);
    expect((await sinkOver().verify()).receipts).toEqual([]);
    expect((await logView()).rows).toEqual([]);
  });
});
