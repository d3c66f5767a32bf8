import { userRoles } from "../../src/review/roles";
import { scopeOf } from "../../taskpane/roles/ownPart";
import { scopedWorkbook } from "../../taskpane/roles/scopedWorkbook";
import { thisQuarter as period, withResults } from "./workbooks";

/** Results of two departments; one KPI of Sales is Chen Jing's, all others are colleagues'. */
async function company() {
  const whole = await withResults();
  const kpis = (await whole.readGoals()).nodes.filter(({ level }) => level === "kpi");
  const own = kpis.find(({ department }) => department === "Sales")!;
  for (const kpi of kpis) whole.edit(kpi.goal, { owner: kpi === own ? "Chen Jing" : "Wang Fang" });
  whole.fill(period, () => null);
  const findings = (await whole.readReviews(period)).findings;
  const read = whole.readReviews.bind(whole);
  whole.readReviews = async (of) => ({ ...(await read(of)), findings: findings.map((finding) => ({ ...finding, goalId: finding.id.replace("missingActual:", "") })) });
  for (const by of ["Wang Fang", "chen  jing"]) {
    await whole.recordSubmission({ period, table: "Sales", event: "submitted", by: "Li Wei", note: "" });
    await whole.recordSubmission({ period, table: "Sales", event: "appealed", by, note: `${by} disagrees` });
    await whole.recordSubmission({ period, table: "Sales", event: "returned", by: "Li Wei", note: "Wang Fang's figures are missing" });
  }
  return { whole, own, others: kpis.filter((kpi) => kpi !== own).map(({ id }) => id) };
}

const person = scopeOf("employee", { departments: ["Sales"], person: "Chen Jing" })!;
const departments = scopeOf("manager", { departments: ["Sales"], person: "Chen Jing" })!;

it("an employee reads nothing that tells what colleagues have reached", async () => {
  const { whole, own, others } = await company();
  const mine = scopedWorkbook(whole, person);
  const reviews = await mine.readReviews(period);
  expect([reviews.results.map(({ goalId }) => goalId), reviews.totals, reviews.findings.map(({ goalId }) => goalId)]).toEqual([[own.id], [], [own.id]]);
  expect((await mine.readResults()).map(({ goalId }) => goalId)).toEqual([own.id]);
  const { sheets: [sheet, ...more] } = await mine.readFill(period);
  expect([more, sheet?.rows.map(({ goalId }) => goalId), sheet?.total, sheet?.standing.state, sheet?.standing.note]).toEqual([[], [own.id], null, "returned", ""]);
  expect(sheet?.standing.openAppeals.map(({ by }) => by)).toEqual(["chen  jing"]);
  const meeting = await mine.readMeeting();
  expect([meeting.results.map(({ goalId }) => goalId), meeting.totals]).toEqual([[own.id], []]);
  const insights = await mine.readInsights();
  expect([insights.results.map(({ goalId }) => goalId), insights.totals]).toEqual([[own.id], []]);
  const summary = await mine.readSummary();
  expect(summary.departments.map(({ name }) => name)).toEqual(["Sales"]);
  const all = JSON.stringify([reviews, sheet, meeting, insights, summary]);
  for (const told of ["Wang Fang", "disagrees\",\"by\":\"Wang", ...others]) expect(all).not.toContain(told);
});

it("who sees a part of the results gets answers as values: a formula would look at all of them", async () => {
  const { whole } = await company();
  const answer = { title: "Scores", headings: ["KPI"], rows: [["Revenue"]], formats: [""], widths: [10], notes: [], formula: "=tblResults[KPI]" };
  expect((await whole.readInsights()).asked).not.toBeNull();
  expect((await whole.insertAnswer(answer)).live).toBe(true);
  for (const scope of [person, departments]) {
    const mine = scopedWorkbook(whole, scope);
    expect((await mine.readInsights()).asked).toBeNull();
    expect((await mine.insertAnswer(answer)).live).toBe(false);
  }
});

it("an employee reads notes of talks with oneself, and nothing without a name", async () => {
  const { whole } = await company();
  const note = { id: "A", period, department: "Sales", person: "", topic: "", cause: "", action: "", owner: "", due: "", state: "open" as const, outcome: "" };
  whole.notes = ["Wang Fang", "", "CHEN JING"].map((each) => ({ ...note, id: each, person: each })) as unknown as typeof whole.notes;
  expect((await scopedWorkbook(whole, person).readMeeting()).actions.map(({ id }) => id)).toEqual(["CHEN JING"]);
  const nobody = scopedWorkbook(whole, scopeOf("employee", { departments: [], person: "" })!);
  expect([(await nobody.readResults()), (await nobody.readMeeting()).actions, (await nobody.readFill(period)).sheets]).toEqual([[], [], []]);
});

it("an employee reads an own sheet whole, also one with somebody else, and no colleague's", async () => {
  const { whole } = await company();
  const read = whole.readFill.bind(whole);
  whole.readFill = async (of) => {
    const reading = await read(of);
    return { ...reading, sheets: reading.sheets.flatMap((sheet) => ["chen  JING", "Li Wei、Chen Jing", "Li Wei"].map((each) => ({ ...sheet, table: each, person: each }))) };
  };
  const { sheets } = await scopedWorkbook(whole, person).readFill(period);
  expect([...new Set(sheets.map(({ table }) => table))]).toEqual(["chen  JING", "Li Wei、Chen Jing"]);
  expect(sheets.every(({ standing, rows }) => rows.length > 1 && standing.openAppeals.length === (standing.department === "Sales" ? 2 : 0))).toBe(true);
});

it("an employee reads what is wrong with an own sheet as a whole, and not with a colleague's or the department's", async () => {
  const { whole } = await company();
  const read = whole.readReviews.bind(whole);
  const total = { severity: "error", text: { zh: "总分", en: "Total" }, parameters: {}, department: "Sales" } as const;
  whole.readReviews = async (of) => ({ ...(await read(of)), findings: [{ ...total, id: "" }, ...["chen  JING", "Li Wei、Chen Jing", "Li Wei"].map((each) => ({ ...total, id: each, person: each }))] });
  expect((await scopedWorkbook(whole, person).readReviews(period)).findings.map(({ id }) => id)).toEqual(["chen  JING", "Li Wei、Chen Jing"]);
});

it("a manager reads everything of the own departments and nothing of the others", async () => {
  const { whole } = await company();
  const mine = scopedWorkbook(whole, departments);
  const reviews = await mine.readReviews(period);
  const all = await whole.readReviews(period);
  expect(new Set([...reviews.results, ...reviews.totals, ...reviews.findings].map(({ department }) => department))).toEqual(new Set(["Sales"]));
  expect(reviews.results).toEqual(all.results.filter(({ department }) => department === "Sales"));
  const { sheets } = await mine.readFill(period);
  expect(sheets).toEqual((await whole.readFill(period)).sheets.filter(({ department }) => department === "Sales"));
  expect(sheets[0]?.standing.openAppeals.map(({ by }) => by)).toEqual(["Wang Fang", "chen  jing"]);
});

it("roles that see everybody have no scope", () => {
  const scopes = userRoles.map((role) => [role, scopeOf(role, { departments: [], person: "" }) === null]);
  expect(scopes).toEqual([["hrAdmin", true], ["manager", false], ["employee", false], ["finance", true], ["viewer", true]]);
});

it("what could not be read once is read again", async () => {
  const { whole, own } = await company();
  const mine = scopedWorkbook(whole, person);
  const read = whole.readGoals.bind(whole);
  whole.readGoals = () => Promise.reject(new Error("The workbook is busy."));
  await expect(mine.readResults()).rejects.toThrow("busy");
  whole.readGoals = read;
  expect((await mine.readResults()).map(({ goalId }) => goalId)).toEqual([own.id]);
});
