import fc from "fast-check";
import { goalTree, proposeKpis, type GoalNode } from "../../src/goals";
import { agreedFindings } from "../../src/review/agreed/agreedFindings";
import { agreedGoals } from "../../src/review/agreed/agreedGoals";
import type { PeriodGoal } from "../../src/review/changes/segments";
import { planReviews } from "../../src/review/generate";
import type { ReviewsRequest } from "../../src/review/reviews";
import { defaultRules, ruleHeadings } from "../../src/review/rules";
import type { ReviewReading } from "../../src/review/sheet/head";
import type { TableUpdate } from "../../src/sheets/mergeTable";
import type { Content, SheetPlan } from "../../src/sheets/plan";
import { findColumns, readTable } from "../../src/sheets/readTable";
import { tables } from "../../src/sheets/schema";
import { say } from "../../src/text/language";
import { readingOf } from "./planReading";

const language = "en-US";
const period = "2026Q4";
const people = ["Li Wei", "Wang Fang", "Zhao Lei", ""] as const;
const names = ["Sales", "Marketing"] as const;
const tree: readonly GoalNode[] = goalTree({
  strategy: "Grow", language,
  departments: names.map((name) => ({ name, owner: "Li Wei", role: "business", job: name === "Sales" ? "sales" : "marketing", kpis: proposeKpis({ role: "business", job: "sales", language }).map((kpi) => ({ ...kpi, target: 100 })) })),
});
const kpis = tree.filter(({ level }) => level === "kpi");
const keyOf = (table: string): string => table.replace(`tblReview_${period}_`, "");
const request = (goals: readonly PeriodGoal[], existing: ReadonlyMap<string, ReviewReading>, more: Partial<ReviewsRequest> = {}): ReviewsRequest => ({
  period, departments: names, goals, existing, sheets: [], language, rules: ruleHeadings(null, null, language), statusLabels: defaultRules(language).status.labels, per: "person", ...more,
});

const value = (content: Content | undefined, before: unknown = ""): unknown => (content === null || content === undefined ? before : typeof content === "object" ? "" : content);

/** A table after an update, as Excel would have it. */
function updated({ reading, changed, deleted, added }: TableUpdate): ReviewReading {
  const gone = new Set(deleted);
  const rows = reading.rows.flatMap((row, index) => (gone.has(index) ? [] : [row.map((cell, at) => value(changed[index]?.[at], cell))]));
  return { ...reading, rows: [...rows, ...added.map((row) => row.map((cell) => value(cell)))] };
}

/** The sheets after generating. */
function generated(given: ReviewsRequest): { readonly sheets: ReadonlyMap<string, ReviewReading>; readonly reviews: ReturnType<typeof planReviews> } {
  const reviews = planReviews(given);
  const asReading = (plan: SheetPlan): ReviewReading => readingOf(plan);
  return {
    reviews,
    sheets: new Map([...given.existing, ...reviews.updates.map((update) => [keyOf(update.reading.table), updated(update)] as const), ...reviews.plans.map((plan) => [keyOf(plan.tables[0]!.name), asReading(plan)] as const)]),
  };
}

/** Every KPI with the sheet it is on and the comment that somebody wrote. */
const placed = (sheets: ReadonlyMap<string, ReviewReading>) => [...sheets].flatMap(([key, reading]) => readTable(tables.review, reading).rows.flatMap(({ values: { goalId, weight, comment } }) => (goalId === "" || weight === null ? [] : [{ goalId, key, comment }])));

/** Somebody has written into every row of every sheet. */
const written = (sheets: ReadonlyMap<string, ReviewReading>): ReadonlyMap<string, ReviewReading> => new Map([...sheets].map(([key, reading]) => {
  const columns = findColumns(tables.review.columns, reading.header);
  return [key, { ...reading, rows: reading.rows.map((row) => row.map((cell, at) => (at === columns.get("comment") ? `about ${String(row[columns.get("goalId")!])}` : cell))) }] as const;
}));

const given = fc.array(fc.record({ department: fc.constantFrom(...names), owner: fc.constantFrom(...people) }), { minLength: kpis.length, maxLength: kpis.length });
const assigned = (places: readonly Pick<GoalNode, "department" | "owner">[]): readonly PeriodGoal[] => tree.map((node) => {
  const at = kpis.indexOf(node);
  return at < 0 ? node : { ...node, ...places[at] };
});

describe("KPIs that the goal tree gives to other departments and people", () => {
  it("are on one sheet each with what was written of them, whatever is given to whom and whichever sheets are locked or left out", () => {
    fc.assert(fc.property(given, given, fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]), fc.subarray([...names], { minLength: 1 }), (before, after, lockedAt, departments) => {
      const sheets = written(generated(request(assigned(before), new Map())).sheets);
      const all = [...sheets.values()].map(({ table }) => table);
      const locked = new Set(lockedAt.flatMap((at) => all[at] ?? []));
      const now = placed(generated(request(assigned(after), sheets, { locked, departments })).sheets);
      expect(now.map(({ goalId }) => goalId).sort()).toEqual(kpis.map(({ id }) => id).sort());
      expect(now.filter(({ goalId, comment }) => comment !== `about ${goalId}`)).toEqual([]);
    }), { numRuns: 30 });
  });

  it("are in their places when nothing is locked and both departments are generated, and generating once more moves nothing", () => {
    fc.assert(fc.property(given, given, (before, after) => {
      const owned = after.map((place) => ({ ...place, owner: place.owner === "" ? "Li Wei" : place.owner }));
      const first = generated(request(assigned(before.map((place) => ({ ...place, owner: place.owner === "" ? "Li Wei" : place.owner }))), new Map()));
      const second = generated(request(assigned(owned), first.sheets));
      const fresh = generated(request(assigned(owned), new Map()));
      const where = ({ sheets }: typeof first) => placed(sheets).map(({ goalId, key }) => `${goalId} ${key}`).sort();
      expect(where(second)).toEqual(where(fresh));
      expect(planReviews(request(assigned(owned), second.sheets)).moves).toEqual([]);
    }), { numRuns: 15 });
  });

  it("take numbers, texts and formulas along, but of a formula that looks at cells around it the value", () => {
    const [first] = kpis;
    const before = generated(request(tree, new Map(), { per: "department" })).sheets;
    const home = [...before].find(([, { rows }]) => rows.some((row) => row.includes(first!.id)))!;
    const columns = findColumns(tables.review.columns, home[1].header);
    const withCell = (formula: string, shown: unknown): ReviewReading => {
      const fill = (content: unknown) => home[1].rows.map((row) => row.map((cell, at) => (at === columns.get("actual") && row.includes(first!.id) ? content : cell)));
      return { ...home[1], rows: fill(shown), formulas: fill(formula) };
    };
    const goals = tree.map((node): PeriodGoal => (node === first ? { ...node, department: "Marketing" } : node));
    const actual = (formula: string, shown: unknown) => planReviews(request(goals, new Map([...before, [home[0], withCell(formula, shown)]]), { per: "department" })).moves[0]?.inputs.actual;
    expect(actual("=12+30", 42)).toEqual({ formula: "=12+30" });
    expect(actual("=ROUND(Data!B5,1)", 42)).toEqual({ formula: "=ROUND(Data!B5,1)" });
    expect(actual("=D8*2", 42)).toBe(42);
    expect(actual("=[@Target]", 42)).toBe(42);
  });

  it("count where they are filled in as long as the sheet that they belong on was handed in", () => {
    const [first] = kpis;
    const sheets = generated(request(tree, new Map(), { per: "department" })).sheets;
    const goals = tree.map((node): PeriodGoal => (node === first ? { ...node, department: "Marketing" } : node));
    const [sales, marketing] = [...sheets.values()];
    const tabs = [{ department: "Sales", person: "", reading: sales!, isLocked: false }, { department: "Marketing", person: "", reading: marketing!, isLocked: true }];
    const agreed = agreedGoals({ period, goals, sheets: tabs, frozenOf: () => tree.filter(({ department }) => department === "Marketing"), dated: new Set() });
    expect(agreed.goals.filter(({ id }) => id === first!.id).map(({ department }) => department)).toEqual(["Sales"]);
    const said = agreedFindings(agreed.parted, period, () => "process").map(({ text, parameters }) => say(text, language, parameters));
    expect(said).toEqual([expect.stringMatching(/belongs to Marketing · Li Wei in the goal tree; it stays on "Sales" and counts there/)]);
    expect(planReviews(request(agreed.goals, sheets, { per: "department", locked: new Set([marketing!.table]) })).moves).toEqual([]);
  });

  it("stay, and are said, where somebody has written into a column of their own", () => {
    const [first] = kpis;
    const before = generated(request(tree, new Map(), { per: "department" })).sheets;
    const noted = new Map([...before].map(([key, reading]) => [key, { ...reading, header: [...reading.header, "Mine"], rows: reading.rows.map((row) => [...row, "note"]) }] as const));
    const goals = tree.map((node): PeriodGoal => (node === first ? { ...node, department: "Marketing" } : node));
    const { moves, findings } = planReviews(request(goals, noted, { per: "department" }));
    expect(moves).toEqual([]);
    expect(findings.filter(({ id }) => id.startsWith("stays:")).map(({ text, parameters }) => say(text, language, parameters))).toEqual([expect.stringMatching(/other notes stand in its row on "2026Q4 Sales"/)]);
  });
});
