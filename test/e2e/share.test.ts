import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { createGraphSink, memoryOutbox } from "../../src/sharing";
import { freezeContent } from "../../src/sharing/envelope";
import type { SharedSink } from "../../src/sharing/types";
import { headings } from "../../src/text/sheets";
import { sharingText } from "../../src/text/sharing";
import { consolidateText, frameText, reviewText, shareText } from "../../src/text/pane";
import type { Language } from "../../src/text/language";
import { assertFits } from "./fits";
import { setColumn, withReview } from "./reviews";
import { SharedServer } from "./sharedServer";
import { languagesOf, openWorkbench, Person, type Workbench } from "./workbench";

let bench: Workbench;
let server: SharedServer;
before(async () => {
  bench = await openWorkbench(async (folder) => {
    server = new SharedServer(folder);
    await server.start();
    return server;
  });
});
after(() => bench.close());

const departments: Readonly<Record<Language, { readonly push: string; readonly file: string }>> = {
  "zh-CN": { push: "仓储部", file: "法务部" },
  "en-US": { push: "Warehouse", file: "Legal" },
};

for (const language of languagesOf("zh-CN")) {
  const { push: department, file: other } = departments[language];

  test(`a push survives a locked file, a cancel and a server that dies, and counts once (${language})`, async () => {
    const { person, review } = await consolidated(language, department);
    await person.page.emulateMedia({ colorScheme: language === "zh-CN" ? "light" : "dark" });
    await person.narrowsPane(320);
    const push = person.pane.getByRole("button", { name: new RegExp(`^${person.reads(shareText.push).replace("{count}", "\\d+")}$`) });
    await push.waitFor();
    await person.takesPicture("share-1-preview");
    await assertFits(person);

    // Without a name nothing is sent.
    await push.click();
    await person.sees(shareText.personNeeded);
    await person.fills(shareText.person, "王芳 Wang Fang");

    // Somebody has the file open.
    const lock = path.join(bench.dataFolder, `~$${readdirSync(bench.dataFolder).find((name) => name.endsWith(".xlsx"))!}`);
    writeFileSync(lock, "");
    await push.click();
    await person.pane.getByText(person.reads(shareText.waitLocked).split("{")[0]!).waitFor();
    await person.takesPicture("share-2-locked");
    await person.presses(frameText.cancel);
    await person.sees(sharingText.cancelled.happened);
    rmSync(lock);
    const rows = (await person.rows("tblResults")).length;
    assert.deepEqual(await logOf(department), []);

    // A double click pushes once.
    await push.dblclick();
    await person.sees(shareText.pushedTitle);
    await person.takesPicture("share-3-pushed");
    assert.deepEqual(await logOf(department), [[1, rows]]);
    await person.sees(frameText.nextPushed, { period: "" });

    // The results change, and the server dies after it has written them and before it has said so.
    await setColumn(person, review.name, person.reads(headings.actual), [55]);
    await person.goesTo(frameText.review);
    await person.pane.getByRole("textbox", { name: new RegExp(`^${person.reads(consolidateText.reason)}`) }).fill("复核 Audit");
    await person.pane.getByRole("button", { name: person.reads(reviewText.write), exact: true }).click();
    await person.pane.getByText(person.reads(frameText.nextChanged, { department }), { exact: true }).waitFor();
    await person.goesTo(frameText.share);
    await person.pane.getByText(person.reads(shareText.changedCount, { count: 1 })).waitFor();
    await person.pane.getByRole("button", { name: person.reads(shareText.rowsOf, { department }), exact: true }).click();
    await person.takesPicture("share-4-changed");
    await assertFits(person);
    await restart("die=renamed:1");
    await person.reopensPane();
    await person.goesTo(frameText.share);
    await push.click();
    await person.pane.getByText(person.reads(shareText.queuedTitle), { exact: true }).waitFor({ timeout: 120_000 });
    await person.takesPicture("share-5-server-died");
    await assertFits(person);
    await person.pane.getByText(person.reads(frameText.nextWaiting, { department }), { exact: true }).waitFor();

    // It runs again, and opening the pane is enough.
    await restart();
    await person.reopensPane();
    await person.goesTo(frameText.share);
    await person.pane.getByText(person.reads(shareText.nothingNew), { exact: true }).waitFor();
    await person.pane.getByText(person.reads(frameText.nextPushed).replace("{period}", ""), { exact: false }).waitFor();
    await person.takesPicture("share-6-recovered");
    assert.deepEqual(await logOf(department), [[1, rows], [2, rows]]);
    const states = (await person.rows("tblPushes")).map((row) => [row[person.reads(headings.revision)], row[person.reads(headings.state)]]);
    assert.deepEqual(states, [[1, language === "zh-CN" ? "已确认" : "confirmed"], [2, language === "zh-CN" ? "已确认" : "confirmed"]]);

    // A target that is not there is said in words, and the way back is one click.
    await person.presses(shareText.changeTarget);
    await person.fills(shareText.localLink, "nothing-here.xlsx");
    await person.presses(shareText.useTarget);
    await person.pane.getByText(person.reads(sharingText.notFound.advice)).waitFor();
    await person.takesPicture("share-7-not-found");
    await person.presses(shareText.changeTarget);
    await person.pane.getByRole("radio", { name: new RegExp(`^${person.reads(shareText.microsoft365)}`) }).check();
    await person.takesPicture("share-8-microsoft-365");
    await assertFits(person);
    await person.leaves();
    assert.deepEqual(person.troubles.filter((trouble) => !/status of (401|404|423|502)|ERR_/.test(trouble)), []);
  });

  test(`whoever consolidates settles a conflict, imports a push file, and tells the departments that it was received (${language})`, async () => {
    // Two people push different results of one department as the same revision.
    const hr = await Person.opens(bench, language);
    const first = (await sharedSink().readShared()).entries.find((entry) => entry.department === department)?.current;
    assert.ok(first != null);
    const { period } = first;
    const content = (value: number) => first.content.map((row, index) => (index === 0 ? { ...row, value } : row));
    const rivals = [["Li Wei", 71], ["Zhao Min", 72]] as const;
    await sharedSink().importPushes(rivals.map(([by, value]) =>
      freezeContent({ department: `${department} 2`, period, revision: 1, content: content(value), by, at: "2026-11-03T06:05:00.000Z" })));

    // A department out of reach saves a file.
    const { person } = await consolidated(language, other);
    await person.fills(shareText.person, "陈静 Chen Jing");
    await person.presses(shareText.changeTarget);
    await person.pane.getByRole("radio", { name: new RegExp(`^${person.reads(shareText.file)}`) }).check();
    await person.presses(shareText.useTarget);
    await person.pane.getByRole("button", { name: new RegExp(`^${person.reads(shareText.push).replace("{count}", "\\d+")}$`) }).click();
    await person.sees(shareText.fileTitle);
    const download = person.page.waitForEvent("download");
    await person.presses(shareText.saveFile);
    const folder = mkdtempSync(path.join(tmpdir(), "kpitables-push-"));
    const file = path.join(folder, (await download).suggestedFilename());
    await (await download).saveAs(file);
    await person.takesPicture("share-9-file");

    // HR.
    await hr.goesTo(frameText.share);
    await hr.pane.getByRole("tab", { name: hr.reads(shareText.sharedTab), exact: true }).click();
    await hr.narrowsPane(320);
    await hr.page.emulateMedia({ colorScheme: language === "zh-CN" ? "dark" : "light" });
    await hr.fills(shareText.actPerson, "赵敏 Zhao Min");
    const take = hr.pane.getByRole("button", { name: hr.reads(shareText.choose, { by: "Li Wei" }), exact: true });
    await take.waitFor();
    await hr.takesPicture("share-10-conflict");
    await assertFits(hr);
    await take.click();
    await take.waitFor({ state: "detached" });
    const chooser = hr.page.waitForEvent("filechooser");
    await hr.pane.getByRole("button", { name: hr.reads(shareText.chooseFiles), exact: true }).last().click();
    await (await chooser).setFiles(file);
    await hr.sees(shareText.imported);
    await hr.presses(shareText.consolidate);
    await hr.sees(shareText.consolidated);
    await hr.takesPicture("share-11-consolidated");
    await assertFits(hr);
    const shared = await hr.rows("tblShared");
    const values = shared.filter((row) => row[hr.reads(headings.department)] === `${department} 2`).map((row) => row[hr.reads(headings.actual)]);
    assert.ok(values.includes(71) && !values.includes(72), JSON.stringify(values));
    assert.ok(shared.some((row) => row[hr.reads(headings.department)] === other));
    assert.deepEqual((await sharedSink().readShared()).unreceived, []);

    rmSync(folder, { recursive: true });
    // The open workbook can be the shared one itself.
    await person.presses(shareText.changeTarget);
    await person.pane.getByRole("radio", { name: new RegExp(`^${person.reads(shareText.thisWorkbook)}`) }).check();
    await person.presses(shareText.useTarget);
    await person.pane.getByRole("button", { name: new RegExp(`^${person.reads(shareText.push).replace("{count}", "\\d+")}$`) }).click();
    await person.pane.getByText(person.reads(shareText.pushedTitle), { exact: true }).waitFor();
    await person.takesPicture("share-12-this-workbook");
    assert.equal((await person.rows("tblKpiLog")).length, (await person.rows("tblResults")).length);
    assert.deepEqual([...hr.troubles, ...person.troubles], []);
    await hr.leaves();
    await person.leaves();
  });
}

/** A workbook with one department, filled in and consolidated, at the Share screen. */
async function consolidated(language: Language, department: string): Promise<Awaited<ReturnType<typeof withReview>>> {
  const opened = await withReview(bench, language, department);
  const { person, review } = opened;
  await setColumn(person, review.name, person.reads(headings.actual), [104, 98, 100, 91, 100]);
  await person.pane.getByRole("tab", { name: person.reads(reviewText.consolidate), exact: true }).click();
  await person.presses(reviewText.write);
  await person.presses(reviewText.toShare);
  return opened;
}

function sharedSink(): SharedSink {
  return createGraphSink({ kind: "local", baseUrl: server.url, token: server.token }, fetch, { outbox: memoryOutbox() });
}

/** How many rows of the log each push of a department has, by revision: every row that was ever written counts. */
async function logOf(department: string): Promise<readonly (readonly [revision: number, rows: number])[]> {
  const ask = async (address: string): Promise<{ readonly value: readonly Record<string, unknown>[] }> =>
    (await (await fetch(server.url + address, { headers: { authorization: `Bearer ${server.token}` } })).json()) as never;
  const [item] = (await ask("/me/drive/root/children")).value;
  const table = `/me/drive/items/${String(item?.["id"])}/workbook/tables/tblKpiLog`;
  const columns = (await ask(`${table}/columns?$select=name`)).value.map(({ name }) => name);
  const rows = (await ask(`${table}/rows`)).value.map(({ values }) => (values as readonly (readonly unknown[])[])[0]!);
  const revisions = rows.filter((row) => row[columns.indexOf("Department")] === department).map((row) => Number(row[columns.indexOf("Revision")]));
  return [...new Set(revisions)].sort().map((revision) => [revision, revisions.filter((each) => each === revision).length]);
}

async function restart(faults?: string): Promise<void> {
  await server.kill();
  await server.start(faults);
}
