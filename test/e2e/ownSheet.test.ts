import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { importText } from "../../src/text/importing";
import { planText } from "../../src/text/pane";
import type { Language } from "../../src/text/language";
import { assertFits } from "./fits";
import { openWorkbench, Person, type Workbench } from "./workbench";

let bench: Workbench;
before(async () => {
  bench = await openWorkbench();
});
after(() => bench.close());

/** KPI lists as people make them: a title, merged departments, percentages of all kinds, totals, somebody's signature. */
const lists: Readonly<Record<Language, { readonly cells: readonly (readonly (string | number)[])[]; readonly merged: readonly string[]; readonly tree: string; readonly kpis: unknown[][] }>> = {
  "zh-CN": {
    cells: [
      ["2026 年度部门绩效考核表", "", "", "", "", ""],
      ["序号", "责任部门", "考核指标", "权重（%）", "目标", "完成情况"],
      [1, "销售部", "营业收入", 50, "5,000 万元", ""],
      [2, "", "客户满意度", 30, "≥90分", ""],
      [3, "", "回款率", "二十", "95%", ""],
      ["小计", "", "", 100, "", ""],
      [4, "生产部", "一次合格率", 60, "99.2%", ""],
      [5, "", "安全事故", 40, "零事故", ""],
      ["制表人：", "王芳", "", "", "", ""],
    ],
    merged: ["A1:F1", "B3:B5", "B7:B8"],
    tree: "目标树",
    kpis: [["营业收入", 0.5, 5000, "万元"], ["客户满意度", 0.3, 90, "分"], ["回款率", 0.2, 95, "%"], ["一次合格率", 0.6, 99.2, "%"], ["安全事故", 0.4, 0, ""]],
  },
  "en-US": {
    cells: [
      ["KPIs 2026", "", "", "", "", ""],
      ["Department", "KPI", "Goal", "Weighting", "Owner", "Remarks"],
      ["Sales", "Revenue", "$1.2m", "50%", "Ann Lee", ""],
      ["", "New customers", "at least 25", "30%", "", ""],
      ["", "Days sales outstanding", "within 45 days", "20%", "Bob", "ask Finance"],
      ["Production", "First-pass yield", "99.2%", "60%", "Chen Min", ""],
      ["", "Accidents", "none", "40%", "", ""],
      ["Total", "", "", "200%", "", ""],
    ],
    merged: ["A1:F1", "A3:A5", "A6:A7"],
    tree: "Goals",
    kpis: [["Revenue", 0.5, 1.2, "m $"], ["New customers", 0.3, 25, "count"], ["Days sales outstanding", 0.2, 45, "days"], ["First-pass yield", 0.6, 99.2, "%"], ["Accidents", 0.4, 0, ""]],
  },
};

for (const language of ["zh-CN", "en-US"] as const) {
  const { cells, merged, tree, kpis } = lists[language];

  test(`a KPI list made by hand becomes a goal tree and stays as it is (${language})`, async () => {
    const person = await Person.opens(bench, language);
    await person.page.emulateMedia({ colorScheme: language === "zh-CN" ? "light" : "dark" });
    await person.narrowsPane(320);
    await person.takesPicture("plan-first-visit");
    await person.inOffice(
      async ([values, areas]) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.getRange("B2").getResizedRange(values!.length - 1, values![0]!.length - 1).values = values as (string | number)[][];
          for (const area of areas as unknown as string[]) sheet.getRange(area).getOffsetRange(1, 1).merge();
          sheet.getRange("B2").select();
          await context.sync();
        }),
      [cells, merged as never] as const,
    );
    const before = await person.cells("Sheet1", "A1:H12");

    await person.presses(planText.own);
    await person.presses(importText.read);
    await person.sees(importText.resultLine, { departments: 2, kpis: 5 });
    await person.takesPicture("plan-own-sheet");
    await assertFits(person);
    await person.presses(importText.import, { count: 5 });
    await person.sees(planText.created);
    await person.takesPicture("plan-own-sheet-imported");

    const rows = await person.rows("tblGoals");
    const [level, goal, weight, target, unit] = language === "zh-CN" ? ["层级", "目标", "权重", "目标值", "单位"] : ["Level", "Goal", "Weight", "Target", "Unit"];
    assert.deepEqual(rows.filter((row) => row[level] === (language === "zh-CN" ? "指标" : "KPI")).map((row) => [row[goal], row[weight], row[target], row[unit]]), kpis);
    assert.deepEqual(await person.cells("Sheet1", "A1:H12"), before);
    assert.ok((await person.tables()).some(({ name, sheet }) => name === "tblGoals" && sheet === tree));
    assert.deepEqual(person.troubles, []);
    await person.leaves();
  });
}
