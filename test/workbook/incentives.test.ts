import { headingOf, type TableKey } from "../../src/sheets/schema";
import type { Language } from "../../src/text/language";
import type { ApproveRequest, Approved, IncentiveReading } from "../../src/workbook";
import { moments, withFault } from "./faults";
import { column, fill, openSession, period, readTables, reviewOf, setUp, tableNamed, type Session } from "./fixture";
import { stateOf } from "./workbookState";

let session: Session;
afterEach(() => session.excel.dispose());

const heading = <Key extends TableKey>(table: Key, key: Parameters<typeof headingOf<Key>>[1]): string => headingOf(table, key, session.language);
type ListColumn = Parameters<typeof headingOf<"incentives">>[1];
type RuleColumn = Parameters<typeof headingOf<"incentiveRules">>[1];
const people = ["陈静怡", "赵磊", "Maria Lopez", "Otto Braun", "刘洋"];
const listTable = "tblIncentives_2026Q4";

/** A workbook whose results name an owner for every KPI. */
async function consolidated(language: Language): Promise<void> {
  session = await openSession(language);
  await setUp(session);
  for (const name of session.departments) await fill(session, (await reviewOf(session, name)).name, heading("review", "actual"), [80, 95, 110, 99, 103]);
  await session.workbook.consolidate(period);
  await setOwners((row) => people[row % people.length] ?? "");
}

async function setOwners(owner: (row: number) => string): Promise<void> {
  const { rows } = await tableNamed(session, "tblResults");
  await setCells("tblResults", heading("results", "owner"), rows.map((_, row) => owner(row)));
}

/** Sets cells of a column from its first row on, as a person would; null leaves one. */
async function setCells(table: string, name: string, values: readonly unknown[]): Promise<void> {
  await session.excel.run(async (context) => {
    const body = context.workbook.tables.getItem(table).columns.getItem(name).getDataBodyRange();
    values.forEach((value, row) => { if (value !== null) body.getCell(row, 0).values = [[value]]; });
    await context.sync();
  });
}

const setList = (key: ListColumn, values: readonly unknown[]) => setCells(listTable, heading("incentives", key), values);
const setRule = (key: RuleColumn, values: readonly unknown[]) => setCells("tblIncentiveRules", heading("incentiveRules", key), values);
const list = async (key: ListColumn): Promise<readonly unknown[]> => column(await tableNamed(session, listTable), heading("incentives", key));
const make = () => session.workbook.makeIncentiveList(period, session.language);
const read = () => session.workbook.readIncentives(period);
const ids = ({ findings }: Pick<IncentiveReading, "findings">): readonly string[] => findings.map(({ id }) => id);
const total = ({ payouts }: IncentiveReading): number => payouts.reduce((sum, { amount }) => sum + (amount ?? 0), 0);

async function approve(reason = "", at = "2027-01-10T08:00:00.000Z", more: Partial<ApproveRequest> = {}): Promise<Approved> {
  const { postings } = await read();
  return session.workbook.approveIncentives({ period, language: session.language, postings, reason, by: "Eva", at, ...more });
}

/** Rules, and a list with a base for everybody. */
async function withList(language: Language = "en-US"): Promise<void> {
  await consolidated(language);
  await session.workbook.makeIncentiveRules(language);
  await make();
  await setList("base", [10_000, 20_000, 30_000, 40_000, 50_000]);
}

describe.each(["zh-CN", "en-US"] as const)("incentives (%s)", (language) => {
  it("everybody with results gets a bonus by grade of the own KPIs and of the department, by formulas that the rules agree with", async () => {
    await withList(language);
    expect(await list("person")).toEqual(people);
    expect(await list("personFactor")).toEqual([1, 1.2, 1.5, 1, 1.2]);
    expect(await list("departmentFactor")).toEqual([1, 1, 1, 1.1, 1.1]);
    expect(await list("payout")).toEqual([1500, 3600, 6750, 6600, 9900]);
    const reading = await read();
    expect([reading.findings, total(reading), reading.approved]).toEqual([[], 28_350, null]);
  });

  it("the result follows the base, the company's factor and the rules at once", async () => {
    await withList(language);
    await session.excel.run(async (context) => {
      context.workbook.tables.getItem(listTable).worksheet.getRange("A5").values = [[0.5]];
      await context.sync();
    });
    await setRule("targetBonus", [0.3]);
    expect(await list("payout")).toEqual([1500, 3600, 6750, 6600, 9900]);
    await setRule("cap", [0.5]);
    expect(await list("payout")).toEqual([1500, 3000, 4500, 6000, 7500]);
    expect((await read()).findings).toEqual([]);
  });
});

describe("rules", () => {
  it.each<readonly [string, Partial<Record<RuleColumn, unknown>>, readonly number[]]>([
    ["by score on a curve", { personBy: "score", departmentBy: "none" }, [1375, 3000, 5625, 5850, 7725]],
    ["department by score, person not at all", { personBy: "none", departmentBy: "score" }, [1280.63, 2561.25, 3841.88, 7087.5, 8859.38]],
    ["a curve of their own", { personBy: "score", departmentBy: "none", threshold: 1, payThreshold: 1, max: 1.1, payMax: 2 }, [0, 3000, 9000, 0, 8400]],
    ["factors added by weight", { mode: "add", companyWeight: 0.2, departmentWeight: 0.3, personWeight: 0.5 }, [1500, 3300, 5625, 6180, 8475]],
    ["words of the other language", { personBy: "不计", departmentBy: "等级", mode: "相乘" }, [1500, 3000, 4500, 6600, 8250]],
    ["a cap at the target", { cap: 1 }, [1500, 3000, 4500, 6000, 7500]],
  ])("%s: the sheet pays what the rules say", async (_name, cells, payouts) => {
    await withList();
    for (const [key, value] of Object.entries(cells)) await setRule(key as RuleColumn, [value]);
    const shown = await list("payout");
    shown.forEach((value, at) => expect(value).toBeCloseTo(payouts[at] ?? NaN, 2));
    expect((await read()).findings).toEqual([]);
  });

  it("two jobs or departments, two rules, different pay for the same score", async () => {
    await withList();
    await session.excel.run(async (context) => {
      const table = context.workbook.tables.getItem("tblIncentiveRules");
      const body = table.getDataBodyRange().load("values");
      await context.sync();
      const copy = [...(body.values[0] ?? [])];
      copy[0] = "R&D scheme";
      copy[1] = "r&d";
      copy[3] = 0.3;
      body.getRowsBelow(1).values = [copy];
      table.resize(body.getRowsAbove(1).getBoundingRect(body.getRowsBelow(1)));
      await context.sync();
    });
    // A rule that somebody has chosen stays; blank ones get the one that names the department.
    await setList("rule", [null, null, null, "", ""]);
    await make();
    expect(await list("rule")).toEqual(["Standard", "Standard", "Standard", "R&D scheme", "R&D scheme"]);
    expect(await list("payout")).toEqual([1500, 3600, 6750, 13_200, 19_800]);
  });

  it("says which rule cannot be used, and that nobody has a bonus by it", async () => {
    await withList();
    await setRule("mode", ["add"]);
    expect(ids(await read())).toContain("incentive:bad:Standard");
    await setRule("companyWeight", [0.5]);
    await setRule("personWeight", [0.47]);
    expect(ids(await read())).toContain("incentive:bad:Standard");
    expect((await approve()).isOutdated).toBe(true);
    await setRule("personWeight", [0.5]);
    expect((await read()).findings).toEqual([]);
  });
});

describe("pools", () => {
  const pool = "50% *Pool?";

  async function withPool(amount: number): Promise<void> {
    await withList();
    await setRule("pool", [pool]);
    await make();
    await setCells("tblPools", heading("pools", "amount"), [amount]);
  }

  it("share what they have to the last cent, and say what is left", async () => {
    await withPool(10_000.01);
    const reading = await read();
    expect(reading.findings).toEqual([]);
    expect(Math.round(total(reading) * 100)).toBe(1_000_001);
    expect(await list("share")).toEqual(await list("payout"));
    const pools = await tableNamed(session, "tblPools");
    expect([column(pools, heading("pools", "pool")), column(pools, heading("pools", "rest"))]).toEqual([[pool], [0]]);

    // Nobody gets more than the cap: twice the bonus on target.
    await setCells("tblPools", heading("pools", "amount"), [100_000]);
    const capped = await read();
    expect(total(capped)).toBe(45_000);
    expect(capped.findings.map(({ id, severity }) => [id, severity])).toEqual([[`incentive:rest:${pool}`, "warning"]]);
    expect(column(await tableNamed(session, "tblPools"), heading("pools", "rest"))).toEqual([55_000]);
  });

  it("without an amount pay nothing, and stand in the way of an approval", async () => {
    await withList();
    await setRule("pool", [pool]);
    await make();
    expect(await list("payout")).toEqual(["", "", "", "", ""]);
    const reading = await read();
    expect(ids(reading)).toEqual([`incentive:pool:${pool}`]);
    expect(reading.pools).not.toBeNull();
    expect((await approve()).isOutdated).toBe(true);
  });

  it("stand beside the list also when rows and columns were put in, and go when no rule names them", async () => {
    await withPool(9_000);
    await session.excel.run(async (context) => {
      const sheet = context.workbook.tables.getItem(listTable).worksheet;
      sheet.getRange("2:3").insert("Down");
      sheet.getRange("C:C").insert("Right");
      await context.sync();
    });
    await setRule("pool", ["Other pool"]);
    await make();
    await setCells("tblPools", heading("pools", "amount"), [null, 6_000]);
    const reading = await read();
    expect([reading.findings, total(reading)]).toEqual([[], 6_000]);
    await setRule("pool", [""]);
    await make();
    expect(await list("payout")).toEqual([1500, 3600, 6750, 6600, 9900]);
    expect((await read()).findings).toEqual([]);
  });

  it("two pools share each what is theirs", async () => {
    await withPool(1_000);
    await session.excel.run(async (context) => {
      const table = context.workbook.tables.getItem("tblIncentiveRules");
      const body = table.getDataBodyRange().load("values");
      await context.sync();
      const copy = [...(body.values[0] ?? [])];
      copy[0] = "Second";
      copy[copy.length - 1] = "Second pool";
      body.getRowsBelow(1).values = [copy];
      table.resize(body.getRowsAbove(1).getBoundingRect(body.getRowsBelow(1)));
      await context.sync();
    });
    await setList("rule", [null, null, null, "Second", "Second"]);
    await make();
    await setCells("tblPools", heading("pools", "amount"), [null, 500]);
    expect((await read()).findings).toEqual([]);
    const payouts = (await list("payout")).map(Number);
    expect(payouts.slice(0, 3).reduce((sum, each) => sum + each, 0)).toBeCloseTo(1_000, 9);
    expect(payouts.slice(3)).toEqual([200, 300]);
  });
});

describe("the list", () => {
  it("keeps what was typed when it is brought up to date, and takes new people and new results", async () => {
    await withList();
    await setList("adjustment", [null, -100]);
    await setList("reason", [null, "Late reports"]);
    await setList("recognition", ["Mentor of the year"]);
    await setList("payout", [999_999]);
    expect(ids(await read())).toEqual([expect.stringMatching(/^incentive:cell:/)]);
    await setOwners((row) => [...people, "Newcomer"][row % 6] ?? "");
    expect(ids(await read())).toEqual(expect.arrayContaining(["incentive:missing", "incentive:changed"]));
    const made = await make();
    expect([made.added, made.kept]).toEqual([1, 5]);
    expect((await list("person")).at(-1)).toBe("Newcomer");
    expect([(await list("adjustment"))[1], (await list("reason"))[1], (await list("recognition"))[0], (await list("base")).slice(0, 5)])
      .toEqual([-100, "Late reports", "Mentor of the year", [10_000, 20_000, 30_000, 40_000, 50_000]]);
    const reading = await read();
    expect(ids(reading)).toEqual(["incentive:base"]);
    expect(reading.payouts.at(-1)?.amount).toBeNull();
  });

  it("takes people that somebody adds below it: their department speaks for them", async () => {
    await withList();
    await session.excel.run(async (context) => {
      const table = context.workbook.tables.getItem(listTable);
      const body = table.getDataBodyRange();
      body.getRowsBelow(1).getCell(0, 0).getResizedRange(0, 1).values = [["Receptionist", "R&D"]];
      table.resize(body.getRowsAbove(1).getBoundingRect(body.getRowsBelow(1)));
      await context.sync();
    });
    await make();
    await setList("base", [null, null, null, null, null, 1000]);
    expect([(await list("scoreOf"))[5], (await list("rule"))[5], (await list("payout"))[5]]).toEqual(["department", "Standard", 1000 * 0.15 * 1.1 * 1.2]);
    expect((await read()).findings).toEqual([]);
  });

  it("finds what is missing or wrong, each with the way to its cell", async () => {
    await withList();
    await setList("base", ["", "a lot"]);
    await setList("rule", [null, null, "Gone"]);
    await setList("adjustment", [null, null, null, 50]);
    await setList("person", [null, null, null, null, "Otto  Braun"]);
    const { findings, payouts } = await read();
    expect(findings.filter(({ severity }) => severity === "error").every(({ address, id }) => id === "incentive:missing" || (address ?? "").includes("!"))).toBe(true);
    expect(findings.map(({ id }) => id.replace(/:[^:]*$/, ""))).toEqual(expect.arrayContaining(["incentive", "incentive:rule", "incentive:reason", "incentive:repeated"]));
    expect(payouts.slice(0, 3).map(({ amount }) => amount)).toEqual([null, null, null]);
  });

  it("a person without any score gets nothing until somebody says so, never 0 and never a full bonus", async () => {
    await withList();
    const { rows } = await tableNamed(session, "tblResults");
    await setCells("tblResults", heading("results", "score"), rows.map((_, row) => (row % 5 === 0 ? "" : null)));
    await make();
    expect([(await list("score"))[0], (await list("payout"))[0]]).toEqual(["", ""]);
    expect(ids(await read())).toEqual([expect.stringMatching(/^incentive:score:/)]);
  });

  it("names are text, whatever they begin with, and rules are found by all of their name", async () => {
    await withList();
    await setOwners((row) => (row === 0 ? "'=1+1" : people[row % people.length] ?? ""));
    await setRule("rule", ["S*"]);
    await setList("rule", ["S*", "Standard", "S*", "S*", "S*"]);
    await make();
    expect(await list("person")).toContain("=1+1");
    expect((await list("bonus")).map((bonus) => typeof bonus === "number")).toEqual([true, false, true, true, true, false]);
    expect(ids(await read())).toEqual(expect.arrayContaining([expect.stringMatching(/^incentive:rule:/)]));
  });

  it("begins with the bases of the period before", async () => {
    await withList();
    await session.excel.run(async (context) => {
      const table = context.workbook.tables.getItem("tblResults");
      const body = table.columns.getItem(heading("results", "period")).getDataBodyRange().load("rowCount");
      await context.sync();
      body.values = Array.from({ length: body.rowCount }, () => ["2027Q1"]);
      await context.sync();
    });
    await session.workbook.makeIncentiveList("2027Q1", "en-US");
    expect(column(await tableNamed(session, "tblIncentives_2027Q1"), heading("incentives", "base"))).toEqual([10_000, 20_000, 30_000, 40_000, 50_000]);
  });

  it("refuses to write over a list without a column or without its head, and says which", async () => {
    await withList();
    await session.excel.run(async (context) => {
      context.workbook.tables.getItem(listTable).columns.getItem("Payout").name = "What they get";
      await context.sync();
    });
    await expect(make()).rejects.toMatchObject({ code: "columnMissing" });
    await expect(read()).rejects.toMatchObject({ code: "columnMissing" });
  });
});

describe("an approval", () => {
  it("is written person by person; later ones add the difference, with a reason, and nothing twice", async () => {
    await withList();
    const first = await approve();
    expect([first.added, first.isOutdated]).toEqual([5, false]);
    expect(await read()).toMatchObject({ approved: 28_350, postings: [] });
    expect((await approve()).added).toBe(0);

    await setList("adjustment", [500]);
    await setList("reason", ["Spot award"]);
    await session.excel.run(async (context) => {
      context.workbook.tables.getItem(listTable).getDataBodyRange().getRow(4).delete("Up");
      await context.sync();
    });
    const { postings } = await read();
    expect(postings.map(({ person, amount, total: now, isCorrection }) => [person, amount, now, isCorrection])).toEqual([["陈静怡", 500, 2000, true], ["刘洋", -9900, 0, true]]);
    // Who has results is on the list, or somebody says why not.
    expect(ids(await read())).toEqual(["incentive:missing"]);
    await setOwners((row) => people[row % 4] ?? "");
    await make();
    const now = await read();
    expect(now.findings).toEqual([]);
    await approve("Award of March", "2027-03-01T08:00:00.000Z");
    const record = await tableNamed(session, "tblPayouts");
    const amounts = column(record, heading("payouts", "amount")).map(Number);
    expect(amounts.reduce((sum, each) => sum + each, 0)).toBeCloseTo(total(now), 9);
    expect(column(record, heading("payouts", "reason"))).toContain("Award of March · Spot award");
    expect(await read()).toMatchObject({ postings: [] });
  });

  it("writes nothing when the list has changed since it was shown", async () => {
    await withList();
    const { postings } = await read();
    await setList("base", [11_000]);
    const before = await stateOf(session);
    expect(await session.workbook.approveIncentives({ period, language: "en-US", postings, reason: "", by: "Eva", at: "x" })).toMatchObject({ isOutdated: true, added: 0 });
    expect(await stateOf(session)).toEqual(before);
  });

  it("goes back in one step", async () => {
    await withList();
    const before = await stateOf(session);
    const first = await approve();
    expect(await first.undo!()).toEqual({ kept: [] });
    expect(await stateOf(session)).toEqual(before);
  });
});

it("a statement says what the bonus is made of and what the next grade takes, and replaces the earlier one", async () => {
  await withList();
  await setList("recognition", ["Mentor of the year"]);
  const cells = async (sheet: string): Promise<string> => session.excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange().load("values");
    await context.sync();
    return used.values.map((row) => row.filter((cell) => cell !== "").join("|")).join("\n");
  });
  const { sheets: [sheet = ""] } = await session.workbook.makeStatements(period, [people[0] ?? ""], "en-US");
  const text = await cells(sheet);
  expect(text).toContain("1500");
  expect(text).toContain("rule Standard");
  expect(text).toMatch(/3\.4 points more, 100 in all, are grade A: the bonus by the rule would be 1,800\.00/);
  expect(text).toContain("Mentor of the year");
  expect(text).not.toContain("赵磊");
  await setList("base", [20_000]);
  expect((await session.workbook.makeStatements(period, [people[0] ?? ""], "en-US")).sheets).toEqual([sheet]);
  expect(await cells(sheet)).toContain("3000");
});

it("everybody's statements are made in one step, each on a sheet of its own, and replace those that are there", async () => {
  await withList();
  const { sheets: [first = ""] } = await session.workbook.makeStatements(period, people.slice(1, 2), "en-US");
  const before = session.excel.requests;
  const { sheets, added } = await session.workbook.makeStatements(period, people, "en-US");
  expect(session.excel.requests - before).toBeLessThanOrEqual(4);
  expect([added, new Set(sheets).size, sheets[1]]).toEqual([people.length, people.length, first]);
  const tables = async (): Promise<readonly string[]> => (await readTables(session)).map(({ name }) => name).filter((name) => name.startsWith("tblStatement")).sort();
  const names = await tables();
  expect(names).toHaveLength(people.length);
  expect((await session.workbook.makeStatements(period, people, "en-US")).sheets).toEqual(sheets);
  expect(await tables()).toEqual(names);
});

it.each(moments)("statements that a connection breaks off %s any request are all as they were, or all new", async (moment) => {
  await withList();
  await session.workbook.makeStatements(period, people.slice(0, 2), "en-US");
  await setList("base", [20_000]);
  const sheetNames = (): Promise<readonly string[]> => session.excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name).filter((name) => name.includes("Statement")).sort();
  });
  const before = await sheetNames();
  for (let at = 1, now = before; now.length < 3; at += 1) {
    await withFault(() => session.workbook.makeStatements(period, people.slice(0, 3), "en-US"), at, moment);
    now = await sheetNames();
    expect([before.length, 3]).toContain(now.length);
    expect(now.filter((name) => /\(\d\)$/.test(name))).toEqual([]);
  }
});

describe("safety", () => {
  it("making and updating go back in one step", async () => {
    await consolidated("en-US");
    const empty = await stateOf(session);
    const rules = await session.workbook.makeIncentiveRules("en-US");
    expect(await rules.undo!()).toEqual({ kept: [] });
    expect(await stateOf(session)).toEqual(empty);
    await session.workbook.makeIncentiveRules("en-US");
    await setRule("pool", ["Pool"]);
    const before = await stateOf(session);
    const made = await make();
    expect(await made.undo!()).toEqual({ kept: [] });
    expect(await stateOf(session)).toEqual(before);
    await make();
    await setRule("pool", ["Other"]);
    const listed = await stateOf(session);
    const updated = await make();
    expect(await updated.undo!()).toEqual({ kept: [] });
    expect(await stateOf(session)).toEqual(listed);
  });

  it("takes at most 4 round trips for every step, however many people there are", async () => {
    await withList();
    const trips = async (step: () => Promise<unknown>): Promise<number> => {
      const before = session.excel.requests;
      await step();
      return session.excel.requests - before;
    };
    expect(await trips(make)).toBeLessThanOrEqual(4);
    expect(await trips(read)).toBeLessThanOrEqual(2);
    expect(await trips(() => session.workbook.makeStatements(period, [people[1] ?? ""], "en-US"))).toBeLessThanOrEqual(4);
    const { postings } = await read();
    expect(await trips(() => session.workbook.approveIncentives({ period, language: "en-US", postings, reason: "", by: "Eva", at: "x" }))).toBeLessThanOrEqual(4);
  });

  it.each(moments)("a connection that breaks %s any request leaves everything as it was, or everything written", async (moment) => {
    for (const step of ["make", "approve"] as const) {
      for (let at = 1, isOver = false; !isOver; at += 1) {
        await withList();
        await setRule("pool", ["Pool"]);
        if (step === "approve") {
          await make();
          await setCells("tblPools", heading("pools", "amount"), [5_000]);
        }
        const before = await stateOf(session);
        const { postings } = await read();
        const run = () => (step === "make" ? make() : session.workbook.approveIncentives({ period, language: "en-US", postings, reason: "", by: "Eva", at: "x" }));
        const { syncs, failed } = await withFault(run, at, moment);
        isOver = at > syncs;
        if (failed) expect(await stateOf(session)).toEqual(before);
        session.excel.dispose();
      }
    }
    await withList();
  }, 120_000);
});
