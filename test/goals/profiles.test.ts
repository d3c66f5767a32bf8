import fc from "fast-check";
import { draftOf, indicatorByCode } from "../../src/goals";
import { plannedTargets, type PeriodPlan } from "../../src/goals/targets/periodPlan";
import { profileFindings } from "../../src/goals/targets/profileFindings";
import { readProfiles } from "../../src/goals/targets/profiles";
import { say } from "../../src/text/language";

type Cells = readonly (readonly unknown[])[];

/** The shares of the first line, and what is said in English of all lines with its cell; the cells begin at C5. */
function read(cells: Cells) {
  const { profiles, remarks } = readProfiles(cells, ["Revenue", "Orders"]);
  const findings = profileFindings(remarks, "Last year!$C$5:$P$9");
  return { shares: profiles[0]?.shares ?? null, profiles, said: findings.map(({ text, parameters, address = "" }) => `${say(text, "en-US", parameters)} (${address.replace("'Last year'!", "")})`), findings };
}

const months = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120];
const without = (at: number, cell: unknown): readonly unknown[] => months.map((value, index) => (index === at ? cell : value));
const filled = (at: number, value: number): readonly number[] => months.map((each, index) => (index === at ? value : each));

describe("last year's numbers, where cells are odd", () => {
  test.each<[string, readonly unknown[], readonly number[]]>([
    ["with separators", ["1,200", "2,400", "1,200", "1,200"], [1200, 2400, 1200, 1200]],
    ["full-width", ["１，２００", "２４００", 1200, " 1200 "], [1200, 2400, 1200, 1200]],
    ["as percentages", ["12%", "38％", "20%", "30%"], [0.12, 0.38, 0.2, 0.3]],
    ["as percentages beside fractions", ["20%", 0.3, 0.2, "30%"], [0.2, 0.3, 0.2, 0.3]],
  ])("count as the numbers that they are, typed %s", (_, row, shares) => {
    expect(read([row])).toMatchObject({ shares, said: [] });
    expect(read(row.map((cell) => [cell]))).toMatchObject({ shares, said: [] });
  });

  test.each<[string, readonly unknown[], string]>([
    ["a blank month", without(3, ""), "Last year: number 4 is blank (F5)"],
    ["a blank first month", without(0, ""), "Last year: number 1 is blank (C5)"],
    ["a blank last month", without(11, null), "Last year: number 12 is blank (N5)"],
    ["an error value", without(3, "#DIV/0!"), "Last year: number 4 is an error value, #DIV/0! (F5)"],
    ["a text", without(3, "about 40"), "Last year: number 4, “about 40”, is not a number (F5)"],
    ["a word for nothing known", without(3, "N/A"), "Last year: number 4, “N/A”, is not a number (F5)"],
  ])("%s goes by the mean of the others, and is said with its cell", (_, row, sentence) => {
    const at = row.findIndex((cell) => typeof cell !== "number");
    const mean = (780 - months[at]!) / 11;
    expect(read([row])).toMatchObject({ shares: filled(at, mean), said: [sentence] });
  });

  test("one that is missing beside the total is what the total leaves open, and 0 where it leaves nothing", () => {
    expect(read([[...without(3, ""), 780]])).toMatchObject({ shares: months, said: ["Last year: number 4 is blank (F5)"] });
    expect(read([[...without(3, "#N/A"), 740]])).toMatchObject({ shares: filled(3, 0), said: ["Last year: number 4 is an error value, #N/A (F5)"] });
  });

  test("a line of a KPI is said by its name, and leaves the others alone", () => {
    const { profiles, said } = read([["Revenue", 1, "", 3, 4], ["Orders", 0, 0, 0, 0]]);
    expect(profiles).toEqual([{ kpi: "Revenue", shares: [1, 8 / 3, 3, 4] }]);
    expect(said).toEqual(["Revenue: number 2 is blank (E5)", "Orders: all numbers are 0 (D6)"]);
  });

  test("the only line that can be followed is not that of KPIs whose own cannot", () => {
    expect(read([["Visits", 5, 2, 3, 4], ["Orders", 5, 2, 9]])).toMatchObject({ profiles: [{ kpi: "Visits", shares: [5, 2, 3, 4] }], said: ["Orders: 3 numbers make no year (D6)"] });
  });

  test("a period in the red keeps its share, and that is said", () => {
    expect(read([[-10, 20, 30, 40]])).toMatchObject({ shares: [-10, 20, 30, 40], said: ["Last year: negative numbers: 1 (C5)"], findings: [{ severity: "info" }] });
    expect(read([[-10, -20, 0, -40]])).toMatchObject({ shares: [-10, -20, 0, -40], said: [] });
  });

  test.each<[string, Cells, string]>([
    ["all are 0", [Array(12).fill(0)], "Last year: all numbers are 0 (C5)"],
    ["there are 11", [months.slice(1)], "Last year: 11 numbers make no year (C5)"],
    ["there are 11 in a column", months.slice(1).map((month) => [month]), "Last year: 11 numbers make no year (C5)"],
    ["there are 13 and the last is no total", [[...months, 500]], "Last year: 13 numbers make no year (C5)"],
    ["losses use up the year", [[-100, 50, 40, 30]], "Last year: negative numbers (1) use up most of the year (C5)"],
    ["losses cancel it out", [[-10, 10, -10, 10]], "Last year: negative numbers (2) use up most of the year (C5)"],
    ["half are missing", [[10, "", "#N/A", 30]], "Last year: half of the numbers or more are missing (2) (C5)"],
    ["percentages and amounts are mixed", [["12%", 300, 200, 100]], "Last year: “12%” is a percentage among amounts (C5)"],
  ])("are not followed where %s", (_, cells, sentence) => {
    expect(read(cells)).toMatchObject({ profiles: [], said: [sentence] });
  });

  test.each<[string, Cells]>([
    ["the year before them", [[2025, ...months]]],
    ["their total behind them", [[...months, 780]]],
    ["months as numbers over them", [Array.from({ length: 12 }, (_, at) => 202501 + at), months]],
    ["months as dates over them", [[45658, 45689, 45717, 45748, 45778, 45809, 45839, 45870, 45901, 45931, 45962, 45992], months]],
    ["a note behind them", [["", ...months, "from ERP"]]],
  ])("are those of the months with %s", (_, cells) => {
    expect(read(cells)).toMatchObject({ profiles: [{ kpi: null, shares: months }], said: [] });
  });
});

test("whatever stands in the cells, the parts add up to the year to the last digit, and every remark names one of the cells", () => {
  const odd = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: -50, max: 1000 }) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>("", null, "#N/A", "#DIV/0!", "1,200", "１２００", "12%", "-", "about 5", 0, -3, 1e-9, 0.1) },
  );
  const size = fc.constantFrom(2, 4, 11, 12, 13);
  const rows = fc.tuple(size, fc.boolean()).chain(([length, isNamed]) => fc.array(fc.array(odd, { minLength: length, maxLength: length }).map((row) => (isNamed ? ["Orders won", ...row] : row)), { minLength: 1, maxLength: 3 }));
  fc.assert(fc.property(rows, fc.integer({ min: 1, max: 100_000_000 }), fc.constantFrom("half" as const, "quarter" as const, "month" as const), (cells, cents, kind) => {
    const { profiles, remarks } = readProfiles(cells, ["Orders won"]);
    const plan: PeriodPlan = { year: "2026", kind, split: "profile", profiles };
    const { targets, refusal, gap } = plannedTargets({ ...draftOf(indicatorByCode("SAL01")!, 100, "en-US"), name: "Orders won", unit: "CNY", target: cents / 100 }, plan, "sum");
    expect(refusal).toBeNull();
    expect([targets.reduce<number>((sum, part) => sum + Math.round(Number(part) * 100), 0), gap]).toEqual([cents, 0]);
    for (const { at } of remarks) expect(cells[at.row]![at.column]).toBe(at.cell);
  }), { numRuns: 500 });
});
