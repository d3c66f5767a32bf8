import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { importText } from "../../src/text/importing";
import { planText } from "../../src/text/pane";
import { planPeriodsText } from "../../src/text/pane/planPeriods";
import { headings } from "../../src/text/sheets";
import type { Language } from "../../src/text/language";
import { addsDepartment } from "./departments";
import { assertFits } from "./fits";
import { openWorkbench, Person, type Workbench } from "./workbench";

let bench: Workbench;
before(async () => {
  bench = await openWorkbench();
});
after(() => bench.close());

type Cells = readonly (readonly (string | number)[])[];
const table = "80%:60; 90%:80; 100%:100";

/** KPI lists that say how they are scored, as people write it, and a last year with holes. */
const sheets: Readonly<Record<Language, { readonly list: Cells; readonly scored: unknown[][]; readonly findings: readonly string[]; readonly year: Cells; readonly department: string; readonly said: readonly string[] }>> = {
  "zh-CN": {
    list: [
      ["部门", "指标", "权重", "目标值", "计分方法", "参数", "封顶"],
      ["销售部", "我们的签约额", "40%", 100, "层差法", table, "120%"],
      ["销售部", "预算偏差", "30%", 50, "区间法", "±5%", "无"],
      ["销售部", "拜访次数", "30%", 20, "", "看情况", "150分"],
    ],
    scored: [["我们的签约额", "层差法", table, 120], ["预算偏差", "区间法", 0.05, ""], ["拜访次数", "比率法", "", 150]],
    findings: ["预算偏差：封顶分写的是“无”，即不封顶", "拜访次数：没看懂参数“看情况”"],
    year: [["1,200", "", "１，８００", "#N/A", 2400, 2000, 1000, 1500, 1200, 900, 1100, -200]],
    department: "销售部",
    said: ["去年的数：第 2 个数是空的", "去年的数：第 4 个数是错误值 #N/A", "去年的数：有 1 个数是负的"],
  },
  "en-US": {
    list: [
      ["Department", "KPI", "Weight", "Target", "Scoring method", "Parameter", "Cap"],
      ["Sales", "Deals we signed", "40%", 100, "step", table, "120 %"],
      ["Sales", "Off budget", "30%", 50, "band", "5%", "none"],
      ["Sales", "Visits paid", "30%", 20, "", "it depends", 1.5],
    ],
    scored: [["Deals we signed", "step", table, 120], ["Off budget", "band", 0.05, ""], ["Visits paid", "ratio", "", 150]],
    findings: ["Off budget: Cap says “none”: no limit", "Visits paid: Parameter “it depends” could not be read"],
    year: [["1,200", "", "1,800", "about 2,000", 2400, 2000, 1000, 1500, 1200, 900, 1100, -200]],
    department: "Sales",
    said: ["Last year: number 2 is blank", "Last year: number 4, “about 2,000”, is not a number", "Last year: negative numbers: 1"],
  },
};

/** Writes cells as texts and numbers from B2, and selects them. */
async function selectsCells(person: Person, cells: Cells): Promise<void> {
  await person.inOffice(
    async (values) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.activate();
        const range = sheet.getRange("B2").getResizedRange(values.length - 1, values[0]!.length - 1);
        range.numberFormat = values.map((row) => row.map((cell) => (typeof cell === "string" ? "@" : "General")));
        range.values = values as (string | number)[][];
        range.select();
        await context.sync();
      }),
    cells,
  );
}

for (const language of ["zh-CN", "en-US"] as const) {
  const { list, scored, findings, year, department, said } = sheets[language];

  test(`a list brings how its KPIs are scored, and what cannot be read is said (${language})`, async () => {
    const person = await Person.opens(bench, language);
    await person.narrowsPane(language === "zh-CN" ? 320 : 400);
    await selectsCells(person, list);
    await person.presses(planText.own);
    await person.presses(importText.read);
    await person.sees(importText.resultLine, { departments: 1, kpis: 3 });
    for (const finding of findings) await person.pane.getByText(finding, { exact: true }).waitFor();
    for (const field of [headings.method, headings.parameter, headings.cap]) assert.match(await person.pane.getByRole("combobox", { name: person.reads(field), exact: true }).inputValue(), /^[456]$/);
    await assertFits(person);
    await person.pane.getByText(findings[0]!, { exact: true }).scrollIntoViewIfNeeded();
    await person.takesPicture("plan-own-sheet-scoring");
    await person.presses(importText.import, { count: 3 });
    await person.sees(planText.created);
    const rows = (await person.rows("tblGoals")).filter((row) => scored.some(([name]) => name === row[person.reads(headings.goal)]));
    assert.deepEqual(rows.map((row) => [headings.goal, headings.method, headings.parameter, headings.cap].map((heading) => row[person.reads(heading)])), scored);
    assert.deepEqual(person.troubles, []);
    await person.leaves();
  });

  test(`last year's numbers with holes are read, and what was made of them is said (${language})`, async () => {
    const person = await Person.opens(bench, language);
    await person.narrowsPane(language === "zh-CN" ? 400 : 320);
    await selectsCells(person, year);
    await person.presses(planText.start);
    await addsDepartment(person, department);
    await person.chooses(planPeriodsText.split, person.reads(planPeriodsText.profile));
    await person.presses(planPeriodsText.takeProfile);
    for (const sentence of said) await person.pane.getByText(sentence, { exact: true }).waitFor();
    await assertFits(person);
    await person.pane.getByText(said[0]!, { exact: true }).scrollIntoViewIfNeeded();
    await person.takesPicture("plan-last-year-odd");
    assert.deepEqual(person.troubles, []);
    await person.leaves();
  });
}
