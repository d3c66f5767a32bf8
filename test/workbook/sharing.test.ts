import { createWorkbookSink, documentOutbox, memoryOutbox, sharedRows, workbookIdIn } from "../../src/sharing";
import { settingsOutbox } from "../../src/sharing/documentOutbox";
import { freeze } from "../../src/sharing/envelope";
import { memoryGuard } from "../../src/sharing/windowGuard";
import { openDocumentSettings, openSharedTables } from "../../src/workbook";
import type { SharedSink } from "../../src/sharing/types";
import { hurried, results } from "../sharing/support";
import { openSession, tableNamed, type Session } from "./fixture";

const at = "2026-11-21T08:00:00Z";
const nasty = ["=HYPERLINK(\"http://x\",\"y\")", "+1", "-1", "@x", "007", "1-2", "TRUE", "\ttab", "'quoted", "2026年11月", "12%"];

describe.each(["1.12", "1.17"])("the open workbook as the shared one (ExcelApi %s)", (excelApi) => {
  let session: Session;
  let sink: SharedSink;
  beforeEach(async () => {
    session = await openSession("en-US", excelApi);
    sink = createWorkbookSink(openSharedTables(), workbookIdIn(openDocumentSettings()), { outbox: memoryOutbox(), guard: memoryGuard(), patience: hurried });
  });
  afterEach(() => session.excel.dispose());

  const push = (list = results("Sales", 3), by = "Li Na") => sink.push({ results: list, known: [], by, at });
  const logRows = async () => (await tableNamed(session, "tblKpiLog")).rows;

  it("gets a log with the first push, on a sheet of its own, and text in it stays text", async () => {
    expect((await sink.preview({ results: results("Sales", 3), known: [] })).departments).toMatchObject([{ new: 3, revision: 1 }]);
    const list = nasty.map((comment, index) => ({ ...results("Sales", 1, { comment, goalId: comment })[0], kpi: `KPI ${index}` })) as ReturnType<typeof results>;
    expect(await push(list)).toMatchObject({ target: { kind: "workbook" }, receipts: [{ state: "confirmed" }] });
    const { sheet, header, rows } = await tableNamed(session, "tblKpiLog");
    expect(sheet).toBe("KpiLog");
    expect(rows.map((row) => row[header.indexOf("Comment")]).sort()).toEqual([...nasty].sort());
    const formulas = await session.excel.run(async (context) => {
      const range = context.workbook.tables.getItem("tblKpiLog").getDataBodyRange().load("values, formulas");
      await context.sync();
      return JSON.stringify(range.formulas) === JSON.stringify(range.values);
    });
    expect(formulas).toBe(true);
    expect(await push(list)).toMatchObject({ receipts: [], unchanged: ["Sales"] });
  });

  it("grows by what others push too, and is consolidated into a view and receipts", async () => {
    await push();
    const other = createWorkbookSink(openSharedTables(), workbookIdIn(openDocumentSettings()), { outbox: memoryOutbox(), guard: memoryGuard(), patience: hurried });
    await other.push({ results: results("HR", 2), known: [], by: "Wang Wei", at });
    await push(results("Sales", 3, { actual: 7 }));
    expect(await logRows()).toHaveLength(8);

    const view = await sink.readShared();
    const rows = sharedRows(view);
    expect(rows).toHaveLength(5);
    const report = await session.workbook.writeSharedResults({ language: "en-US", results: rows });
    expect(report).toMatchObject({ sheets: ["Shared results"], added: 5 });
    const shared = await tableNamed(session, "tblShared");
    expect(shared.rows.map((row) => [row[shared.header.indexOf("Department")], row[shared.header.indexOf("Actual")], row[shared.header.indexOf("Revision")]])).toEqual([
      ["HR", 100, 1], ["HR", 101, 1], ["Sales", 7, 2], ["Sales", 7, 2], ["Sales", 7, 2],
    ]);

    expect(await sink.acknowledge(view.unreceived, { by: "HR", at })).toBe(3); // every whole push, the outdone one too
    expect((await tableNamed(session, "tblReceipts")).rows).toHaveLength(3);
    expect((await sink.verify()).receipts.map(({ state }) => state)).toEqual(["received", "received"]);

    // Consolidating again replaces what it wrote; fewer rows are fewer rows, and other departments stay.
    await push(results("Sales", 2, { actual: 8 }));
    await session.workbook.writeSharedResults({ language: "en-US", results: sharedRows(await sink.readShared()).filter(({ department }) => department === "Sales") });
    const again = await tableNamed(session, "tblShared");
    expect(again.rows.map((row) => row[again.header.indexOf("Actual")]).sort()).toEqual([100, 101, 8, 8]);
  });

  it("takes rows of ours back in that another window has left below the table, and nothing else", async () => {
    await push();
    const stray = freeze({ department: "HR", period: "2026Q4", revision: 1, results: results("HR", 1), by: "", at }).pushId;
    const writeBelow = (text: string) => session.excel.run(async (context) => {
      const range = context.workbook.tables.getItem("tblKpiLog").getRange().getLastRow().getOffsetRange(1, 0).getCell(0, 0);
      range.values = [[text]];
      await context.sync();
    });
    await writeBelow(stray);
    expect((await push(results("Finance", 2))).receipts).toMatchObject([{ state: "confirmed" }]);
    const { rows } = await tableNamed(session, "tblKpiLog");
    if (excelApi === "1.17") expect(rows.map((row) => row[0])).toContain(stray);

    await writeBelow("a remark");
    await expect(push(results("Finance", 3))).rejects.toMatchObject({ code: "conflict" });
    expect(await logRows()).toHaveLength(rows.length);
  });

  it("is refused when its sheet is protected or its headings were renamed", async () => {
    await push();
    const change = (work: (sheet: Excel.Worksheet) => void) => session.excel.run(async (context) => {
      work(context.workbook.worksheets.getItem("KpiLog"));
      await context.sync();
    });
    await change((sheet) => sheet.protection.protect());
    await expect(push(results("Sales", 2))).rejects.toMatchObject({ code: "forbidden" });
    await change((sheet) => sheet.protection.unprotect());
    await change((sheet) => (sheet.getRange("B1").values = [["Bereich"]]));
    await expect(push(results("Sales", 2))).rejects.toMatchObject({ code: "badTable", parameters: { missing: "Department" } });
  });

  it("is the same place whatever the file is called, and no other workbook is", async () => {
    const outbox = memoryOutbox();
    const sinkWith = () => createWorkbookSink(openSharedTables(), workbookIdIn(openDocumentSettings()), { outbox, guard: memoryGuard(), patience: hurried });
    await sinkWith().push({ results: results("Sales", 3), known: [], by: "Li Na", at });
    expect((await sinkWith().verify()).receipts).toMatchObject([{ state: "confirmed" }]);
    await openDocumentSettings().remove("kpiWorkbookId"); // as another workbook of the same name, which never had one
    expect((await sinkWith().verify()).receipts).toEqual([]);
  });

  it("keeps what is under way in its own settings, where no cell shows it", async () => {
    const settings = openDocumentSettings();
    const envelope = freeze({ department: "Sales", period: "2026Q4", revision: 1, results: results("Sales", 2), by: "", at });
    await documentOutbox(settings).put("target", { envelope, state: "queued", sentAt: null });
    expect(await settingsOutbox(settings).list("target")).toEqual([{ envelope, state: "queued", sentAt: null }]);
    await documentOutbox(settings).remove("target", envelope.pushId);
    expect(await settingsOutbox(settings).list()).toEqual([]);
    await settings.write("kpiTarget", "a");
    await settings.write("kpiTarget", "b");
    expect([await settings.read("kpiTarget"), await settings.read("other")]).toEqual(["b", undefined]);
    await settings.remove("kpiTarget");
    expect(await settings.list("kpiTarget")).toEqual([]);
  });
});

it("a consolidation in a Chinese workbook has Chinese headings", async () => {
  const session = await openSession("zh-CN");
  const envelope = freeze({ department: "销售部", period: "2026Q4", revision: 1, results: results("销售部", 2), by: "李娜", at });
  const rows = envelope.content.map((row) => ({ ...row, period: envelope.period, department: envelope.department, revision: 1, by: "李娜", at, pushId: envelope.pushId }));
  await session.workbook.writeSharedResults({ language: "zh-CN", results: rows });
  const { sheet, header } = await tableNamed(session, "tblShared");
  expect([sheet, header.slice(0, 3)]).toEqual(["共享汇总", ["周期", "部门", "指标"]]);
  session.excel.dispose();
});
