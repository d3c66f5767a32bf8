import fc from "fast-check";
import { notesOf, openActions, promisesFor, type ReviewAction } from "../../src/review/meeting/actions";
import type { KeyResult } from "../../src/goals/okr/types";
import { factsOf, kpiPart, questionOf, resultsFor, suggestionOf, type LocatedResult } from "../../src/review/meeting/facts";
import { meetingPlan, meetingTableName } from "../../src/review/meeting/meetingPlan";
import { notesPlan, type NoteChange } from "../../src/review/meeting/saveNotes";
import { periodBefore, standingOf } from "../../src/review/meeting/standing";
import { topicsOf } from "../../src/review/meeting/topics";
import { noTalk } from "../../src/review/talk/talk";
import { defaultGrades } from "../../src/scoring/grade";
import type { TableReading } from "../../src/sheets/readTable";
import { tablePlan } from "../../src/sheets/tablePlan";
import { say, type Language } from "../../src/text/language";

const subject = { department: "Sales", person: "" };

const result = (change: Partial<LocatedResult> = {}): LocatedResult => ({
  period: "2026Q4", department: "Sales", owner: "Li Wei", goalId: "G1", code: "C1", kpi: "Orders", unit: "", weight: 0.5, direction: 1,
  method: "ratio", target: 100, actual: 90, score: 90, status: "", evidence: "", comment: "", address: "Results!I5", ...change,
});

const note = (change: Partial<ReviewAction> = {}): ReviewAction => ({
  period: "2026Q3", department: "Sales", person: "", kpi: "", fact: "", cause: "", action: "Call", owner: "", due: "", state: "open",
  effect: "", agreed: "", goalId: "", id: "A-1", ...change,
});

const scores = fc.array(fc.record({ score: fc.option(fc.integer({ min: 0, max: 130 })), weight: fc.integer({ min: 1, max: 40 }) }), { maxLength: 8 })
  .map((rows) => rows.map(({ score, weight }, index) => result({ goalId: `G${index}`, kpi: `K${index}`, score, actual: score, weight: weight / 100 })));

describe("the facts of a meeting", () => {
  it("begin with a best and a lowest KPI, and none is told twice while others have changed", () => {
    fc.assert(fc.property(scores, (now) => {
      const facts = factsOf(now, now.map((each) => ({ ...each, period: "2026Q3", score: each.score === null ? null : each.score + 1 })));
      const scored = now.flatMap(({ score }) => (score === null ? [] : [score]));
      if (scored.length > 0) expect(facts[0]?.result.score).toBe(Math.max(...scored));
      if (scored.length > 1) expect(facts[1]?.result.score).toBe(Math.min(...scored));
      if (scored.length > 2) expect(new Set(facts.map(({ result: { goalId } }) => goalId)).size).toBe(3);
      expect(facts.every(({ result: { address } }) => address !== "")).toBe(true);
    }));
  });

  it("say what changed most since the period before, by what it does to the total", () => {
    const now = [
      result({ goalId: "A", kpi: "A", score: 100 }), result({ goalId: "B", kpi: "B", score: 80 }),
      result({ goalId: "C", kpi: "C", score: 95, weight: 0.1 }), result({ goalId: "D", kpi: "D", score: 90, weight: 0.4 }),
    ];
    const before = [{ ...now[2]!, period: "2026Q3", score: 60 }, { ...now[3]!, period: "2026Q3", score: 110 }];
    const change = factsOf(now, before).at(-1)!;
    expect(say(change.text, "en-US", change.parameters)).toBe("Changed most since 2026 Q3: score down from 110.0 to 90.0 (90 against 100)");
    expect(say(change.text, "zh-CN", change.parameters)).toBe("较2026年第三季度变化最大：得分由 110.0 降至 90.0（实际 90，目标 100）");
  });

  it("do not make a KPI without an actual the lowest", () => {
    expect(factsOf([result({ score: null, actual: null }), result({ goalId: "G2", kpi: "Other", score: 120 })], []).map(({ kind, result: { kpi } }) => [kind, kpi])).toEqual([["best", "Other"]]);
  });
});

describe("a meeting about a person", () => {
  const person = { department: "Sales", person: "Li Wei" };

  it("is about the KPIs that bear the name, in any spelling, alone or with others", () => {
    const owners = ["Li Wei", "li  wei", "Wang Fang、LI WEI", "Li", "Wang Fang", ""];
    const results = owners.map((owner, index) => result({ owner, goalId: `G${index}`, score: 60 + 10 * index }));
    expect(resultsFor(results, "2026Q4", person).map(({ goalId }) => goalId)).toEqual(["G0", "G1", "G2"]);
    expect(standingOf({ results, totals: [], grades: defaultGrades, period: "2026Q4", subject: person }).total).toBe(70);
  });

  it("brings back what the person promised, and nothing of the whole department", () => {
    const actions = ["LI WEI", "Wang Fang, Li Wei", "Wang Fang", ""].map((name, index) => note({ person: name, id: `A-${index}` }));
    expect(promisesFor(actions, "2026Q4", person).map(({ id }) => id)).toEqual(["A-0", "A-1"]);
    expect(promisesFor(actions, "2026Q4", subject).map(({ id }) => id)).toEqual(["A-3"]);
  });
});

describe("the question of a meeting", () => {
  it("has the quantities with their unit", () => {
    const asked = questionOf([result({ kpi: "Collection rate", unit: "%", actual: 80, target: 95, score: 84 })])!;
    expect(say(asked.text, "en-US", asked.parameters)).toMatch(/^Collection rate is at 80%, the target is 95%:/);
  });
});

describe("the suggestion of a meeting", () => {
  it("names the KPI that adds most to the total, and by how much it does", () => {
    fc.assert(fc.property(scores, (now) => {
      const scored = now.filter(({ score }) => score !== null);
      const weights = scored.reduce((sum, { weight }) => sum + weight, 0);
      const total = (rows: readonly LocatedResult[]) => rows.reduce((sum, { score, weight }) => sum + (score ?? 0) * weight, 0) / weights;
      const gains = scored.map((chosen) => total(scored.map((each) => (each === chosen ? { ...each, score: Math.max(100, each.score ?? 0) } : each))) - total(scored));
      const suggestion = suggestionOf(now);
      if (scored.length === 0) expect(suggestion).toBeNull();
      else if (Math.max(...gains) < 1e-9) expect(suggestion?.parameters).toEqual({});
      else expect(Math.abs(Number(suggestion?.parameters["points"]) - Math.max(...gains))).toBeLessThanOrEqual(0.05 + 1e-9);
    }));
  });

  it("tells the points of a department's total that key results leave to the KPIs, and a person's in full", () => {
    const keyResult: KeyResult = {
      id: "O1", parent: null, objective: "Win", keyResult: "Customers", department: "Sales", owner: "", period: "2026Q4", commitment: null, start: null, target: 6, current: 3, unit: "", weight: 0.25,
    };
    const part = (person: string) => kpiPart([keyResult], "2026Q4", { department: "Sales", person });
    expect(["", "Li Wei"].map((person) => suggestionOf([result({ score: 60 })], part(person))?.parameters["points"])).toEqual(["30.0", "40.0"]);
  });

  it("has a question beside it, after the gap or after what went well", () => {
    expect(questionOf([result({ score: 60 }), result({ goalId: "G2", kpi: "Other", score: 95 })])?.parameters).toEqual({ kpi: "Orders" });
    expect(questionOf([result({ score: 110 })])?.parameters).toEqual({ kpi: "Orders", score: "110.0" });
    expect(questionOf([])).toBeNull();
  });
});

describe("promises", () => {
  it("come back in every later period while they are open, and in the next one whatever became of them", () => {
    const kept = note({ state: "done", id: "A-2" });
    const actions = [note(), kept, note({ period: "2026Q4", id: "A-3" })];
    const ids = (period: string) => promisesFor(actions, period, subject).map(({ id }) => id);
    expect(ids("2026Q3")).toEqual([]);
    expect(ids("2026Q4")).toEqual(["A-1", "A-2"]);
    expect(ids("2027Q1")).toEqual(["A-1", "A-3"]);
    expect(openActions(actions, "2027Q1").map(({ id }) => id)).toEqual(["A-1", "A-3"]);
  });

  it("belong to whom they were made by", () => {
    const actions = [note(), note({ person: "Li Wei", id: "A-2" }), note({ department: "R&D", id: "A-3" })];
    expect(promisesFor(actions, "2026Q4", subject).map(({ id }) => id)).toEqual(["A-1"]);
    expect(promisesFor(actions, "2026Q4", { ...subject, person: "Li Wei" }).map(({ id }) => id)).toEqual(["A-2"]);
    expect(notesOf(actions, "2026Q3", { department: "R&D", person: "" }).map(({ id }) => id)).toEqual(["A-3"]);
  });
});

describe("how a subject stands", () => {
  const totals = [
    { period: "2026Q4", department: "Sales", total: 90, grade: "B" }, { period: "2026Q4", department: "R&D", total: 95, grade: "A" },
    { period: "2026Q3", department: "Sales", total: 84, grade: "C" },
  ];
  const results = [result(), result({ period: "2026Q3", score: 80 }), result({ goalId: "G2", owner: "Wang", score: 100 }), result({ period: "2026" })];

  it("is the consolidated total for a department, with its rank and change", () => {
    expect(standingOf({ results, totals, grades: defaultGrades, period: "2026Q4", subject })).toEqual({ total: 90, grade: "B", change: 6, rank: { place: 2, of: 2 } });
  });

  it("is the weighted mean of the own KPIs for a person, who is not ranked", () => {
    expect(standingOf({ results, totals, grades: defaultGrades, period: "2026Q4", subject: { ...subject, person: "Li Wei" } })).toMatchObject({ total: 90, change: 10, rank: null });
  });

  it("is compared with the period before of the same length", () => {
    expect(periodBefore(["2026", "2026Q2", "2026Q3", "2026Q4", "2026-09"], "2026Q4")).toBe("2026Q3");
    expect(periodBefore(["2026", "2026Q4"], "2026Q4")).toBeNull();
  });
});

describe("saved notes", () => {
  const reading = (rows: readonly ReviewAction[]): TableReading => {
    const plan = tablePlan({ table: "actions", language: "en-US", row: 3, rows });
    return { table: "tblActions", sheet: "Review notes", row: 3, column: 0, header: plan.columns.map(({ heading }) => heading), rows: plan.rows.map((row) => row.map((cell) => cell ?? "")) };
  };
  const plan = (changes: readonly NoteChange[], actions: TableReading | null) => notesPlan({ changes, actions, name: "Review notes", language: "en-US" });

  it("never overwrite a word that somebody else has changed meanwhile", () => {
    const seen = note({ cause: "old" });
    const { kept, updates } = plan([{ before: seen, after: { ...seen, cause: "mine" } }], reading([{ ...seen, cause: "theirs" }]));
    expect(kept).toHaveLength(1);
    expect(updates[0]?.changed.flat().filter((cell) => cell !== null)).toEqual([seen.id]);
  });

  it("that say nothing are not written at all", () => {
    expect(plan([{ before: null, after: note({ action: " " }) }], null).plans).toEqual([]);
    expect(plan([{ before: null, after: note({ action: "", goalId: "G1", fact: "Best" }) }], reading([note()])).updates[0]?.added).toEqual([]);
  });
});

describe.each<Language>(["zh-CN", "en-US"])("the page in %s", (language) => {
  it("fits one A4 page upright and keeps the wording of a fact that was written down", () => {
    const facts = factsOf([result({ score: 110 }), result({ goalId: "G2", kpi: "Other", score: 50 })], []);
    const topics = topicsOf(facts, [note({ period: "2026Q4", goalId: "G2", kpi: "Other", fact: "As it was then", cause: "=1+1" }), note({ id: "A-2", fact: "Own" })], language);
    expect(topics.map(({ fact, address }) => [fact === "As it was then" || fact === "Own", address !== ""])).toEqual([[false, true], [true, true], [true, false]]);
    const { sheet } = meetingPlan({
      period: "2026Q4", subject, topics, promises: [note()], question: null, suggestion: null, agreed: "", talk: noTalk, name: "page", language,
      standing: { total: 90, grade: "B", change: null, rank: null },
    });
    expect(sheet.print).toMatchObject({ orientation: "portrait", onePage: true });
    expect(sheet.protected).toBe(true);
    expect(sheet.tables.map(({ name }) => name)).toEqual([meetingTableName("2026Q4", subject), meetingTableName("2026Q4", subject, "tblPromises")]);
    expect(sheet.tables[0]?.rows.some((row) => row.includes("=1+1"))).toBe(true);
  });

  it("has no row higher than Excel allows, however long a text is, and says where one was cut", () => {
    const long = [language === "zh-CN" ? "改进流程。" : "word ", "line\n"].map((words) => words.repeat(700));
    const topics = topicsOf([], long.map((cause, at) => note({ id: `A-${at}`, period: "2026Q4", kpi: long[0]!, cause, action: cause, owner: "Li Wei" })), language);
    const { sheet, heights } = meetingPlan({
      period: "2026Q4", subject, topics, promises: long.map((action) => note({ action, effect: action })), question: null, suggestion: null, agreed: long[0]!, talk: noTalk, name: "page", language,
      standing: { total: 90, grade: "B", change: null, rank: null },
    });
    expect(Math.max(...heights.values(), ...sheet.cells.map(({ height = 0 }) => height))).toBeLessThanOrEqual(409);
    const texts = [...sheet.tables.flatMap(({ rows }) => rows.flat()), ...sheet.cells.map(({ content }) => content)].filter((cell) => typeof cell === "string" && cell.length > 150);
    expect(texts.length).toBeGreaterThan(6);
    expect(texts.every((cell) => String(cell).endsWith("…"))).toBe(true);
  });
});
