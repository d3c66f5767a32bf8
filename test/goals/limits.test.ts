import fc from "fast-check";
import { checkDrafts, checkGoals, rememberingChecks } from "../../src/goals/checks";
import { goalTree } from "../../src/goals/goalTree";
import { contradiction, formatLimit, isLimit, limitEntries, limitKeys, standardLimits, type LimitKey, type Limits } from "../../src/goals/limits/limits";
import { limitsTable } from "../../src/goals/limits/limitsPlan";
import { readLimits } from "../../src/goals/limits/readLimits";
import { proposeKpis } from "../../src/goals/propose";
import type { Finding } from "../../src/goals/types";
import type { TableReading } from "../../src/sheets/readTable";
import { say } from "../../src/text/language";
import { textsOf, typedLimits } from "../../taskpane/screens/settings/limitsDraft";

/** The table as it stands in a workbook, after some cells were changed. */
function tableWith(changes: Readonly<Record<number, unknown>> = {}, language: "zh-CN" | "en-US" = "en-US"): TableReading {
  const { name, row, column, columns, rows } = limitsTable(standardLimits, { row: 4, column: 6 }, language);
  return { table: name, sheet: "Rules", row, column, header: columns.map(({ heading }) => heading), rows: rows.map((cells, at) => (at in changes ? [cells[0], changes[at], cells[2]] : cells)) };
}

const said = (findings: readonly Finding[]): readonly string[] => findings.map(({ text, parameters }) => say(text, "en-US", parameters));
const rowOf = (key: LimitKey): number => limitKeys.indexOf(key);

describe("the limits of the checks", () => {
  it.each(["zh-CN", "en-US"] as const)("are the product's in a new workbook, without a finding (%s)", (language) => {
    expect(readLimits(tableWith({}, language))).toEqual({ limits: standardLimits, findings: [] });
  });

  it("are whatever the table says of them", () => {
    fc.assert(fc.property(limitsArbitrary, (limits) => {
      const { findings, limits: read } = readLimits(tableWith(Object.fromEntries(limitKeys.map((key, at) => [at, limits[key]]))));
      expect(read).toEqual(limits);
      expect(findings).toEqual([]);
    }));
  });

  it("are the product's where the workbook has no table, which is said", () => {
    const { limits, findings } = readLimits(null);
    expect(limits).toEqual(standardLimits);
    expect(findings).toMatchObject([{ severity: "info", id: "limits:table" }]);
  });

  it.each([
    ["a text", "a few", '"Most KPIs advised": a few cannot be used; the default 5 applies'],
    ["an error value", "#N/A", '"Most KPIs advised": #N/A cannot be used; the default 5 applies'],
    ["a part of a KPI", 4.5, '"Most KPIs advised": 4.5 cannot be used; the default 5 applies'],
    ["a number that nobody means", 500, '"Most KPIs advised": 500 cannot be used; the default 5 applies'],
    ["nothing", "", '"Most KPIs advised" is blank; the default 5 applies'],
  ])("fall back one by one where a cell holds %s, with one finding at the cell", (_, cell, sentence) => {
    const { limits, findings } = readLimits(tableWith({ [rowOf("manyKpis")]: cell, [rowOf("tooManyKpis")]: 10 }));
    expect(limits).toEqual({ ...standardLimits, tooManyKpis: 10 });
    expect(said(findings)).toEqual([sentence]);
    expect(findings[0]?.address).toBe("Rules!H7");
  });

  it("say a percentage that was typed without its sign", () => {
    const { limits, findings } = readLimits(tableWith({ [rowOf("dimensionShare")]: 70 }));
    expect(limits.dimensionShare).toBe(0.6);
    expect(say(findings[0]?.detail ?? { zh: "", en: "" }, "en-US", findings[0]?.parameters)).toBe("Write a percentage from 1% to 100%, for example 60%.");
  });

  it("fall back in pairs where two contradict each other", () => {
    const { limits, findings } = readLimits(tableWith({ [rowOf("fewKpis")]: 7, [rowOf("dimensionShare")]: 0.5 }));
    expect(limits).toEqual({ ...standardLimits, dimensionShare: 0.5 });
    expect(said(findings)).toEqual(['"Fewest KPIs advised" is 7, more than "Most KPIs advised" with 5; the defaults of both apply']);
  });

  it("need every row once: a deleted one has its default, of two the first counts", () => {
    const table = tableWith();
    const [first = [], ...others] = table.rows;
    expect(said(readLimits({ ...table, rows: others }).findings)).toEqual(['The limits lack "Fewest KPIs advised"; the default 3 applies']);
    const twice = readLimits({ ...table, rows: [[first[0], 2, ""], ...table.rows] });
    expect(twice.limits.fewKpis).toBe(2);
    expect(said(twice.findings)).toEqual(['The limit "Fewest KPIs advised" is there twice; the first row counts']);
  });

  it("never contradict each other, whatever the cells hold", () => {
    const cell = fc.oneof(fc.integer({ min: -5, max: 60 }), fc.double({ noNaN: true, min: -1, max: 2 }), fc.constantFrom("", "x", "#REF!", "60%", true));
    fc.assert(fc.property(fc.array(cell, { minLength: limitKeys.length, maxLength: limitKeys.length }), (cells) => {
      const { limits } = readLimits(tableWith(Object.fromEntries(cells.map((value, at) => [at, value]))));
      expect(contradiction(limits)).toBeNull();
      expect(limitKeys.filter((key) => !isLimit(key, limits[key]))).toEqual([]);
    }));
  });
});

describe("what the checks make of the limits", () => {
  const kpis = proposeKpis({ role: "business", job: "sales", language: "en-US" });
  const department = { name: "Sales", owner: "Li Wei", role: "business", job: "sales", kpis } as const;
  const nodes = goalTree({ strategy: "Grow", departments: [department], language: "en-US" });
  const ids = (limits: Partial<Limits>): readonly string[] => checkGoals(nodes, undefined, "quarter", { limits: { ...standardLimits, ...limits } }).map(({ id }) => id.split(":")[0] ?? "");
  const sentences = (limits: Partial<Limits>): readonly string[] => said(checkGoals(nodes, undefined, "quarter", { limits: { ...standardLimits, ...limits } }));

  it("warn and refuse by the company's numbers, and name them", () => {
    const { length } = kpis;
    expect(ids({})).not.toEqual(expect.arrayContaining(["fewKpis"]));
    expect(sentences({ fewKpis: length + 1, manyKpis: length + 2 })).toContain(`Sales: only ${length} KPIs; ${length + 1} to ${length + 2} are advised`);
    expect(sentences({ fewKpis: 1, manyKpis: 1 })).toContain(`Sales: ${length} KPIs; 1 are advised`);
    expect(sentences({ fewKpis: 1, manyKpis: 2, tooManyKpis: 2 })).toContain(`Sales: ${length} KPIs; 2 is the most`);
    expect(sentences({ mostWeight: 0.1 }).filter((each) => each.endsWith("more than 10%")).length).toBeGreaterThan(0);
    expect(sentences({ leastWeight: 0.39 }).some((each) => each.includes("less than 39%"))).toBe(true);
    expect(sentences({ dimensionShare: 0.2 }).some((each) => each.endsWith("more than 20%"))).toBe(true);
    const narrow = nodes.map((node) => ({ ...node, dimension: "customer" as const }));
    const ofDimensions = (fewDimensions: number): readonly string[] => said(checkGoals(narrow, undefined, "quarter", { limits: { ...standardLimits, fewDimensions } }));
    expect(ofDimensions(2)).toContain("Sales: 1 of 4 dimensions covered; 2 or more are advised");
    expect(ofDimensions(1).some((each) => each.includes("dimensions covered"))).toBe(false);
  });

  it("hold for proposals of people", () => {
    const proposed = nodes.map((node) => (node.level === "kpi" ? { ...node, state: "proposed" as const, target: 1 } : node));
    const found = said(checkGoals(proposed, undefined, "quarter", { limits: { ...standardLimits, proposals: 1, proposalWeight: 0.1 } }));
    expect(found).toContain(`Sales: Li Wei proposes ${kpis.length} KPIs; 1 is the most`);
    expect(found.some((each) => each.endsWith("is more than 10%"))).toBe(true);
  });

  it("hold in the form that makes a tree", () => {
    expect(checkDrafts([department], { ...standardLimits, manyKpis: 3, tooManyKpis: 3 }).some(({ id, severity }) => id.startsWith("tooManyKpis") && severity === "error")).toBe(kpis.length > 3);
    expect(checkDrafts([department]).some(({ id }) => id.startsWith("tooManyKpis"))).toBe(false);
  });

  it("are the same looked at again and from scratch", () => {
    fc.assert(fc.property(limitsArbitrary, (limits) => {
      const remembering = rememberingChecks({ limits });
      remembering.check(nodes);
      expect(remembering.check(nodes.slice(0, -1)).map(({ id }) => id)).toEqual(checkGoals(nodes.slice(0, -1), undefined, "quarter", { limits }).map(({ id }) => id));
    }), { numRuns: 20 });
  });
});

describe("limits that somebody types", () => {
  it("are changed where they differ, with and without the sign", () => {
    const texts = { ...textsOf(standardLimits), manyKpis: "６", dimensionShare: "55.5%", mostWeight: "50" };
    expect(typedLimits(texts, standardLimits)).toEqual({ changes: { manyKpis: 6, dimensionShare: 0.555, mostWeight: 0.5 }, problems: {} });
    expect(typedLimits(textsOf(standardLimits), standardLimits)).toEqual({ changes: {}, problems: {} });
  });

  it("stay as exact as they are kept where nobody edits them", () => {
    const limits = { ...standardLimits, dimensionShare: 1 / 3 };
    expect(typedLimits(textsOf(limits), limits)).toEqual({ changes: {}, problems: {} });
    expect(typedLimits({ ...textsOf(limits), dimensionShare: "34" }, limits)).toEqual({ changes: { dimensionShare: 0.34 }, problems: {} });
  });

  it("are refused at their field where they are none, or contradict another", () => {
    const { problems } = typedLimits({ ...textsOf(standardLimits), fewKpis: "6", fewDimensions: "5", proposals: "many", leastWeight: "" }, standardLimits);
    expect(Object.keys(problems).sort()).toEqual(["fewDimensions", "fewKpis", "leastWeight", "proposals"]);
  });

  it("come back from their own texts", () => {
    fc.assert(fc.property(limitsArbitrary, (limits) => {
      expect(typedLimits(textsOf(limits), limits)).toEqual({ changes: {}, problems: {} });
      expect(formatLimit("manyKpis", limits.manyKpis)).toBe(String(limits.manyKpis));
    }));
  });
});

/** Limits as a company may set them, shares with one decimal of a percent. */
const limitsArbitrary: fc.Arbitrary<Limits> = fc.record(Object.fromEntries(limitKeys.map((key) => {
  const { kind, most } = limitEntries[key];
  return [key, kind === "count" ? fc.integer({ min: 1, max: most }) : fc.integer({ min: 10, max: 1000 }).map((promille) => promille / 1000)];
})) as Record<LimitKey, fc.Arbitrary<number>>).map((limits) => {
  const [fewKpis = 1, manyKpis = 1, tooManyKpis = 1] = [limits.fewKpis, limits.manyKpis, limits.tooManyKpis].sort((a, b) => a - b);
  const [leastWeight = 0, mostWeight = 0] = [limits.leastWeight, limits.mostWeight].sort((a, b) => a - b);
  return { ...limits, fewKpis, manyKpis, tooManyKpis, leastWeight, mostWeight };
});
