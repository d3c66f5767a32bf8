import { headingOf } from "../../src/sheets/schema";
import { say } from "../../src/text/language";
import type { Change, ChangeRequest } from "../../src/workbook";
import { column, fill, openReviewed, period, reviewOf, tableNamed, type Session } from "./fixture";

let session: Session;
beforeEach(async () => {
  session = await openReviewed("en-US", "1.13");
});
afterEach(() => session.excel.dispose());

const review = (key: Parameters<typeof headingOf<"review">>[1]): string => headingOf("review", key, "en-US");
const goals = (key: Parameters<typeof headingOf<"goals">>[1]): string => headingOf("goals", key, "en-US");

/** The first KPI of Sales, whose target is 100. */
async function firstKpi(): Promise<Pick<ChangeRequest, "department" | "goalId" | "kpi" | "unit">> {
  const { kpis } = await session.workbook.readCycle(period);
  const [kpi] = kpis.filter(({ department }) => department === session.departments[0]);
  return { department: kpi?.department ?? "", goalId: kpi?.goalId ?? "", kpi: kpi?.kpi ?? "", unit: kpi?.unit ?? "" };
}

async function ask(request: Partial<ChangeRequest>): Promise<Change> {
  const report = await session.workbook.requestChange({
    language: "en-US", period, what: "target", old: 100, new: "150", effective: "2026-11-01", reason: "new market", by: "Li Wei", ...(await firstKpi()), ...request,
  });
  if (report.change === null) throw new Error(report.findings.map(({ text, parameters }) => say(text, "en-US", parameters)).join(" "));
  return report.change;
}

const approve = (id: string) => session.workbook.decideChange({ id, decision: "approved", by: "Wang Fang" });
const generate = (id = period) => session.workbook.generateReviews({ language: "en-US", period: id, departments: [session.departments[0]] });

describe("a change during the period", () => {
  it("counts by days on the sheet and in the results alike, once it is approved and generated", async () => {
    const [sales] = session.departments;
    const { name } = await reviewOf(session, sales);
    await fill(session, name, review("actual"), [90]);
    const { id } = await ask({});
    await generate();
    expect(column(await reviewOf(session, sales), review("score"))[0]).toBe(90);
    expect((await session.workbook.readCycle(period)).findings.map(({ id: finding }) => finding)).toEqual([`change:pending:${id}`]);

    await approve(id);
    await generate();
    const after = await reviewOf(session, sales);
    expect(column(after, review("target"))[0]).toBe(150);
    expect(column(after, review("actual"))[0]).toBe(90);
    const expected = (31 * 90 + 61 * 60) / 92;
    expect(column(after, review("score"))[0]).toBeCloseTo(expected, 10);
    const { results, findings } = await session.workbook.readReviews(period);
    expect(results[0]?.score).toBeCloseTo(expected, 10);
    expect(findings.filter(({ id: finding }) => finding.startsWith("tampered") || finding.startsWith("changed"))).toEqual([]);
    expect(column(await tableNamed(session, "tblGoals"), goals("target"))[2]).toBe(150);
  });

  it("stays in a closed period to the last bit, whatever is decided later", async () => {
    const [sales] = session.departments;
    const { name, rows } = await reviewOf(session, sales);
    await fill(session, name, review("actual"), rows.map((_, at) => 100 / 3 + at * 7.7));
    await approve((await ask({})).id);
    await approve((await ask({ what: "weight", old: 0.35, new: "25%", effective: "2026-12-01" })).id);
    await generate();
    await session.workbook.consolidate(period);
    const step = (kind: "next" | "close") => session.workbook.stepCycle({ language: "en-US", period, departments: [sales], step: kind, reason: "", by: "Wang", due: "" });
    for (let stage = 0; stage < 4; stage += 1) await step("next");
    const before = (await session.workbook.readReviews(period)).results.filter(({ department }) => department === sales);
    await step("close");
    await fill(session, "tblChanges", "Effective", ["2026-10-01", "2026-10-01"]);
    await fill(session, "tblGoals", goals("target"), Array(13).fill(1));
    const after = (await session.workbook.readReviews(period)).results.filter(({ department }) => department === sales);
    expect(after.map(({ score, target, weight }) => [score, target, weight])).toEqual(before.map(({ score, target, weight }) => [score, target, weight]));
    expect(await session.workbook.checkClosed(period)).toMatchObject([{ isSame: true }]);
  });

  it("leaves earlier periods as they were, generated again or not", async () => {
    const [sales] = session.departments;
    await generate("2026Q3");
    await approve((await ask({})).id);
    await generate("2026Q3");
    const earlier = async (): Promise<unknown> => session.excel.run(async (context) => {
      const body = context.workbook.worksheets.getItem(`2026Q3 ${sales}`).tables.getItemAt(0).columns.getItem(review("target")).getDataBodyRange().load("values");
      await context.sync();
      return body.values[0]?.[0];
    });
    expect(await earlier()).toBe(100);
    await generate("2027Q1");
    const { results } = await session.workbook.readReviews("2027Q1");
    expect(results[0]?.target).toBe(150);
  });

  it("that the sheet does not follow is a finding until it is generated again, and accuses nobody of having changed formulas", async () => {
    const { name, rows } = await reviewOf(session, session.departments[0]);
    await fill(session, name, review("actual"), rows.map(() => 90));
    await approve((await ask({})).id);
    const [, second] = (await session.workbook.readCycle(period)).kpis;
    await approve((await ask({ what: "kpi", new: "", goalId: second!.goalId, kpi: second!.kpi })).id);
    const own = (await session.workbook.readReviews(period)).findings.filter(({ department }) => department === session.departments[0]);
    expect(own.map(({ id }) => id.split(":")[0])).toEqual(["changedTarget", "lagging"]);
    const sentences = async () => (await session.workbook.readReviews(period)).findings.map(({ text, parameters }) => say(text, "en-US", parameters));
    expect((await sentences()).filter((sentence) => sentence.includes("last approved change"))).toHaveLength(1);
    await generate();
    expect((await sentences()).filter((sentence) => sentence.includes("last approved change"))).toHaveLength(0);
  });

  it("of a weight shows the mean weight of the period's days", async () => {
    const { kpis } = await session.workbook.readCycle(period);
    const old = kpis[0]?.weight ?? 0;
    await approve((await ask({ what: "weight", old, new: "20%" })).id);
    await generate();
    expect(column(await reviewOf(session, session.departments[0]), review("weight"))[0]).toBeCloseTo((31 * old + 61 * 0.2) / 92, 12);
  });

  it("that stops a KPI lets it count until the day before", async () => {
    await approve((await ask({ what: "kpi", new: "", effective: "2026-11-16" })).id);
    const table = await tableNamed(session, "tblGoals");
    expect(column(table, goals("until"))[2]).toBe("2026-11-15");
  });

  it.each([["as text", "'2026-11-10"], ["as a date of Excel", 46336]])("that stops a KPI does not lengthen one that ends before, written %s", async (_, until) => {
    await fill(session, "tblGoals", goals("until"), ["", "", until]);
    await approve((await ask({ what: "kpi", new: "", effective: "2026-11-16" })).id);
    expect(column(await tableNamed(session, "tblGoals"), goals("until"))[2]).toBe(typeof until === "number" ? until : "2026-11-10");
  });

  it("is approved once and by somebody else, and asked for with a reason on a day of the period", async () => {
    const { id } = await ask({});
    const words = (report: { readonly findings: readonly { readonly text: Parameters<typeof say>[0]; readonly parameters: Parameters<typeof say>[2] }[] }) => report.findings.map(({ text, parameters }) => say(text, "en-US", parameters));
    expect(words(await session.workbook.decideChange({ id, decision: "approved", by: "Li Wei" }))).toEqual(["Whoever asked for a change cannot approve it."]);
    await session.workbook.decideChange({ id, decision: "declined", by: "Wang Fang" });
    expect(words(await approve(id))).toEqual(["This change is declined already."]);
    await expect(ask({ effective: "2026-09-01" })).rejects.toThrow("2026-09-01 is not a day of 2026 Q4 (1 Oct – 31 Dec 2026).");
    expect(words(await approve("C9999"))).toEqual(["The change C9999 is gone; somebody may have deleted it."]);
  });

  it("is not possible once people are assessed", async () => {
    await session.workbook.stepCycle({ language: "en-US", period, departments: [session.departments[0]], step: "next", reason: "", by: "Wang", due: "" });
    await expect(ask({})).rejects.toThrow("Sales: assessment has begun, so the goals of 2026 Q4 stay.");
  });

  it("leaves a target alone that a formula makes, and says so", async () => {
    await session.excel.run(async (context) => {
      context.workbook.tables.getItem("tblGoals").columns.getItem(goals("target")).getDataBodyRange().getCell(2, 0).formulas = [["=50*2"]];
      await context.sync();
    });
    const report = await approve((await ask({})).id);
    expect(report.findings).toHaveLength(1);
    expect(column(await tableNamed(session, "tblGoals"), goals("target"))[2]).toBe(100);
    await generate();
    expect(column(await reviewOf(session, session.departments[0]), review("target"))[0]).toBe(150);
  });
});

describe("copying a cycle to the next period", () => {
  it("applies what was said of the KPIs and begins at the first stage", async () => {
    const [sales] = session.departments;
    const { kpis } = await session.workbook.readCycle(period);
    const verdict = (at: number, fields: object) => ({ period, department: sales, goalId: kpis[at]?.goalId ?? "", kpi: kpis[at]?.kpi ?? "", verdict: "keep" as const, newTarget: null, newWeight: null, reason: "", by: "Li", at: "", ...fields });
    await session.workbook.writeFit([verdict(0, { verdict: "change", newTarget: 130 }), verdict(1, { verdict: "retire", reason: "nobody uses it" }), verdict(2, {})], "en-US");
    await session.workbook.writeFit([verdict(2, { reason: "still fits" })], "en-US");
    expect((await session.workbook.readCycle(period)).fit.map(({ verdict: word, reason }) => [word, reason])).toEqual([["change", ""], ["retire", "nobody uses it"], ["keep", "still fits"]]);

    const report = await session.workbook.copyCycle({ language: "en-US", from: period, to: "2027Q1", departments: session.departments, by: "Wang", due: "2027-01-15" });
    expect(report).toMatchObject({ departments: session.departments, changed: 1, retired: 1 });
    const { departments } = await session.workbook.readCycle("2027Q1");
    expect(departments.map(({ cycle }) => [cycle?.stage, cycle?.due])).toEqual([["set", "2027-01-15"], ["set", "2027-01-15"]]);

    await session.workbook.generateReviews({ language: "en-US", period: "2027Q1", departments: [sales] });
    const { results } = await session.workbook.readReviews("2027Q1");
    expect(results.map(({ goalId }) => goalId)).toEqual(kpis.filter(({ department }, at) => department === sales && at !== 1).map(({ goalId }) => goalId));
    expect(results[0]?.target).toBe(130);
    // The quarter that is over is generated again with the KPI that it had.
    await generate();
    const old = (await session.workbook.readReviews(period)).results.filter(({ department }) => department === sales);
    expect(old.map(({ target }) => target)).toEqual([100, 100, 100, 100, 100]);
    // Copying twice changes nothing.
    expect((await session.workbook.copyCycle({ language: "en-US", from: period, to: "2027Q1", departments: session.departments, by: "Wang", due: "" })).departments).toEqual([]);
  });
});
