import fc from "fast-check";
import { goalTree, indicators, proposeKpis } from "../../src/goals";
import { goalsPlan } from "../../src/goals/goalsPlan";
import { indicatorsPlan } from "../../src/goals/indicatorsPlan";
import { resultsPlan, totalsPlan } from "../../src/review/resultsPlan";
import { reviewPlan } from "../../src/review/reviewPlan";
import { defaultRules, ruleHeadings } from "../../src/review/rules";
import { rulesPlan } from "../../src/review/rulesPlan";
import { statusLevels, withoutIcon } from "../../src/sheets/look";
import type { SheetPlan } from "../../src/sheets/plan";
import { pushesPlan } from "../../src/sheets/pushesPlan";
import { textWidth } from "../../src/sheets/textWidth";
import { say, type Language } from "../../src/text/language";
import { statusWords } from "../../src/text/sheets";

const languages = ["zh-CN", "en-US"] as const;
const nothing = { period: "2026Q4", results: [], totals: [], findings: [] };

function plansIn(language: Language, name = "Sales", target = 100): readonly SheetPlan[] {
  const kpis = proposeKpis({ role: "business", job: "sales", language }).map((kpi) => ({ ...kpi, target }));
  const nodes = goalTree({ strategy: "S", departments: [{ name, owner: "Li Wei", role: "business", job: "sales", kpis }], language });
  return [
    goalsPlan(nodes, "Goals", language),
    rulesPlan({ grades: true, status: true, limits: true }, "Rules", language),
    indicatorsPlan(indicators, "Indicators", language),
    reviewPlan({
      period: "2026Q4", department: name, key: "ABCDEF", owner: null, kpis: nodes.filter(({ level }) => level === "kpi"), name: "R", language,
      rules: ruleHeadings(null, null, language), statusLabels: defaultRules(language).status.labels,
    }),
    resultsPlan(nothing, [], "Results", language),
    totalsPlan(nothing, "Totals", language),
    pushesPlan([], "Pushes", language),
  ];
}

const columnsOf = (plan: SheetPlan) => plan.tables.flatMap((table) =>
  table.columns.map((column, index) => ({ table, column, index, width: plan.columnWidths[table.column + index] ?? 0 })));

describe.each(languages)("columns of every sheet in %s", (language) => {
  it("show their whole heading, with room for the filter button where there is one", () => {
    for (const plan of plansIn(language)) {
      for (const { table, column, width } of columnsOf(plan)) {
        expect({ id: plan.id, heading: column.heading, fits: width >= textWidth(column.heading) + (table.filterButtons ? 4 : 1) })
          .toEqual({ id: plan.id, heading: column.heading, fits: true });
      }
    }
  });

  it("show a table of points of the goal tree on one line", () => {
    const parameter = "80%:60; 90%:80; 100%:100";
    const kpis = proposeKpis({ role: "business", job: "sales", language }).map((kpi) => ({ ...kpi, target: 100, parameter }));
    const nodes = goalTree({ strategy: "S", departments: [{ name: "Sales", owner: "Li Wei", role: "business", job: "sales", kpis }], language });
    const found = columnsOf(goalsPlan(nodes, "Goals", language)).filter(({ column }) => column.key === "parameter");
    expect(found.length).toBeGreaterThan(0);
    for (const { width } of found) expect(width).toBeGreaterThan(textWidth(parameter));
  });

  it("show every word of their lists without a break", () => {
    for (const { column, width } of plansIn(language).flatMap(columnsOf)) {
      if (column.validation?.kind !== "list") continue;
      expect(column.wrap).toBeUndefined();
      for (const word of column.validation.values) expect(width).toBeGreaterThanOrEqual(textWidth(word) + 3);
    }
  });

  it("fit a review up to the status beside the pane on a window of 1500 pixels", () => {
    const plan = plansIn(language).find(({ id }) => id.startsWith("review"))!;
    const keys = plan.tables[0]!.columns.map(({ key }) => key);
    const shown = plan.columnWidths.slice(0, keys.indexOf("status") + 1).reduce((pixels, characters) => pixels + characters * 7 + 5, 0);
    expect(shown).toBeLessThanOrEqual(1075);
    // The assessments are printed with them.
    expect(keys.slice(0, plan.print.columns)).toEqual([
      "kpi", "weight", "unit", "direction", "target", "actual", "evidence", "comment", "attainment", "score", "weighted", "status", "self", "manager",
    ]);
    expect(keys.at(-1)).toBe("goalId");
  });
});

describe("columns", () => {
  it("grow with names and numbers that do not wrap, up to a limit", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 999_999_999 }), (name, target) => {
        const [goals] = plansIn("en-US", name, target);
        const width = (key: string): number => columnsOf(goals!).find(({ column }) => column.key === key)!.width;
        expect(width("department")).toBeGreaterThanOrEqual(Math.min(30, textWidth(name)));
        expect(width("department")).toBeLessThanOrEqual(30);
        expect(width("target")).toBeGreaterThanOrEqual(target.toLocaleString("en-US").length);
      }),
      { numRuns: 50 },
    );
  });

  it("count Chinese characters and full-width signs double", () => {
    expect([textWidth("KPI"), textWidth("目标值"), textWidth("销售额（万元）"), textWidth("元/㎡")]).toEqual([3, 6, 14, 5]);
  });
});

describe("status", () => {
  it.each(languages)("is a shape and a word, never colour alone (%s)", (language) => {
    const words = Object.values(statusWords).map((word) => say(word, language));
    const shown = statusLevels.map((level) => say(level, language));
    expect(shown.map(withoutIcon)).toEqual(words);
    expect(new Set(shown.map((text) => text[0])).size).toBe(3);
    expect(withoutIcon("my own word")).toBe("my own word");
  });
});
