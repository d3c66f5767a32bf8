import { existsSync, readdirSync, readFileSync, rmSync, unlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync, strToU8 } from "fflate";
import { limits } from "../../../local/graph/limits";
import { newSharedWorkbook } from "../../../local/graph/template";
import { partOf, rawEntries, richWorkbook } from "./richWorkbook";
import { logRow, startBench, type Bench } from "./support";

let bench: Bench;
afterEach(() => bench.stop());

const rows = () => `${bench.workbook}/tables/tblKpiLog/rows`;
const pushIds = async () => (await bench.ask("GET", rows())).body.value.map(({ values }: { values: unknown[][] }) => values[0]?.[0]);
const codes = ({ status, body }: Awaited<ReturnType<Bench["ask"]>>) => [status, body.error.innerError.code];

describe("many clients at once", () => {
  it("all find their rows in the file, each exactly once", async () => {
    bench = await startBench();
    const names = Array.from({ length: 120 }, (_, index) => `push ${index}`);
    const answers = await Promise.all(names.map((name) => bench.ask("POST", rows(), { values: [logRow(name), logRow(name)] })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    // The index each was told is where its rows are.
    const found = await pushIds();
    expect(answers.map(({ body }) => [found[body.index], found[body.index + 1]])).toEqual(names.map((name) => [name, name]));
    expect(found).toHaveLength(240);
    // Edits that wait are written together.
    expect(readdirSync(join(bench.folder, ".versions")).length).toBeLessThan(limits.versions + 1);
  });

  it("do not suffer from one that is wrong", async () => {
    bench = await startBench();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) => bench.ask("POST", rows(), { values: [index % 3 === 0 ? ["too narrow"] : logRow(`push ${index}`)] })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 30 }, (_, index) => (index % 3 === 0 ? 400 : 201)));
    expect(await pushIds()).toHaveLength(20);
  });
});

describe("other programs", () => {
  it("that have the workbook open stop writing, not reading, until they close it", async () => {
    bench = await startBench();
    for (const lock of ["~$kpi-shared-results.xlsx", ".~lock.kpi-shared-results.xlsx#"]) {
      writeFileSync(join(bench.folder, lock), "someone");
      expect(codes(await bench.ask("POST", rows(), { values: [logRow("a")] }))).toEqual([423, "resourceLocked"]);
      expect(codes(await bench.ask("POST", `${bench.workbook}/createSession`, { persistChanges: true }))).toEqual([423, "resourceLocked"]);
      expect(await pushIds()).toEqual([]);
      unlinkSync(join(bench.folder, lock));
    }
    expect((await bench.ask("POST", rows(), { values: [logRow("b")] })).status).toBe(201);
    expect(await pushIds()).toEqual(["b"]);
  });

  it("that save the workbook keep what they saved, and rows pushed afterwards come after theirs", async () => {
    bench = await startBench();
    await bench.ask("POST", rows(), { values: [logRow("ours")] });
    const theirs = unzipSync(readFileSync(bench.file));
    const sheet = partOf(readFileSync(bench.file), "xl/worksheets/sheet1.xml").replace("ours", "edited");
    writeFileSync(bench.file, zipSync({ ...theirs, "xl/worksheets/sheet1.xml": strToU8(sheet) }));
    await bench.ask("POST", rows(), { values: [logRow("later")] });
    expect(await pushIds()).toEqual(["edited", "later"]);
  });

  it("may take the workbook away and bring it back", async () => {
    bench = await startBench();
    await bench.ask("POST", rows(), { values: [logRow("a")] });
    const bytes = readFileSync(bench.file);
    rmSync(bench.file);
    expect(codes(await bench.ask("POST", rows(), { values: [logRow("b")] }))).toEqual([404, "itemNotFound"]);
    writeFileSync(bench.file, bytes);
    expect(await pushIds()).toEqual(["a"]);
  });
});

describe("a file that cannot be edited safely", () => {
  const replacePart = (name: string, xml: (before: string) => string) => {
    const parts = unzipSync(newSharedWorkbook());
    return zipSync({ ...parts, [name]: strToU8(xml(new TextDecoder().decode(parts[name]))) });
  };
  const encryptedEntry = () => {
    const bytes = Buffer.from(newSharedWorkbook());
    const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    const record = bytes.readUInt32LE(end + 16);
    bytes.writeUInt16LE(bytes.readUInt16LE(record + 8) | 1, record + 8);
    return bytes;
  };
  const claims = (size: number) => {
    const bytes = Buffer.from(newSharedWorkbook());
    bytes.writeUInt32LE(size, bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6])) + 16) + 24);
    return bytes;
  };
  it.each<[string, () => Uint8Array]>([
    ["empty", () => new Uint8Array()],
    ["not a zip", () => Buffer.from("PushId,Department\n".repeat(100))],
    ["cut off", () => newSharedWorkbook().slice(0, 3000)],
    ["encrypted or .xls", () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2000)])],
    ["a zip with an encrypted entry", encryptedEntry],
    ["zip64", () => claims(0xffffffff)],
    ["larger unpacked than allowed", () => claims(limits.unzipped + 1)],
    ["larger unpacked than it says", () => claims(10)],
    ["a zip of something else", () => zipSync({ "readme.txt": strToU8("hello") })],
    ["a workbook with macros", () => zipSync({ ...unzipSync(newSharedWorkbook()), "xl/vbaProject.bin": strToU8("macro") })],
    ["macro-enabled by its type", () => replacePart("[Content_Types].xml", (xml) => xml.replace("spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main"))],
    ["a sheet with comments between its rows", () => replacePart("xl/worksheets/sheet1.xml", (xml) => xml.replace("</row>", "</row><!-- <row r=\"9\"> -->"))],
    ["a sheet whose rows are not in order", () => replacePart("xl/worksheets/sheet1.xml", (xml) => xml.replace('<row r="1"', '<row r="5"'))],
  ])("is refused and left alone: %s", async (_name, make) => {
    bench = await startBench();
    const bytes = Buffer.from(make());
    writeFileSync(bench.file, bytes);
    expect(codes(await bench.ask("POST", rows(), { values: [logRow("a")] }))).toEqual([400, "unsupportedWorkbook"]);
    expect(readFileSync(bench.file).equals(bytes)).toBe(true);
  });

  it("is noticed when a byte of a part is wrong, rather than written on", async () => {
    bench = await startBench();
    const bytes = Buffer.from(newSharedWorkbook());
    const entry = bytes.indexOf("xl/worksheets/sheet1.xml");
    bytes.writeUInt8(bytes.readUInt8(entry + 200) ^ 0xff, entry + 200);
    writeFileSync(bench.file, bytes);
    expect((await bench.ask("POST", rows(), { values: [logRow("a")] })).status).toBe(400);
    expect(readFileSync(bench.file).equals(bytes)).toBe(true);
  });
});

describe("a long log", () => {
  it("takes 1,000 rows at 100,000 and gives any page of it", async () => {
    const count = 100_000;
    bench = await startBench((folder) => writeFileSync(join(folder, "plan.xlsx"), richWorkbook({ rows: count })));
    const plan = "/me/drive/root:/plan.xlsx:/workbook/tables/tblPlan";
    const before = rawEntries(readFileSync(join(bench.folder, "plan.xlsx")));
    const values = Array.from({ length: 1000 }, (_, index) => [`'=${index}`, index, 46_000, null]);
    for (const expected of [count, count + 1000]) {
      const answer = await bench.ask("POST", `${plan}/rows`, { index: null, values });
      expect([answer.status, answer.body.index]).toEqual([201, expected]);
    }
    const page = (await bench.ask("GET", `${plan}/rows?$skip=${count + 998}&$top=3`)).body.value;
    expect(page.map(({ values: [row] }: { values: unknown[][] }) => row?.slice(0, 2))).toEqual([["=998", 998], ["=999", 999], ["=0", 0]]);
    const middle = (await bench.ask("GET", `${plan}/rows?$skip=54321&$top=1`)).body.value;
    expect(middle).toEqual([{ index: 54_321, values: [["行 动", 54_331, 100_321, 108_662]] }]);
    const after = rawEntries(readFileSync(join(bench.folder, "plan.xlsx")));
    expect(after.get("xl/unknown/thing.bin")).toBe(before.get("xl/unknown/thing.bin"));
  });
});

describe("starting", () => {
  it("makes a workbook only where there is none, and keeps ids over restarts", async () => {
    bench = await startBench((folder) => writeFileSync(join(folder, "ours.xlsx"), richWorkbook()));
    expect(existsSync(bench.file)).toBe(false);
    const [item] = (await bench.ask("GET", "/me/drive/root/children")).body.value;
    utimesSync(join(bench.folder, "ours.xlsx"), 1, 1);
    await bench.server.close();
    const { startGraphServer } = await import("../../../local/graph/server");
    const again = await startGraphServer({ port: 0, dataDir: bench.folder });
    const answer = await fetch(`${again.url}/me/drive/root/children`, { headers: { authorization: `Bearer ${again.token}` } });
    expect((await answer.json()).value[0].id).toBe(item.id);
    await again.close();
  });
});
