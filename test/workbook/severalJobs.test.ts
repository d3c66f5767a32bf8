import { proposeKpis, type DepartmentDraft, type RoleDraft } from "../../src/goals";
import { jobs } from "../../src/goals/roles";
import { headingOf } from "../../src/sheets/schema";
import type { Language } from "../../src/text/language";
import { column, fill, openSession, period, readTables, reviewOf, type Session } from "./fixture";

/** A job with the KPIs that are proposed for it, all with the target 100. */
function job(code: string, weight: number, language: Language): RoleDraft {
  const { role } = jobs.find((each) => each.code === code)!;
  return { role, job: code, weight, pinned: false, kpis: proposeKpis({ role, job: code, language }).map((kpi) => ({ ...kpi, target: 100, method: "ratio", parameter: null })) };
}

function departmentOf(name: string, roles: readonly RoleDraft[]): DepartmentDraft {
  return { name, owner: "李伟", role: roles[0]!.role, job: roles[0]!.job, kpis: [], roles };
}

/** Twelve departments of five jobs with five KPIs each. */
function company(language: Language): readonly DepartmentDraft[] {
  return Array.from({ length: 12 }, (_, at) => departmentOf(`Department ${at}`, jobs.slice(at, at + 5).map(({ code }) => {
    const draft = job(code, 20, language);
    return { ...draft, kpis: Array.from({ length: 5 }, (_unused, index) => ({ ...draft.kpis[index % draft.kpis.length]!, code: `${code}${index}`, weight: 20 })) };
  })));
}

describe.each(["zh-CN", "en-US"] as const)("departments with several jobs in %s", (language) => {
  let session: Session;
  beforeEach(async () => {
    session = await openSession(language);
  });
  afterEach(() => session.excel.dispose());

  it("are drawn, 12 with 5 jobs and 25 KPIs each, in at most 4 round trips", async () => {
    const before = session.excel.requests;
    const { added } = await session.workbook.createGoals({ language, strategy: "2027", departments: company(language) });
    expect(session.excel.requests - before).toBeLessThanOrEqual(4);
    expect(added).toBe(1 + 12 + 60 + 300);
  });

  describe("that are reviewed", () => {
    const department = departmentOf("Service", [job("cs", 60, language), job("sales", 40, language)]);
    const kpis = department.roles!.flatMap(({ weight, kpis: own }) => own.map((kpi) => (kpi.weight * weight) / 10_000));
    const review = () => reviewOf(session, "Service");
    const weights = async () => column(await review(), headingOf("review", "weight", language)).map(Number);
    beforeEach(async () => {
      await session.workbook.createGoals({ language, strategy: "2027", departments: [department] });
      await session.workbook.generateReviews({ language, period, departments: ["Service"] });
    });

    it("weigh each KPI with its part of the department, in the review, the summary and the consolidation alike", async () => {
      const shown = await weights();
      shown.forEach((weight, at) => expect(weight).toBeCloseTo(kpis[at]!, 12));
      await fill(session, (await review()).name, headingOf("review", "actual", language), kpis.map((_, at) => 90 + at));
      const { results, totals, findings } = await session.workbook.readReviews(period);
      expect(findings.map(({ id }) => id)).toEqual(["notSubmitted"]);
      expect(results.map(({ weight }) => weight)).toEqual(shown);
      expect(totals).toMatchObject([{ department: "Service", coverage: 1 }]);
      expect(totals[0]!.total).toBeCloseTo(results.reduce((sum, { score, weight }) => sum + score! * weight, 0), 9);
      expect((await session.workbook.readSummary()).departments).toEqual([{ name: "Service", kpis: kpis.length, weight: expect.closeTo(1, 12), weighedBreakdowns: 0 }]);
    });

    it("follow another weight of a job when they are generated again, and say so until then", async () => {
      const goals = (await readTables(session)).find(({ name }) => name === "tblGoals")!;
      const roles = column(goals, headingOf("goals", "parent", language)).flatMap((parent, at) => (String(parent).startsWith("D-") && goals.rows[at]![goals.header.indexOf(headingOf("goals", "code", language))] === "" ? [at] : []));
      expect(roles).toHaveLength(2);
      const column0 = column(goals, headingOf("goals", "weight", language));
      await fill(session, "tblGoals", headingOf("goals", "weight", language), column0.map((weight, at) => (at === roles[0] ? 0.3 : at === roles[1] ? 0.7 : weight)));
      const changed = (await session.workbook.readReviews(period)).findings.filter(({ id }) => id.startsWith("changedWeight:"));
      expect(changed).toHaveLength(kpis.length);
      await session.workbook.generateReviews({ language, period, departments: ["Service"] });
      expect((await weights()).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      expect((await session.workbook.readReviews(period)).findings.filter(({ id }) => id.startsWith("changedWeight:"))).toEqual([]);
    });

    it("ask for changes of the weight that the tree says", async () => {
      const own = department.roles!.flatMap((role) => role.kpis.map(({ weight }) => weight / 100));
      expect((await session.workbook.readCycle(period)).kpis.map(({ weight }) => weight)).toEqual(own);
    });
  });
});
