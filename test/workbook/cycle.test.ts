import { headingOf } from "../../src/sheets/schema";
import { say } from "../../src/text/language";
import type { CycleStepRequest, CycleStep } from "../../src/workbook";
import { column, fill, openPrepared, openReviewed, period, readTables, reviewOf, setUp, tableNamed, type Session } from "./fixture";

let session: Session;
const begin = async (): Promise<void> => {
  session = await openReviewed("en-US", "1.13");
};
const beginAtResult = async (): Promise<void> => {
  session = await openPrepared(toResult, "en-US", "1.13");
};
afterEach(() => session.excel.dispose());

const heading = (key: Parameters<typeof headingOf<"review">>[1]): string => headingOf("review", key, "en-US");

const step = (step: CycleStep, departments: readonly string[] = [session.departments[0]], more: Partial<CycleStepRequest> = {}) =>
  session.workbook.stepCycle({ language: "en-US", period, departments, step, reason: "", by: "Wang Fang", due: "", ...more });

async function cycleRows(): Promise<readonly (readonly unknown[])[]> {
  const { header, rows } = await tableNamed(session, "tblCycles");
  return rows.map((row) => ["Department", "Cycle stage", "Status"].map((name) => row[header.indexOf(name)]));
}

/** Fills a department in with numbers that give scores with long fractions. */
async function fillIn(department: string): Promise<void> {
  const review = await reviewOf(session, department);
  await fill(session, review.name, heading("actual"), review.rows.map((_, at) => 100 / 3 + at * 17.7));
}

/** Which input cells of the first row are unlocked. */
async function unlocked(department: string): Promise<readonly string[]> {
  const review = await reviewOf(session, department);
  return session.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(review.sheet);
    sheet.protection.load("protected");
    const body = context.workbook.tables.getItem(review.name).getDataBodyRange();
    const cells = review.header.map((name, at) => ({ name, protection: body.getCell(0, at).format.protection.load("locked") }));
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    return cells.filter(({ protection }) => !protection.locked).map(({ name }) => name);
  });
}

/** The first department at the last stage, with its results written. */
async function toResult(prepared: Session): Promise<void> {
  session = prepared;
  await setUp(session);
  await fillIn(session.departments[0]);
  await session.workbook.consolidate(period);
  for (let stage = 0; stage < 4; stage += 1) expect((await step("next")).findings).toEqual([]);
}

async function setCells(table: string, name: string, values: readonly unknown[]): Promise<void> {
  await fill(session, table, name, values);
}

const bits = (value: number | null): string => (value === null ? "none" : Buffer.from(new Float64Array([value]).buffer).toString("hex"));

describe("a cycle", () => {
  beforeEach(begin);

  it("begins with generating, and goes on stage by stage with what may be written in each", async () => {
    const [sales, development] = session.departments;
    expect(await cycleRows()).toEqual([[sales, "process", "open"], [development, "process", "open"]]);
    expect(await unlocked(sales)).toEqual(expect.arrayContaining([heading("actual"), heading("evidence"), heading("comment")]));
    await step("next");
    await step("next");
    expect(await unlocked(sales)).not.toContain(heading("actual"));
    expect(await unlocked(development)).toContain(heading("actual"));
    await step("next");
    expect(await unlocked(sales)).toEqual([heading("comment")]);
    expect((await cycleRows())[0]).toEqual([sales, "meet", "open"]);
  });

  it("enters the stage result only with results, closes only from there, and says why not", async () => {
    const [sales] = session.departments;
    const words = (report: Awaited<ReturnType<typeof step>>) => report.findings.map(({ text, parameters }) => say(text, "en-US", parameters));
    expect(words(await step("close"))).toEqual(["Sales: the stage is process; a period is closed at the stage result."]);
    for (let stage = 0; stage < 3; stage += 1) await step("next");
    expect(words(await step("next"))).toEqual(["Sales: no results yet. Write them under Consolidate before the stage result."]);
    expect(words(await step("back"))).toEqual(["Sales: going back and reopening need a reason."]);
    expect((await step("back", [sales], { reason: "appeal" })).moved).toEqual([sales]);
    expect((await cycleRows())[0]).toEqual([sales, "calibrate", "open"]);
  });

  it("notes every step with who, when and why", async () => {
    await step("next", session.departments);
    await step("back", [session.departments[1]], { reason: "late data", by: "Zhao Lei" });
    const { header, rows } = await tableNamed(session, "tblChanges");
    const shown = rows.map((row) => ["Department", "What", "Old", "New", "Reason", "By", "Id"].map((name) => row[header.indexOf(name)]));
    expect(shown).toEqual([
      ["Sales", "stage", "process", "assess", "", "Wang Fang", "C0001"],
      ["R&D", "stage", "process", "assess", "", "Wang Fang", "C0002"],
      ["R&D", "stage", "assess", "process", "late data", "Zhao Lei", "C0003"],
    ]);
  });

  it("takes the departments that may and leaves the others, in at most four round trips", async () => {
    const [sales, development] = session.departments;
    await step("next", [sales]);
    const before = session.excel.requests;
    const report = await step("back", [sales, development], { reason: "again" });
    expect(session.excel.requests - before).toBeLessThanOrEqual(4);
    expect(report.moved).toEqual([sales, development]);
    expect(await cycleRows()).toEqual([[sales, "process", "open"], [development, "set", "open"]]);
    // Back at the first stage nothing can be filled in until the goals are set and the sheet generated again.
    expect(await unlocked(development)).toEqual([]);
    await session.workbook.generateReviews({ language: "en-US", period, departments: [development] });
    expect((await cycleRows())[1]).toEqual([development, "process", "open"]);
    expect(await unlocked(development)).toContain(heading("actual"));
  });

  it("is left as it was when a step fails half-way", async () => {
    const [sales, development] = session.departments;
    await session.excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem(`${period} ${development}`);
      protection.unprotect();
      protection.protect({}, "secret");
      await context.sync();
    });
    const before = await readTables(session);
    await expect(step("next", [sales, development])).rejects.toMatchObject({ code: "sheetProtected" });
    expect(await readTables(session)).toEqual(before);
    expect((await step("next", [sales])).moved).toEqual([sales]);
  });

  it("stops everything when a heading of its record cannot be found, rather than take what is closed for open", async () => {
    await session.excel.run(async (context) => {
      context.workbook.tables.getItem("tblCycles").getHeaderRowRange().getCell(0, 3).values = [["My status"]];
      await context.sync();
    });
    const refusal = { code: "columnMissing", parameters: { table: "tblCycles", columns: "Status" } };
    await expect(session.workbook.readCycle(period)).rejects.toMatchObject(refusal);
    await expect(session.workbook.generateReviews({ language: "en-US", period, departments: session.departments })).rejects.toMatchObject(refusal);
  });

  it("keeps a due day, typed as people do, until the stage ends", async () => {
    await session.workbook.setDue({ language: "en-US", period, departments: session.departments, due: "2026-12-20" });
    const { departments } = await session.workbook.readCycle(period);
    expect(departments.map(({ cycle }) => cycle?.due)).toEqual(["2026-12-20", "2026-12-20"]);
    await setCells("tblCycles", "Due", ["2027/1/5"]);
    expect((await session.workbook.readCycle(period)).departments[0]?.cycle?.due).toBe("2027-01-05");
    await step("next");
    expect((await session.workbook.readCycle(period)).departments[0]?.cycle?.due).toBe("");
  });
});

describe("a closed period", () => {
  beforeEach(beginAtResult);

  it("recomputes to identical bits after grades, status bands, targets and methods were changed", async () => {
    const [sales] = session.departments;
    const before = await session.workbook.readReviews(period);
    const shown = await reviewOf(session, sales);
    const requests = session.excel.requests;
    expect((await step("close")).moved).toEqual([sales]);
    expect(session.excel.requests - requests).toBeLessThanOrEqual(4);

    await setCells("tblGrades", headingOf("grades", "from", "en-US"), [0, 10, 20, 30, 40]);
    await setCells("tblGrades", headingOf("grades", "grade", "en-US"), ["E", "D", "C", "B", "A+"]);
    await setCells("tblStatus", headingOf("status", "from", "en-US"), [0.2, 0.1, 0]);
    await setCells("tblGoals", headingOf("goals", "target", "en-US"), Array(13).fill(7));
    await setCells("tblGoals", headingOf("goals", "weight", "en-US"), Array(13).fill(0.5));

    const after = await session.workbook.readReviews(period);
    const own = (results: typeof before.results) => results.filter(({ department }) => department === sales);
    expect(own(after.results)).toHaveLength(5);
    expect(own(after.results).map(({ score }) => bits(score))).toEqual(own(before.results).map(({ score }) => bits(score)));
    expect(own(after.results).map(({ status, target, weight }) => [status, target, weight])).toEqual(own(before.results).map(({ status, target, weight }) => [status, target, weight]));
    const total = (totals: typeof before.totals) => totals.find(({ department }) => department === sales);
    expect(bits(total(after.totals)?.total ?? null)).toBe(bits(total(before.totals)?.total ?? null));
    expect(total(after.totals)?.grade).toBe(total(before.totals)?.grade);

    // The sheet itself shows the status of then, by formulas that still calculate.
    expect(column(await reviewOf(session, sales), heading("status"))).toEqual(column(shown, heading("status")));
    expect(column(await reviewOf(session, sales), heading("score"))).toEqual(column(shown, heading("score")));

    const [check] = await session.workbook.checkClosed(period);
    expect(check).toMatchObject({ department: sales, isSame: true });
    expect(check?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(check?.findings.map(({ id }) => id)).toEqual(["samePart", "sameBits", "rules", "goals"].map((id) => `closed:Sales:${id}`));
  });

  it("survives the loss of its goals, its rules and its sheet", async () => {
    const [sales] = session.departments;
    const before = await session.workbook.readReviews(period);
    await step("close");
    await session.excel.run(async (context) => {
      context.workbook.worksheets.getItem(`${period} ${sales}`).delete();
      context.workbook.worksheets.getItem("Rules").delete();
      context.workbook.tables.getItem("tblGoals").rows.getItemAt(2).delete();
      await context.sync();
    });
    const after = await session.workbook.readReviews(period);
    expect(after.results.map(({ goalId, score }) => [goalId, bits(score)]).slice(0, 5)).toEqual(before.results.map(({ goalId, score }) => [goalId, bits(score)]).slice(0, 5));
    const [check] = await session.workbook.checkClosed(period);
    expect(check?.isSame).toBe(true);
    expect(check?.findings.map(({ id }) => id)).toContain(`closed:Sales:sheet:${(await closedTable())}`);
  });

  it("is not generated again, and says what somebody changed on its sheet in spite of the lock", async () => {
    const [sales] = session.departments;
    await step("close");
    expect(await unlocked(sales)).toEqual([]);
    const again = await session.workbook.generateReviews({ language: "en-US", period, departments: [sales] });
    expect(again).toMatchObject({ added: 0, sheets: [] });
    expect(again.findings.map(({ id }) => id)).toEqual(["closed:Sales"]);

    const filled = async () => (await session.workbook.readSummary()).periods[0]?.departments.map((each) => [each.filled, each.kpis]);
    const before = await filled();
    const { name, sheet } = await reviewOf(session, sales);
    await session.excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).protection.unprotect();
      context.workbook.tables.getItem(name).columns.getItem(heading("actual")).getDataBodyRange().getCell(1, 0).values = [[999]];
      context.workbook.tables.getItem(name).columns.getItem(heading("actual")).getDataBodyRange().getCell(2, 0).values = [[""]];
      await context.sync();
    });
    expect(await filled()).toEqual(before);
    const [check] = await session.workbook.checkClosed(period);
    expect(check?.isSame).toBe(true);
    expect(check?.findings.filter(({ severity }) => severity === "warning")).toMatchObject(Array(2).fill({ address: expect.stringContaining("!") as unknown, department: sales }));
    const { results } = await session.workbook.readReviews(period);
    expect(results[1]?.actual).not.toBe(999);
  });

  it("opens again with a reason only, with the formulas that it had", async () => {
    const [sales] = session.departments;
    const formulas = async (): Promise<unknown> => {
      const { name } = await reviewOf(session, sales);
      return session.excel.run(async (context) => {
        const body = context.workbook.tables.getItem(name).getDataBodyRange().load("formulas");
        await context.sync();
        return body.formulas;
      });
    };
    const before = await formulas();
    await step("close");
    expect(await formulas()).not.toEqual(before);
    expect((await step("reopen")).findings).toHaveLength(1);
    expect((await step("reopen", [sales], { reason: "wrong invoice" })).moved).toEqual([sales]);
    expect(await formulas()).toEqual(before);
    expect((await cycleRows())[0]).toEqual([sales, "result", "open"]);
    expect(await session.workbook.checkClosed(period)).toEqual([]);
    // Closed once more it is frozen as it is now.
    await step("close");
    expect((await session.workbook.checkClosed(period))[0]?.isSame).toBe(true);
  });

  it("is named as broken when another program has changed what was frozen", async () => {
    await step("close");
    await session.excel.run(async (context) => {
      const part = context.workbook.customXmlParts.getByNamespace(`urn:kpitables:cycle:1:${period}`).getOnlyItem();
      const xml = part.getXml();
      await context.sync();
      part.setXml(xml.value.replace('"weight"', '"Weight"'));
      await context.sync();
    });
    expect((await session.workbook.checkClosed(period))[0]).toMatchObject({ isSame: false });
  });
});

async function closedTable(): Promise<string> {
  const [check] = await session.workbook.checkClosed(period);
  return check?.findings.flatMap(({ id }) => /sheet:(.+)$/.exec(id)?.[1] ?? [])[0] ?? "";
}

describe("the fiscal year", () => {
  beforeEach(begin);

  it("is kept in the workbook", async () => {
    expect(await session.workbook.readFiscalYearStart()).toBe(1);
    await session.workbook.writeFiscalYearStart(4);
    expect(await session.workbook.readFiscalYearStart()).toBe(4);
    // What it is already is not written again: that would mark the workbook as changed.
    const requests = session.excel.requests;
    await session.workbook.writeFiscalYearStart(4);
    expect(session.excel.requests - requests).toBe(1);
    await session.workbook.generateReviews({ language: "en-US", period: "FY2027Q1-04", departments: [session.departments[0]] });
    expect((await readTables(session)).map(({ sheet }) => sheet)).toContain("FY2027Q1 Sales");
  });
});

describe("the summary", () => {
  beforeEach(beginAtResult);

  it("does not ask for results again while a heading of the review sheet is renamed: they stay, and the period cannot be closed", async () => {
    const [sales] = session.departments;
    const written = async () => {
      const totals = await tableNamed(session, "tblTotals");
      const total = totals.rows.find((row) => row[totals.header.indexOf("Department")] === sales);
      return [(await session.workbook.readResults()).filter(({ department }) => department === sales), ["Total", "Grade"].map((name) => total?.[totals.header.indexOf(name)])];
    };
    const before = await written();
    await session.excel.run(async (context) => {
      const table = context.workbook.tables.getItem((await reviewOf(session, sales)).name);
      table.worksheet.protection.unprotect();
      table.columns.getItem(heading("actual")).name = "Achieved so far";
      await context.sync();
    });
    const { findings } = await session.workbook.consolidate(period);
    expect(findings.filter(({ id }) => /^(unread|keptResults|tampered|unknownGoal)/.test(id)).map(({ id, department }) => [id.split(":")[0], department])).toEqual([["unread", sales]]);
    expect(await written()).toEqual(before);
    const summary = await session.workbook.readSummary();
    expect(summary.resultsCurrent).toBe(true);
    expect(summary.periods[0]?.departments.map(({ unread }) => unread?.missing.map(({ en }) => en))).toEqual([["Actual"], undefined]);
    const refused = await step("close");
    expect([refused.moved, refused.findings.map(({ text }) => say(text, "en-US"))]).toEqual([[], ["Sales: the review sheet has no column Actual, so it cannot be read and the period cannot be closed"]]);
    // With nothing else to consolidate there is nothing to report as written.
    await session.excel.run(async (context) => {
      context.workbook.worksheets.getItem(`${period} ${session.departments[1]}`).delete();
      await context.sync();
    });
    await expect(session.workbook.consolidate(period)).rejects.toMatchObject({ code: "columnMissing", parameters: { table: `${period} ${sales}`, columns: "Actual" } });
    expect(await written()).toEqual(before);
  });

  it("does not ask for results again because goals were changed after closing", async () => {
    expect((await session.workbook.readSummary()).resultsCurrent).toBe(true);
    await step("close");
    await session.excel.run(async (context) => {
      context.workbook.tables.getItem("tblGoals").rows.getItemAt(2).delete();
      await context.sync();
    });
    expect((await session.workbook.readSummary()).resultsCurrent).toBe(true);
  });
});
