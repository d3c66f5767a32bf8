import assert from "node:assert/strict";
import { request } from "node:https";
import { after, before, test } from "node:test";
import { frameText, planText, settingsText } from "../../src/text/pane";
import type { Message } from "../../src/text/language";
import { addsDepartment } from "./departments";
import { assertFits } from "./fits";
import { openWorkbench, Person, type Workbench } from "./workbench";

let bench: Workbench;
before(async () => {
  bench = await openWorkbench();
});
after(() => bench.close());

test("the sample opens with live scores, in the page's language", async () => {
  for (const [language, sheet, grade] of [["en-US", "Sample scorecard", "B"], ["zh-CN", "计分卡示例", "B"]] as const) {
    const person = await Person.opens(bench, language, "");
    const rows = await person.rows("tblSample");
    const score = language === "en-US" ? "Score" : "得分";
    assert.deepEqual(rows.map((row) => Number(row[score]).toFixed(1)), ["106.5", "88.0", "80.0", "102.1", "80.0"]);
    assert.deepEqual(await person.cells(sheet, "B12"), [[grade]]);
    await person.takesPicture("0-sample");
    assert.deepEqual(person.troubles, []);
    await person.leaves();
  }
});

test("the ribbon is the manifest's, and its buttons open their screens in the pane", async () => {
  const person = await Person.opens(bench, "zh-CN");
  const ribbon = person.page.getByRole("toolbar");
  const screens: readonly (readonly [button: string, screen: Message])[] = [
    ["评审表", frameText.review], ["共享", frameText.share], ["洞察", frameText.insights], ["设置", frameText.settings], ["规划", frameText.plan],
  ];
  for (const [button, screen] of screens) {
    await ribbon.getByRole("button", { name: button, exact: true }).click();
    await person.pane.locator("[aria-current='page']", { hasText: person.reads(screen) }).waitFor();
  }
  assert.deepEqual(person.troubles, []);
  await person.leaves();
});

test("KPI functions are offered while typing, compute in cells, spill and say why they cannot", async () => {
  const person = await Person.opens(bench, "en-US");
  await person.clicksCell("Sheet1", "A1");
  await person.typesDown(["110", "90", "75"]);
  await person.clicksCell("Sheet1", "C1");
  await person.page.keyboard.type("=KPI.SC");
  await person.page.getByText("KPI.SCORE").first().waitFor();
  await person.takesPicture("function-help");
  await person.page.keyboard.press("Escape");
  await person.page.keyboard.press("Escape");
  await person.clicksCell("Sheet1", "C1");
  await person.typesDown(["=KPI.SCORE(A1:A3,100)"]);
  assert.deepEqual(await person.cells("Sheet1", "C1:C3"), [[110], [90], [75]]);
  await person.clicksCell("Sheet1", "C2");
  await person.typesDown(["in the way"]);
  assert.deepEqual(await person.cells("Sheet1", "C1"), [["#SPILL!"]]);
  await person.clicksCell("Sheet1", "C2");
  await person.page.keyboard.press("Delete");
  assert.deepEqual(await person.cells("Sheet1", "C1:C3"), [[110], [90], [75]]);
  await person.clicksCell("Sheet1", "E1");
  await person.typesDown(['=KPI.WEIGHTED(C1:C3,{40;30;30})', "=KPI.GRADE(E1)", '=KPI.SCORE("ninety",100)']);
  assert.deepEqual(await person.cells("Sheet1", "E1:E3"), [[93.5], ["B"], ["#VALUE!"]]);
  await person.clicksCell("Sheet1", "E3");
  await person.page.getByRole("status").getByText("ninety").waitFor();
  assert.deepEqual(person.troubles, []);
  await person.leaves();
});

test("the pane has no accessibility violations and no sideways scrolling at 320 px, light and dark, in both languages", async () => {
  for (const [language, colorScheme] of [["zh-CN", "light"], ["en-US", "dark"]] as const) {
    const person = await Person.opens(bench, language);
    await person.page.emulateMedia({ colorScheme });
    await person.narrowsPane(320);
    await person.presses(planText.start);
    await addsDepartment(person, language === "zh-CN" ? "销售部" : "Sales");
    for (const screen of [frameText.plan, frameText.review, frameText.share, frameText.insights, frameText.settings]) {
      await person.goesTo(screen);
      await person.pane.locator("[aria-current='page']", { hasText: person.reads(screen) }).waitFor();
      await assertFits(person);
      await person.takesPicture(`pane-${colorScheme}-${frameKey(screen)}`);
    }
    await person.leaves();
  }
});

test("the language can be switched in the settings, without touching the workbook", async () => {
  const person = await Person.opens(bench, "en-US");
  await person.goesTo(frameText.settings);
  await person.pane.getByText("中文", { exact: false }).first().click();
  await person.pane.getByText(settingsText.language.zh, { exact: true }).first().waitFor();
  assert.deepEqual(person.troubles, []);
  await person.leaves();
});

test("every page has a content security policy, and the token is for the pane alone", async () => {
  const { url, addinOrigin } = bench.session;
  for (const address of [`${url}/`, `${addinOrigin}/taskpane.html`, `${addinOrigin}/functions.html`]) {
    const { headers, status } = await ask(address);
    assert.equal(status, 200);
    assert.match(String(headers["content-security-policy"]), /default-src 'self'.*object-src 'none'/);
  }
  assert.equal((await ask(`${addinOrigin}/config.json`, { "sec-fetch-site": "same-site" })).status, 403);
  assert.equal((await ask(`${url}/`, { host: "evil.example" })).status, 421);
  assert.equal((await ask(`${addinOrigin}/graph/v1.0/me/drive/root/children`)).status, 401);
});

const frameKey = (screen: Message): string => screen.en.toLowerCase();

function ask(url: string, headers: Record<string, string> = {}): Promise<{ status: number; headers: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    request(url, { headers, rejectUnauthorized: false }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers });
    })
      .once("error", reject)
      .end();
  });
}
