import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { periodLabel } from "../../src/review";
import { frameText } from "../../src/text/pane";
import { insightsText } from "../../src/text/pane/insights";
import type { Language } from "../../src/text/language";
import { becomes } from "./becomes";
import { assertFits } from "./fits";
import { openWorkbench, Person, type Workbench } from "./workbench";

let bench: Workbench;
before(async () => {
  bench = await openWorkbench();
});
after(() => bench.close());

interface Words {
  readonly results: string;
  readonly customers: string;
  readonly delivery: string;
  readonly output: string;
  readonly response: string;
  readonly sales: string;
  readonly outside: RegExp;
  readonly mayMiss: RegExp;
}

const words: Readonly<Record<Language, Words>> = {
  "zh-CN": { results: "汇总", customers: "新客户数", delivery: "准时交付率", output: "人均小时产量", response: "首次响应时长", sales: "销售部", outside: /12 家 超出自然波动范围（16\.5 家 至 26\.25 家）/, mayMiss: /本期达标，但照此下去下期约为 9\d(\.\d+)?%，达不到目标 95%/ },
  "en-US": { results: "Results", customers: "New customers", delivery: "On-time delivery", output: "Output per hour", response: "First response", sales: "Sales", outside: /12 is outside the routine range \(16\.5 to 26\.25\)/, mayMiss: /On target now, but on this course about 9\d(\.\d+)?% next period, which would miss the target of 95%/ },
};

for (const language of ["zh-CN", "en-US"] as const) {
  test(`eight quarters of results say what needs attention, with the cells that say so (${language})`, async () => {
    const { results, customers, delivery, output, response, sales, outside, mayMiss } = words[language];
    const person = await Person.opens(bench, language, "sample=results");
    const { pane } = person;
    await person.page.emulateMedia({ colorScheme: language === "zh-CN" ? "light" : "dark" });
    await person.narrowsPane(language === "zh-CN" ? 400 : 320);
    await person.goesTo(frameText.insights);
    const attention = pane.getByRole("region", { name: person.reads(insightsText.attention, { count: 5 }) });
    await attention.waitFor();
    await pane.getByRole("region", { name: person.reads(insightsText.outlooks, { period: periodLabel("2026Q4", language) }) }).waitFor();
    const card = (kpi: string) => pane.getByRole("listitem").filter({ has: pane.getByText(kpi, { exact: true }) });
    assert.match(await card(customers).innerText(), outside);
    assert.match(await card(delivery).innerText(), mayMiss);
    await pane.getByRole("region", { name: person.reads(insightsText.practices, { count: 2 }) }).getByText(response, { exact: true }).waitFor();
    // The alert stands first.
    assert.ok((await attention.getByRole("listitem").first().innerText()).includes(customers));
    await person.takesPicture("insights");
    await assertFits(person);

    await pane.getByRole("button", { name: person.reads(insightsText.valuesOf, { kpi: customers }), exact: true }).click();
    await pane.getByRole("button", { name: person.reads(insightsText.goToPeriod, { kpi: customers, period: periodLabel("2026Q3", language) }), exact: true }).click();
    await becomes(async () => (await person.selected()).split("!")[1], "I62");
    assert.deepEqual(await person.cells(results, "I62"), [[12]]);
    await person.takesPicture("insights-values");
    await assertFits(person);

    // What is measured after all is no longer missing, and the forecast follows.
    const missing = card(output);
    await missing.getByText(person.reads({ zh: "本期没有实际值。", en: "There is no actual for this period." })).waitFor();
    await person.clicksCell(results, "I68");
    await person.typesDown(["43"]);
    await missing.waitFor({ state: "detached" });
    await pane.getByRole("table", { name: person.reads(insightsText.outlooks, { period: periodLabel("2026Q4", language) }) }).getByRole("button", { name: person.reads(insightsText.goToActual, { kpi: output }) }).waitFor();

    // Which KPIs move together is looked for on demand.
    await pane.getByRole("button", { name: person.reads(insightsText.relationsLook), exact: true }).click();
    const relations = pane.getByRole("region", { name: person.reads(insightsText.relations) });
    await relations.getByRole("status").waitFor();
    await relations.scrollIntoViewIfNeeded();
    await person.takesPicture("insights-relations");
    await assertFits(person);

    // One department, another period.
    await person.chooses(insightsText.department, sales);
    await pane.getByText(person.reads(insightsText.score), { exact: true }).first().waitFor();
    assert.equal(await card(delivery).count(), 0);
    await pane.getByRole("combobox", { name: person.reads(insightsText.period), exact: true }).click();
    await pane.getByRole("option", { name: new RegExp(periodLabel("2026Q2", language)) }).click();
    await card(customers).waitFor({ state: "detached" });
    await person.takesPicture("insights-department");
    assert.deepEqual(person.troubles, []);
    await person.leaves();
  });
}
