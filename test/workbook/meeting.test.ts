import { headingOf } from "../../src/sheets/schema";
import type { ReviewAction } from "../../src/review/meeting/actions";
import type { Language } from "../../src/text/language";
import { meetingSheetName } from "../../src/review/meeting/meetingPlan";
import { column, fill, openSession, period, readTables, reviewOf, setUp, tableNamed, type Session } from "./fixture";

let session: Session;
afterEach(() => session.excel.dispose());

async function consolidated(language: Language): Promise<void> {
  session = await openSession(language);
  await setUp(session);
  const { name } = await reviewOf(session, session.departments[0]);
  await fill(session, name, headingOf("review", "actual", language), [80, 120, 95]);
  await session.workbook.consolidate(period);
}

const note = (change: Partial<ReviewAction> = {}): ReviewAction => ({
  period, department: session.departments[0], person: "", kpi: "", fact: "", cause: "", action: "", owner: "", due: "", state: "open",
  effect: "", agreed: "", goalId: "", id: "A-1", ...change,
});

const save = (before: ReviewAction | null, after: ReviewAction) => session.workbook.saveNotes([{ before, after }], session.language);

describe.each<Language>(["en-US", "zh-CN"])("the page of a review meeting in %s", (language) => {
  it("has facts that lead to their results, what was written, promises and agreed words", async () => {
    await consolidated(language);
    await save(null, note({ period: "2026Q3", id: "A-0", fact: "Late", action: "Call every customer", owner: "Li Wei", due: "2026-10-31" }));
    await save(null, note({ fact: "New product", cause: "Late launch", action: "=HYPERLINK(\"x\")", owner: "Wang" }));
    await save(null, note({ id: "A-2", agreed: "Weekly review of the pipeline" }));
    const { address } = await session.workbook.makeMeetingPage(period, { department: session.departments[0], person: "" }, language);
    const page = (await readTables(session)).filter(({ name }) => name.startsWith("tblMeeting") || name.startsWith("tblPromises"));
    expect(page.map(({ sheet }) => sheet)).toEqual(new Array(2).fill(meetingSheetName(period, { department: session.departments[0], person: "" }, language)));
    const [topics, promises] = page;
    expect(topics!.rows).toHaveLength(3);
    expect(column(topics!, headingOf("meeting", "action", language)).at(-1)).toBe("=HYPERLINK(\"x\")");
    expect(column(promises!, headingOf("promises", "promise", language))).toEqual(["Call every customer"]);
    const link = await session.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(page[0]!.sheet);
      const cell = sheet.getRange("A9").load("hyperlink, values");
      const used = sheet.getUsedRange().load("values");
      await context.sync();
      return { to: cell.hyperlink.documentReference, texts: used.values.flat() };
    });
    const results = await tableNamed(session, "tblResults");
    expect(link.to).toContain(results.sheet);
    expect(link.texts).toContain("Weekly review of the pipeline");
    expect(address).toContain("A1");
  });
});

it("gives way to its next version, and to nothing else", async () => {
  await consolidated("en-US");
  const subject = { department: session.departments[0], person: "" };
  await session.workbook.makeMeetingPage(period, subject, "en-US");
  await session.workbook.makeMeetingPage(period, { ...subject, person: "李伟" }, "en-US");
  const before = (await readTables(session)).map(({ name, sheet }) => ({ name, sheet }));
  expect(before.filter(({ name }) => name.startsWith("tblMeeting"))).toHaveLength(2);
  await save(null, note({ fact: "New product", action: "Launch" }));
  await session.workbook.makeMeetingPage(period, subject, "en-US");
  const after = (await readTables(session)).map(({ name, sheet }) => ({ name, sheet }));
  expect(after).toEqual(expect.arrayContaining(before));
  expect(after).toHaveLength(before.length + 1);
});

it("goes on under the new name of a department that was renamed", async () => {
  await consolidated("en-US");
  await save(null, note({ period: "2026Q3", id: "A-0", fact: "Late", action: "Call every customer", owner: "Li Wei" }));
  const names = await session.excel.run(async (context) => {
    const body = context.workbook.tables.getItem("tblGoals").columns.getItem(headingOf("goals", "department", "en-US")).getDataBodyRange().load("values");
    await context.sync();
    body.values = body.values.map(([name]) => [name === "Sales" ? "Sales EMEA" : name]);
    await context.sync();
    return body.values.flat();
  });
  expect(names).toContain("R&D");
  const { results, totals, actions } = await session.workbook.readMeeting();
  expect(new Set([...results, ...totals].map(({ department: name }) => name))).toEqual(new Set(["Sales EMEA", "R&D"]));
  expect(actions.map(({ department: name }) => name)).toEqual(["Sales EMEA"]);
});

describe("notes of a meeting", () => {
  it("are changed word by word, so that two people may work on one", async () => {
    await consolidated("en-US");
    await save(null, note({ fact: "F", cause: "C", action: "A" }));
    const read = async () => (await session.workbook.readMeeting()).actions.find(({ id }) => id === "A-1");
    const seen = (await read())!;
    await save(seen, { ...seen, cause: "C by one" });
    expect(await save(seen, { ...seen, action: "A by two" })).toEqual({ kept: [] });
    expect(await read()).toMatchObject({ cause: "C by one", action: "A by two" });
    const { kept } = await save(seen, { ...seen, cause: "C by two", effect: "E" });
    expect(kept).toHaveLength(1);
    expect(await read()).toMatchObject({ cause: "C by one", effect: "E" });
  });

  it("go when all their words are taken out", async () => {
    await consolidated("en-US");
    await save(null, note({ fact: "F", action: "A" }));
    await save(null, note({ id: "A-2", fact: "Other", action: "Keep" }));
    const [first] = (await session.workbook.readMeeting()).actions;
    await save(first!, { ...first!, fact: "", action: "" });
    expect((await session.workbook.readMeeting()).actions.map(({ id }) => id)).toEqual(["A-2"]);
  });
});
