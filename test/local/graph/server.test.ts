import { request } from "node:http";
import { richWorkbook } from "./richWorkbook";
import { ask, logRow, startBench, type Bench } from "./support";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
  writeFileSync(join(bench.folder, "计划 'A'.xlsx"), richWorkbook());
  writeFileSync(join(bench.folder, "notes.txt"), "not a workbook");
});
afterAll(() => bench.stop());

const codesOf = async (...request: Parameters<Bench["ask"]>) => {
  const { status, body } = await bench.ask(...request);
  expect(body.error.message).not.toBe("");
  return [status, body.error.code, body.error.innerError.code];
};

/** A request with any Host header, which fetch does not allow. */
function rawStatus(headers: Record<string, string>): Promise<number> {
  const { port } = new URL(bench.server.url);
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path: "/me/drive/root/children", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    }).on("error", reject).end();
  });
}

describe("who may ask", () => {
  const bearer = () => ({ authorization: `Bearer ${bench.server.token}` });

  it("is whoever has the token, on every path", async () => {
    for (const token of ["", "wrong", bench.server.token.slice(0, -1), `${bench.server.token}x`]) {
      const { status, body, headers } = await ask({ url: bench.server.url, token }, "GET", "/me/drive/root/children");
      expect([status, body.error.code, headers.get("www-authenticate")]).toEqual([401, "unauthorized", "Bearer"]);
    }
    expect((await fetch(`${bench.server.url}/anything`)).status).toBe(401);
  });

  it("is nobody who came by another host name or from another site", async () => {
    const { host } = new URL(bench.server.url);
    expect(await rawStatus({ ...bearer(), host })).toBe(200);
    expect(await rawStatus({ ...bearer(), host: host.replace("127.0.0.1", "localhost") })).toBe(200);
    expect(await rawStatus({ ...bearer(), host: "evil.example" })).toBe(403);
    expect(await rawStatus({ ...bearer(), host: host.replace("127.0.0.1", "evil.example") })).toBe(403);
    expect(await rawStatus({ ...bearer(), host, origin: "https://evil.example" })).toBe(403);
    expect(await rawStatus({ ...bearer(), host, origin: "https://localhost:3101" })).toBe(200);
    const answer = await bench.ask("GET", "/me/drive/root/children");
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("drive items", () => {
  it("are the workbooks at the top of the folder, found by listing, id, path and link", async () => {
    const { body } = await bench.ask("GET", "/me/drive/root/children");
    expect(body.value.map(({ name }: { name: string }) => name)).toEqual(["kpi-shared-results.xlsx", "计划 'A'.xlsx"]);
    const [, item] = body.value;
    const link = `u!${Buffer.from(item.webUrl).toString("base64url")}`;
    const ways = [
      `/me/drive/items/${item.id}`,
      `/v1.0/me/drive/items/${item.id}`,
      `/drives/${encodeURIComponent(item.parentReference.driveId)}/items/${item.id}`,
      `/me/drive/root:/${encodeURIComponent(item.name)}:`,
      `/me/drive/root:/${encodeURIComponent(item.name)}`,
      `/shares/${link}/driveItem`,
    ];
    for (const way of ways) expect((await bench.ask("GET", way)).body).toMatchObject(item);
    expect((await bench.ask("GET", `/shares/${link}/driveItem/workbook/tables`)).body.value).toHaveLength(1);
  });

  it("are nothing else: no other file, no way out of the folder", async () => {
    const paths = ["notes.txt", "..%2Fkpi-shared-results.xlsx", "..", ".versions", "nothing.xlsx", "%2Fetc%2Fpasswd"];
    for (const path of paths) expect(await codesOf("GET", `/me/drive/root:/${path}:`)).toEqual([404, "notFound", "itemNotFound"]);
    expect(await codesOf("GET", "/shares/u!aGVsbG8/driveItem")).toEqual([404, "notFound", "itemNotFound"]);
  });
});

describe("the workbook's addresses", () => {
  const plan = `/me/drive/root:/${encodeURIComponent("计划 'A'.xlsx")}:/workbook`;

  it("name tables and sheets by id or name, as segments or in brackets, encoded or not", async () => {
    const sheets = (await bench.ask("GET", `${plan}/worksheets`)).body.value;
    expect(sheets.map(({ name, position, visibility }: Record<string, unknown>) => [name, position, visibility])).toEqual([["Summary", 0, "Visible"], ["My plan", 1, "Visible"]]);
    const { id } = sheets[1];
    const table = (await bench.ask("GET", `${plan}/tables/tblPlan`)).body;
    expect(table).toMatchObject({ id: "3", name: "tblPlan", showHeaders: true, showTotals: false, style: "TableStyleMedium2" });
    const ways = [
      "tables('tblPlan')", "tables('3')", "tables/3", "tables/TBLPLAN", "worksheets('My%20plan')/tables/tblPlan",
      `worksheets/${encodeURIComponent(id)}/tables('tblPlan')`, `worksheets('${id}')/tables/3`,
    ];
    for (const way of ways) expect((await bench.ask("GET", `${plan}/${way}?$select=id,name,style,showHeaders`)).body).toEqual({ id: "3", name: "tblPlan", style: "TableStyleMedium2", showHeaders: true });
    expect(await codesOf("GET", `${plan}/worksheets/Summary/tables/tblPlan`)).toEqual([404, "notFound", "itemNotFound"]);
    expect(await codesOf("GET", `${plan}/tables/tblNone/rows`)).toEqual([404, "notFound", "itemNotFound"]);
    expect(await codesOf("GET", `${plan}/worksheets/None/usedRange`)).toEqual([404, "notFound", "itemNotFound"]);
    expect(await codesOf("DELETE", `${plan}/tables`)).toEqual([405, "methodNotAllowed", "methodNotAllowedUncategorized"]);
  });

  it("give ranges with the whole set of properties, row by column", async () => {
    const { body } = await bench.ask("GET", `${plan}/worksheets/My%20plan/range(address='%27My plan%27!$B$4:D5')`);
    expect(body).toMatchObject({
      address: "'My plan'!B4:D5", rowCount: 2, columnCount: 3, cellCount: 6, rowIndex: 3, columnIndex: 1,
      values: [["A & B", 10, 46000], ["行 动", 11, 46001]],
      text: [["A & B", "10.00", "12/9/2025"], ["行 动", "11.00", "12/10/2025"]],
      valueTypes: [["String", "Double", "Double"], ["String", "Double", "Double"]],
      numberFormat: [["General", "#,##0.00", "m/d/yyyy"], ["General", "#,##0.00", "m/d/yyyy"]],
    });
    const formula = (await bench.ask("GET", `${plan}/worksheets/Summary/usedRange(valuesOnly=true)`)).body;
    expect([formula.address, formula.formulas, formula.values]).toEqual(["Summary!A1", [["=SUM(tblPlan[Amount])"]], [[21]]]);
    expect((await bench.ask("GET", `${plan}/worksheets/My%20plan/usedRange?$select=address`)).body).toMatchObject({ address: "'My plan'!A1:G5" });
    for (const address of ["A0", "ZZZZ1", "A1:B2:C3", "=A1", "Summary!A1"]) {
      expect(await codesOf("GET", `${plan}/worksheets/My%20plan/range(address='${address}')`)).toEqual([400, "badRequest", "invalidArgument"]);
    }
    expect(await codesOf("GET", `${plan}/worksheets/My%20plan/range(address='A1:ZZ9999')`)).toEqual([400, "badRequest", "rangeExceedsLimit"]);
    const whole = (await bench.ask("GET", `${plan}/worksheets/My%20plan/range(address='C:D')`)).body;
    expect([whole.address, whole.columnCount, whole.cellCount, whole.values, whole.text]).toEqual(["'My plan'!C:D", 2, 2_097_152, null, null]);
  });

  it("give columns and the parts of a table", async () => {
    const columns = (await bench.ask("GET", `${plan}/tables/tblPlan/columns`)).body.value;
    expect(columns[1]).toMatchObject({ id: "2", name: "Amount", index: 1, values: [["Amount"], [10], [11]] });
    expect((await bench.ask("GET", `${plan}/tables/tblPlan/columns('Day')?$select=name`)).body).toEqual({ name: "Day" });
    expect((await bench.ask("GET", `${plan}/tables/tblPlan/headerRowRange`)).body.values).toEqual([["Id", "Amount", "Day", "Double"]]);
    expect((await bench.ask("GET", `${plan}/tables/tblPlan/dataBodyRange`)).body.address).toBe("'My plan'!B4:E5");
    expect(await codesOf("GET", `${plan}/tables/tblPlan/totalRowRange`)).toEqual([404, "notFound", "itemNotFound"]);
    expect((await bench.ask("GET", `${plan}/tables/tblPlan/rows?$top=1`)).body.value).toEqual([{ index: 0, values: [["A & B", 10, 46000, 20]] }]);
    expect(await codesOf("GET", `${plan}/tables/tblPlan/rows?$top=-1`)).toEqual([400, "badRequest", "invalidArgument"]);
    expect(await codesOf("GET", `${plan}/tables/tblPlan/rows/itemAt(index=99)`)).toEqual([404, "notFound", "itemNotFound"]);
  });
});

describe("sessions", () => {
  it("are optional; one that is named must be open, and of this workbook", async () => {
    const session = await bench.ask("POST", `${bench.workbook}/createSession`, { persistChanges: true });
    expect([session.status, session.body.persistChanges]).toEqual([201, true]);
    const header = { "workbook-session-id": session.body.id };
    expect((await bench.ask("GET", `${bench.workbook}/tables`, undefined, header)).status).toBe(200);
    expect((await bench.ask("POST", `${bench.workbook}/refreshSession`, {}, header)).status).toBe(204);
    expect((await bench.ask("POST", `${bench.workbook}/closeSession`, undefined, header)).status).toBe(204);
    expect(await codesOf("GET", `${bench.workbook}/tables`, undefined, header)).toEqual([404, "notFound", "invalidSessionReCreatable"]);
  });
});

describe("a bad request", () => {
  const rows = () => `${bench.workbook}/tables/tblKpiLog/rows`;

  it.each([
    ["broken JSON", "{", [400, "badRequest", "badRequestUncategorized"]],
    ["no values", {}, [400, "badRequest", "invalidArgument"]],
    ["no rows", { values: [] }, [400, "badRequest", "invalidArgument"]],
    ["a row too narrow", { values: [[1, 2]] }, [400, "badRequest", "invalidArgument"]],
    ["rows of different widths", { values: [logRow("a"), [1]] }, [400, "badRequest", "invalidArgument"]],
    ["an object for a value", { values: [logRow("a", {})] }, [400, "badRequest", "invalidArgument"]],
    ["a text longer than a cell holds", { values: [logRow("a", "x".repeat(32_768))] }, [400, "badRequest", "invalidArgument"]],
    ["a place after the end", { index: 7, values: [logRow("a")] }, [400, "badRequest", "invalidArgument"]],
    ["more than 5 MB", { values: [logRow("x".repeat(5 * 1024 * 1024))] }, [413, "payloadTooLarge", "payloadTooLargeUncategorized"]],
  ])("with %s is refused, and nothing is written", async (_name, body, codes) => {
    expect(await codesOf("POST", rows(), body)).toEqual(codes);
    expect((await bench.ask("GET", rows())).body.value).toEqual([]);
  });
});
