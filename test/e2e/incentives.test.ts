import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { headings } from "../../src/text/sheets";
import { reviewText } from "../../src/text/pane";
import type { Language } from "../../src/text/language";
import { incentivesText as text } from "../../src/text/pane/incentives";
import { assertFits } from "./fits";
import { setColumn, withReview } from "./reviews";
import { languagesOf, openWorkbench, type Workbench } from "./workbench";

let bench: Workbench;
before(async () => {
  bench = await openWorkbench();
});
after(() => bench.close());

const department: Readonly<Record<Language, string>> = { "zh-CN": "销售部", "en-US": "Sales" };
const people: Readonly<Record<Language, readonly string[]>> = { "zh-CN": ["李伟", "王芳", "张敏"], "en-US": ["Alice Moore", "Ben Carter", "Chloe Diaz"] };
const pools: Readonly<Record<Language, string>> = { "zh-CN": "季度奖金包", "en-US": "Quarter pool" };
const said: Readonly<Record<Language, { readonly approver: string; readonly award: string; readonly reason: string }>> = {
  "zh-CN": { approver: "林娜", award: "专项奖励", reason: "三月补发" }, "en-US": { approver: "Eva Lang", award: "Spot award", reason: "Found in March" },
};

for (const language of languagesOf("en-US")) {
  test(`bonuses follow rules and results, are approved, corrected and explained (${language})`, async () => {
    const { person, review } = await withReview(bench, language, department[language]);
    await setColumn(person, review.name, person.reads(headings.actual), [98, 104, 112]);
    await person.pane.getByRole("tab", { name: person.reads(reviewText.consolidate), exact: true }).click();
    await person.presses(reviewText.write);
    await person.sees(reviewText.toShare);
    await setColumn(person, "tblResults", person.reads(headings.owner), people[language]);
    await person.pane.getByRole("tab", { name: person.reads(text.tab), exact: true }).click();
    await person.sees(text.makeRulesHint);
    await person.takesPicture("bonus-start");
    await person.presses(text.makeRules);
    await person.presses(text.make);
    await person.sees(text.made);
    const list = (await person.tables()).find(({ name }) => name.startsWith("tblIncentives_"))!;
    const column = async (heading: (typeof headings)[keyof typeof headings]): Promise<unknown[]> => (await person.rows(list.name)).map((row) => row[person.reads(heading)]);
    assert.deepEqual(await column(headings.person), people[language]);
    // Nobody is paid by guessing: bases are asked for.
    await person.sees(text.settleFirst);
    await assertFits(person);
    await person.takesPicture("bonus-made");
    await setColumn(person, list.name, person.reads(headings.base), [20000, 18000.5, 16000]);

    // A pool shares to the last cent.
    await setColumn(person, "tblIncentiveRules", person.reads(headings.pool), [pools[language]]);
    await person.presses(text.update);
    await person.sees(text.updated);
    await setColumn(person, "tblPools", person.reads(headings.amount), [10000]);
    const approve = person.pane.getByRole("button", { name: person.reads(text.approve, { amount: "10,000.00", count: 3 }), exact: true });
    await approve.waitFor();
    const payouts = (await column(headings.payout)).map(Number);
    assert.equal(Math.round(payouts.reduce((sum, each) => sum + each, 0) * 100), 1_000_000);
    await person.takesPicture("bonus-list");
    await person.narrowsPane(320);
    await person.page.emulateMedia({ colorScheme: "dark" });
    await assertFits(person);
    await person.takesPicture("bonus-narrow");
    await person.page.emulateMedia({ colorScheme: "light" });
    await approve.click();
    await person.sees(text.approverNeeded);
    await person.fills(text.approver, said[language].approver);
    await approve.click();
    await person.sees(text.approved);
    assert.deepEqual((await person.rows("tblPayouts")).map((row) => row[person.reads(headings.amount)]), payouts);

    // A later adjustment needs its reason, and adds the difference alone.
    await setColumn(person, list.name, person.reads(headings.adjustment), [null, 250]);
    await person.sees(text.settleFirst);
    await setColumn(person, list.name, person.reads(headings.reason), [null, said[language].award]);
    const correct = person.pane.getByRole("button", { name: person.reads(text.approveChangeOne, { amount: "250.00" }), exact: true });
    await correct.click();
    await person.sees(text.reasonNeeded);
    await person.fills(text.reason, said[language].reason);
    await person.takesPicture("bonus-correction");
    await correct.click();
    await person.sees(text.standing, { amount: "10,250.00" });
    assert.equal((await person.rows("tblPayouts")).length, 4);

    await person.presses(text.makeStatement);
    await person.sees(text.statementMade);
    await person.takesPicture("bonus-statement");
    assert.deepEqual(person.troubles, []);
    await person.leaves();
  });
}
