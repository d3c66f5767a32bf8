import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ask, logRow, startBench, type Bench, type Reply } from "./support";

let bench: Bench;
beforeEach(async () => { bench = await startBench(); });
afterEach(() => bench.stop());

const later = { prefer: "respond-async" };
const rows = () => `${bench.workbook}/tables/tblKpiLog/rows`;

/** Asks for the state of an operation until it is done. */
async function outcome(accepted: Reply): Promise<Reply["body"]> {
  expect([accepted.status, accepted.body]).toEqual([202, {}]);
  for (;;) {
    const { status, body } = await follow(accepted.headers.get("location"));
    expect(status).toBe(200);
    if (body.status !== "running") return body;
  }
}

const follow = (address: string | null) => ask({ url: "", token: bench.server.token }, "GET", address ?? "");

describe("a request that does not want to wait", () => {
  it("opens a session: operation, then sessionInfoResource", async () => {
    const done = await outcome(await bench.ask("POST", `${bench.workbook}/createSession`, { persistChanges: true }, later));
    expect(done).toMatchObject({ status: "succeeded", resourceLocation: expect.stringMatching(/\/sessionInfoResource\(key='[\w-]+'\)$/) });
    const { body } = await follow(done.resourceLocation);
    expect(body.persistChanges).toBe(true);
    expect((await bench.ask("POST", `${bench.workbook}/refreshSession`, {}, { "workbook-session-id": body.id })).status).toBe(204);
  });

  it("adds rows: operation, then tableRowOperationResult", async () => {
    const done = await outcome(await bench.ask("POST", rows(), { values: [logRow("a"), logRow("b")] }, later));
    const { body } = await follow(done.resourceLocation);
    expect([body.index, body.values]).toEqual([0, [logRow("a"), logRow("b")]]);
    const gone = await outcome(await bench.ask("DELETE", `${rows()}/$/itemAt(index=0)`, undefined, later));
    expect([gone.status, gone.resourceLocation]).toEqual(["succeeded", undefined]);
    expect((await bench.ask("GET", rows())).body.value).toHaveLength(1);
  });

  it("is told of a failure with HTTP 200", async () => {
    const failed = await outcome(await bench.ask("POST", rows(), { values: [["narrow"]] }, later));
    expect(failed).toMatchObject({ status: "failed", error: { code: "badRequest", innerError: { code: "invalidArgument" } } });
    expect((await bench.ask("GET", `${bench.workbook}/tableRowOperationResult(key='${failed.id}')`)).status).toBe(404);
    expect((await bench.ask("GET", `${bench.workbook}/operations/none`)).status).toBe(404);
  });

  it("waits all the same where Graph has no operation for it", async () => {
    expect((await bench.ask("GET", rows(), undefined, later)).status).toBe(200);
  });
});

describe("a session that does not persist", () => {
  it("works on a copy: it sees what it wrote, nobody else does, and the file stays", async () => {
    const before = readFileSync(bench.file);
    const { body } = await bench.ask("POST", `${bench.workbook}/createSession`, { persistChanges: false });
    expect(body.persistChanges).toBe(false);
    const mine = { "workbook-session-id": body.id };
    expect((await bench.ask("POST", rows(), { values: [logRow("a")] }, mine)).status).toBe(201);
    expect((await bench.ask("POST", `${bench.workbook}/worksheets`, { name: "Try" }, mine)).status).toBe(201);
    expect((await bench.ask("GET", rows(), undefined, mine)).body.value).toHaveLength(1);
    expect((await bench.ask("GET", rows())).body.value).toEqual([]);
    expect(readFileSync(bench.file).equals(before)).toBe(true);
    await bench.ask("POST", `${bench.workbook}/closeSession`, undefined, mine);
    expect((await bench.ask("GET", rows(), undefined, mine)).status).toBe(404);
  });

  it("can be had while somebody else has the workbook open", async () => {
    writeFileSync(join(bench.folder, "~$kpi-shared-results.xlsx"), "");
    expect((await bench.ask("POST", `${bench.workbook}/createSession`, { persistChanges: false })).status).toBe(201);
  });
});

describe("lists", () => {
  it("are paged, counted and cut to the properties asked for", async () => {
    for (const name of ["b", "c"]) writeFileSync(join(bench.folder, `${name}.xlsx`), readFileSync(bench.file));
    const names: string[] = [];
    let next: string | null = `${bench.server.url}/v1.0/me/drive/root/children?$top=2&$count=true&$select=name`;
    while (next !== null) {
      const { body }: Reply = await follow(next);
      expect(body["@odata.count"]).toBe(3);
      names.push(...body.value.map((item: object) => Object.entries(item).flat().join(" ")));
      next = body["@odata.nextLink"] ?? null;
    }
    expect(names).toEqual(["name b.xlsx", "name c.xlsx", "name kpi-shared-results.xlsx"]);

    await bench.ask("POST", rows(), { values: ["p", "q", "r"].map((id) => logRow(id)) });
    const page = (await bench.ask("GET", `${rows()}?$top=1&$skip=1&$count=true&$select=index`)).body;
    expect(page).toEqual({ "@odata.count": 3, value: [{ index: 1 }] });
    const count = await fetch(`${bench.server.url}${rows()}/$count`, { headers: { authorization: `Bearer ${bench.server.token}` } });
    expect([count.status, await count.text()]).toEqual([200, "3"]);
    expect((await bench.ask("GET", `${rows()}?$filter=x`)).status).toBe(501);
  });

  it("of the drive are found in every way that Graph has", async () => {
    const drive = (await bench.ask("GET", "/me/drive")).body;
    const root = (await bench.ask("GET", "/me/drive/root")).body;
    expect([drive.driveType, root.folder.childCount]).toEqual(["personal", 1]);
    const ways = [`/drives/${drive.id}/root/children`, `/me/drive/items/${root.id}/children`, `/drives/${drive.id}/items/root/children`];
    for (const way of ways) expect((await bench.ask("GET", way)).body.value).toMatchObject([{ name: "kpi-shared-results.xlsx", parentReference: { driveId: drive.id } }]);
    expect((await bench.ask("GET", "/me/drives")).body.value).toMatchObject([{ id: drive.id, driveType: "personal" }]);
    expect((await bench.ask("GET", `/me/drive/items/${root.id}:/kpi-shared-results.xlsx:/workbook/tables`)).body.value).toHaveLength(1);
    expect((await bench.ask("GET", "/drives/other/root/children")).status).toBe(404);
    expect((await bench.ask("POST", "/me/drive/root/children", {})).status).toBe(405);
  });
});
