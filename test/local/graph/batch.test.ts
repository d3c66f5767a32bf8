import { logRow, startBench, type Bench } from "./support";

let bench: Bench;
beforeEach(async () => { bench = await startBench(); });
afterEach(() => bench.stop());

const batch = async (requests: unknown) => bench.ask("POST", "/v1.0/$batch", { requests });
const table = () => `${bench.workbook}/tables/tblKpiLog`;
const append = (id: string, more: object = {}) => ({ id, method: "POST", url: `${table()}/rows`, headers: { "Content-Type": "application/json" }, body: { values: [logRow(id)] }, ...more });

describe("a batch", () => {
  it("answers each request by its id, with status, headers and body", async () => {
    const { status, body } = await batch([
      append("1"),
      { id: "2", method: "GET", url: table().slice(1) },
      { id: "3", method: "GET", url: `${bench.workbook}/tables/none` },
      { id: "4", method: "POST", url: `${bench.workbook}/createSession`, headers: { "Content-Type": "application/json" }, body: { persistChanges: true } },
      { id: "5", method: "DELETE", url: `${table()}/rows/0` },
    ]);
    expect(status).toBe(200);
    const told = Object.fromEntries(body.responses.map((response: { id: string }) => [response.id, response]));
    expect(["1", "2", "3", "4", "5"].map((id) => told[id].status)).toEqual([201, 200, 404, 201, 200]);
    expect([told["1"].body.index, told["2"].body.name, told["3"].body.error.innerError.code]).toEqual([0, "tblKpiLog", "itemNotFound"]);
    expect(told["2"].headers["Content-Type"]).toBe("application/json");
    expect(told["5"].body).toBeUndefined();
  });

  it("keeps to dependsOn, and answers 424 to what depends on a failure; the others are not undone", async () => {
    const { body } = await batch([
      append("b", { dependsOn: ["a"] }),
      append("a"),
      append("wrong", { body: { values: [["narrow"]] } }),
      append("lost", { dependsOn: ["wrong"] }),
      append("lost too", { dependsOn: ["lost"] }),
    ]);
    const status = Object.fromEntries(body.responses.map((response: { id: string; status: number }) => [response.id, response.status]));
    expect(status).toEqual({ a: 201, b: 201, wrong: 400, lost: 424, "lost too": 424 });
    const rows = (await bench.ask("GET", `${table()}/rows`)).body.value;
    expect(rows.map(({ values }: { values: unknown[][] }) => values[0]?.[0])).toEqual(["a", "b"]);
  });

  it("takes sessions by header, and batches of 20", async () => {
    const { body: session } = await bench.ask("POST", `${bench.workbook}/createSession`, { persistChanges: true });
    const reading = { method: "GET", url: `${bench.workbook}/worksheets`, headers: { "workbook-session-id": session.id } };
    const { body } = await batch(Array.from({ length: 20 }, (_, index) => ({ id: String(index), ...reading, ...(index === 7 ? { headers: { "workbook-session-id": "gone" } } : {}) })));
    expect(body.responses.map(({ status }: { status: number }) => status)).toEqual(Array.from({ length: 20 }, (_, index) => (index === 7 ? 404 : 200)));
  });

  const one = { id: "1", method: "GET", url: "/me/drive" };
  it.each<[string, unknown]>([
    ["more than 20 requests", Array.from({ length: 21 }, (_, index) => ({ ...one, id: String(index) }))],
    ["no requests", undefined],
    ["two requests of one id", [one, one]],
    ["a request without a url", [{ id: "1", method: "GET" }]],
    ["a request without an id", [{ method: "GET", url: "/me/drive" }]],
    ["requests that wait for each other", [{ ...one, dependsOn: ["2"] }, { ...one, id: "2", dependsOn: ["1"] }]],
    ["a request that waits for one that is not there", [{ ...one, dependsOn: ["9"] }]],
  ])("is refused as a whole with %s", async (_name, requests) => {
    const { status, body } = await batch(requests);
    expect([status, body.error.code]).toEqual([400, "badRequest"]);
  });
});
