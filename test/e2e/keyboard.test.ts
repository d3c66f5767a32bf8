import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { frameText, planText } from "../../src/text/pane";
import { becomes } from "./becomes";
import { openWorkbench, Person, type Workbench } from "./workbench";

let bench: Workbench;
before(async () => {
  bench = await openWorkbench();
});
after(() => bench.close());

const focused = (person: Person): Promise<string> =>
  person.inOffice(async () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "", null);

/** Goes into the pane and waits, as a person does, until it shows where the keyboard is. */
async function pressesF6(person: Person): Promise<void> {
  await person.page.keyboard.press("F6");
  await becomes(() => person.inOffice(async () => document.hasFocus() && document.activeElement !== document.body, null), true);
}

test("the keyboard alone goes from the grid into the pane, through it, on to the ribbon and back", async () => {
  const person = await Person.opens(bench, "en-US");
  const { keyboard } = person.page;
  await person.clicksCell("Sheet1", "B2");
  await pressesF6(person);
  const start = person.reads(planText.start);
  for (let presses = 0; presses < 12 && (await focused(person)) !== start; presses++) await keyboard.press("Tab");
  assert.equal(await focused(person), start);
  await keyboard.press("Enter");
  await person.pane.getByRole("textbox", { name: person.reads(planText.department), exact: true }).waitFor();

  // Past the last control the keyboard is not caught.
  for (let presses = 0; presses < 40; presses++) {
    await keyboard.press("Tab");
    if (await person.page.evaluate(() => document.activeElement?.closest("#ribbon") !== null)) break;
  }
  assert.equal(await person.page.evaluate(() => document.activeElement?.closest("#ribbon") !== null), true);

  await pressesF6(person);
  await keyboard.press("Control+F6");
  await person.page.waitForFunction(() => document.activeElement?.closest("#grid") !== null);
  await keyboard.type("42");
  await keyboard.press("Enter");
  assert.deepEqual(await person.cells("Sheet1", "B2"), [[42]]);
  await person.goesTo(frameText.settings);
  assert.deepEqual(person.troubles, []);
  await person.leaves();
});

test("leaving the page asks once something was typed, and not before", async () => {
  const person = await Person.opens(bench, "en-US");
  const asked: string[] = [];
  person.page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await person.page.reload();
  await person.pane.getByRole("navigation").waitFor();
  assert.deepEqual(asked, []);
  await person.clicksCell("Sheet1", "A1");
  await person.typesDown(["1"]);
  await person.page.reload();
  assert.deepEqual(asked, ["beforeunload"]);
  await person.leaves();
});
