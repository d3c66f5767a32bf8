import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Locator } from "playwright-core";
import type { Message } from "../../src/text/language";
import { planTabsText, planText, frameText, libraryText, treeText } from "../../src/text/pane";
import { assignText } from "../../src/text/pane/assign";
import { balanceText } from "../../src/text/pane/balance";
import { headings } from "../../src/text/sheets";
import { becomes } from "./becomes";
import { addsDepartment } from "./departments";
import { assertFits } from "./fits";
import { languagesOf, openWorkbench, Person, type Workbench } from "./workbench";

let bench: Workbench;
before(async () => {
  bench = await openWorkbench();
});
after(() => bench.close());

const names = { "zh-CN": ["销售部", "市场部"], "en-US": ["Sales", "Marketing"] } as const;

for (const language of languagesOf("en-US")) {
  const [sales, marketing] = names[language];

  test(`the tree in the pane and its sheet are one: whatever is done in either shows in the other (${language})`, async () => {
    const person = await Person.opens(bench, language);
    await person.page.emulateMedia({ colorScheme: language === "zh-CN" ? "light" : "dark" });
    await person.presses(planText.start);
    for (const department of names[language]) {
      await addsDepartment(person, department);
    }
    await person.presses(planText.create);
    await person.sees(planText.created);
    await person.presses(frameText.dismiss);
    const tree = new Tree(person);
    const heading = (key: keyof typeof headings): string => person.reads(headings[key]);
    const rows = () => person.rows("tblGoals");
    const goalAt = async (at: number): Promise<string> => String((await rows())[at]?.[heading("goal")]);
    const [table] = (await person.tables()).filter(({ name }) => name === "tblGoals");
    const kpi = await goalAt(2);
    await tree.row(kpi).waitFor();
    await person.takesPicture("tree");

    // A KPI is dragged to another department and comes back.
    await tree.drags(kpi, marketing);
    await person.sees(treeText.moved, { goal: kpi });
    const moved = await rows();
    const parent = moved.find((row) => row[heading("goal")] === marketing)?.[heading("id")];
    assert.equal(moved.find((row) => row[heading("goal")] === kpi)?.[heading("parent")], parent);
    await tree.row(kpi).focus();
    await person.page.keyboard.press("Control+z");
    await person.sees(treeText.undone);
    assert.equal(await goalAt(2), kpi);

    // Selecting a goal selects its row, and selecting a row its goal.
    await tree.row(kpi).click();
    await person.page.waitForFunction(() => (document.querySelector<HTMLInputElement>("[data-u-comp='defined-name'] input")?.value ?? "").endsWith("7"));
    await person.clicksCell(table!.sheet, "B9");
    await tree.row(await goalAt(4)).and(person.pane.locator("[aria-selected=true]")).waitFor();

    // A name changed in the tree stands in the sheet, one typed in the sheet in the tree.
    await tree.row(kpi).focus();
    await person.page.keyboard.press("F2");
    await person.fills(treeText.renameOf, `${kpi} +`, { goal: kpi });
    await person.page.keyboard.press("Enter");
    await person.sees(treeText.renamed, { goal: `${kpi} +` });
    assert.equal(await goalAt(2), `${kpi} +`);
    await person.clicksCell(table!.sheet, "B7");
    await person.typesDown([kpi]);
    await tree.row(kpi).waitFor({ timeout: 5000 });

    // A weight: the siblings make room, in the sheet too.
    await tree.row(kpi).focus();
    await person.page.keyboard.press("Enter");
    const editor = person.pane.getByRole("region", { name: person.reads(treeText.editorOf, { goal: kpi }) });
    await editor.getByRole("textbox", { name: heading("weight"), exact: true }).fill("50%");
    await person.page.keyboard.press("Enter");
    await person.sees(treeText.changed, { goal: kpi, field: heading("weight") });
    await assertWeights(rows, sales, heading);
    await editor.getByRole("textbox", { name: heading("target"), exact: true }).fill("1000");
    await person.page.keyboard.press("Enter");
    await person.sees(treeText.changed, { goal: kpi, field: heading("target") });
    await editor.getByRole("button", { name: person.reads(treeText.splitEvenly), exact: true }).first().click();
    await editor.getByRole("button", { name: person.reads(treeText.savePeriods), exact: true }).click();
    await person.sees(treeText.periodsSaved, { goal: kpi });
    assert.deepEqual((await person.rows("tblTargets")).map((row) => row[heading("target")]), [250, 250, 250, 250]);
    await person.takesPicture("tree-editor");
    await assertFitsQuietly(person);

    // A whole department goes and comes back.
    const before = await rows();
    await tree.row(marketing).focus();
    await person.page.keyboard.press("Delete");
    await tree.row(marketing).waitFor({ state: "detached" });
    await becomes(async () => (await rows()).length < before.length, true);
    await person.pane.getByRole("button", { name: person.reads(frameText.undo) }).last().click();
    await tree.row(marketing).waitFor();
    await becomes(rows, before);

    // The checks: weights that are off are mended with one click.
    await person.narrowsPane(320);
    await person.pane.getByRole("tab", { name: person.reads(planTabsText.checks), exact: true }).click();
    await person.pane.getByRole("button", { name: new RegExp(`^${person.reads(treeText.ignore)}`) }).first().waitFor();
    await person.presses(balanceText.show);
    await person.pane.getByRole("list", { name: person.reads(balanceText.natures), exact: true }).waitFor();
    await person.takesPicture("checks");
    await assertFitsQuietly(person);
    await person.pane.getByRole("tab", { name: person.reads(planTabsText.tree), exact: true }).click();
    await tree.row(kpi).waitFor();
    await person.takesPicture("tree-narrow");
    await assertFits(person);
    await assignsToPeople(person, tree, sales);
    await looksIntoLibrary(person);
    assert.deepEqual(person.troubles, []);
    await person.leaves();
  });
}

/** Once the notices have gone; they stay while the mouse is over them. */
async function assertFitsQuietly(person: Person): Promise<void> {
  await person.page.mouse.move(400, 400);
  await person.pane.locator(".fui-Toast").last().waitFor({ state: "detached" });
  await assertFits(person);
}

/** The KPIs of a department for two people, and one line that is no person; everything as it was afterwards. */
async function assignsToPeople(person: Person, tree: Tree, department: string): Promise<void> {
  const { page, pane } = person;
  const before = await person.rows("tblGoals");
  await tree.row(department).focus();
  await page.keyboard.press("Shift+F10");
  await pane.getByRole("menuitem", { name: person.reads(assignText.command), exact: true }).press("Enter");
  const people = pane.getByRole("textbox", { name: person.reads(assignText.people), exact: true });
  await people.fill("Ann\nBen, , soon");
  await person.presses(assignText.add);
  await pane.getByText("soon", { exact: false }).last().waitFor();
  await people.fill("Ben, 2026-07-01");
  await person.presses(assignText.add);
  await pane.getByRole("region", { name: person.reads(assignText.preview), exact: true }).getByText("Ben", { exact: false }).first().waitFor();
  await person.takesPicture("assign");
  await assertFits(person);
  await person.presses(assignText.apply);
  await person.sees(assignText.done);
  const owners = (await person.rows("tblGoals")).map((row) => row[person.reads(headings.owner)]);
  assert.equal(owners.filter((owner) => owner === "Ben").length, owners.filter((owner) => owner === "Ann").length);
  await pane.getByRole("button", { name: person.reads(frameText.undo) }).last().click();
  // The words of the form say "undone" too; the rows say that it is.
  await becomes(() => person.rows("tblGoals"), before);
  await person.presses(planText.back);
  // A notice that had the keyboard would stay.
  await assertFitsQuietly(person);
}

/** With the keyboard alone, in the narrow pane and in the dark. */
async function looksIntoLibrary(person: Person): Promise<void> {
  const { page, pane } = person;
  const button = (message: Message): Locator => pane.getByRole("button", { name: person.reads(message), exact: true });
  const focused = pane.locator(":focus");
  await page.emulateMedia({ colorScheme: "dark" });
  await pane.getByRole("tab", { name: person.reads(planTabsText.library), exact: true }).click();
  const search = pane.getByRole("searchbox", { name: person.reads(libraryText.search) });
  await search.focus();
  await page.keyboard.type(person.language === "zh-CN" ? "流失" : "turnover");
  const found = pane.getByRole("list", { name: person.reads(libraryText.list) }).getByRole("button").first();
  await found.waitFor();
  await person.takesPicture("library");
  await assertFits(person);
  for (let stops = 0; stops < 20 && (await found.and(focused).count()) === 0; stops += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await button(libraryText.backToList).and(focused).waitFor();
  await person.takesPicture("library-indicator");
  await assertFits(person);
  await button(libraryText.edit).press("Enter");
  await pane.getByRole("textbox", { name: person.reads(libraryText.nameZh) }).and(focused).waitFor();
  await person.takesPicture("library-editor");
  await assertFits(person);
  await button(libraryText.cancel).press("Enter");
  await button(libraryText.backToList).press("Enter");
  await found.and(focused).waitFor();
  await pane.getByRole("tab", { name: person.reads(libraryText.templates), exact: true }).press("Enter");
  await button(libraryText.backToList).waitFor({ state: "detached" });
  await assertFits(person);
}

class Tree {
  constructor(private readonly person: Person) {}

  row(goal: string): Locator {
    return this.person.pane.getByRole("treeitem").filter({ has: this.person.pane.locator(`span[title="${goal}"]`) });
  }

  /** The first move of the mouse begins to drag, the second one is over the target. */
  async drags(goal: string, onto: string): Promise<void> {
    const { mouse } = this.person.page;
    await this.row(goal).hover();
    await mouse.down();
    await this.row(onto).hover();
    await this.row(onto).hover();
    await mouse.up();
  }
}

async function assertWeights(rows: () => Promise<Record<string, unknown>[]>, department: string, heading: (key: keyof typeof headings) => string): Promise<void> {
  const weights = (await rows()).flatMap((row) => (row[heading("department")] === department ? [Number(row[heading("weight")])] : []));
  assert.ok(weights.includes(0.5), String(weights));
  assert.ok(Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1) < 1e-9, String(weights));
}
