import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadHeadless } from "../../headless";
import { changesArePutAside, ready, saves, withoutFileAccess } from "../fileKeys";
import { Person, type Workbench } from "../workbench";
import { randomActions } from "./actions";
import { Dice } from "./dice";
import { differences, readWorkbook, stateOf } from "./state";

interface RandomUse {
  readonly seed: number;
  /** Whether that is enough, asked after every comparison. */
  readonly isEnough: (checks: number) => boolean;
  /** Actions between two comparisons, and comparisons between two reloads. */
  readonly checkEvery: number;
  readonly reloadEvery: number;
  readonly log?: (line: string) => void;
}

/** Codes that say no to a request that makes no sense just then; any other is a fault of the workbook. */
const REFUSALS: ReadonlySet<string> = new Set(["InvalidArgument", "InvalidReference", "ItemNotFound", "ItemAlreadyExists", "InvalidOperation", "InsertDeleteConflict", "AccessDenied", "RangeExceedsLimit", "NonBlankCellOffSheet", "InvalidSelection"]);

/** Memory may grow by this between two looks at it, garbage collected: caches fill, undo keeps its latest steps. */
const ROOM = 150 * 2 ** 20;

/** Uses the workbook by chance until it is enough; throws when anything it shows, keeps or says is not as it should be. */
export async function useAtRandom(bench: Workbench, use: RandomUse): Promise<{ readonly actions: number; readonly checks: number }> {
  const { seed, isEnough, checkEvery, reloadEvery, log = () => undefined } = use;
  const folder = mkdtempSync(path.join(tmpdir(), "kpitables-random-"));
  const person = await Person.opens(bench, "en-US");
  const dice = new Dice(seed);
  const done: string[] = [];
  let checks = 0;
  let refused = 0;
  let memory: number | null = null;
  person.page.on("dialog", (dialog) => void dialog.accept()); // whether to leave, where the last change is not yet put aside
  try {
    await withoutFileAccess(person.page);
    await person.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    do {
      for (let count = 0; count < checkEvery; count++) {
        const { name, act } = dice.pick(randomActions);
        const draw = dice.draw();
        const refusal = await act(person, draw);
        done.push(`${name} ${JSON.stringify(draw)}${refusal === null ? "" : ` → ${refusal}`}`);
        if (refusal !== null) assert.ok(REFUSALS.has(refusal), `${name} ended with ${refusal}`);
        if (refusal !== null) refused++;
        assert.deepEqual(person.troubles, [], name);
      }
      const cells = await calculatesTheSameFromScratch(person, folder);
      checks++;
      const now = await memoryOf(person);
      memory ??= now;
      assert.ok(now < memory + ROOM, `memory grew from ${memory} to ${now} bytes`);
      log(`${done.length} actions, ${refused} refused, ${checks} checks, ${cells} cells, ${(now / 2 ** 20).toFixed(0)} MB`);
      if (checks % reloadEvery === 0) {
        await comesBackAfterReload(person);
        memory = null;
      }
    } while (!isEnough(checks));
    return { actions: done.length, checks };
  } catch (error) {
    throw new Error(`Random use with seed ${seed} failed after ${done.length} actions; the latest:\n${done.slice(-checkEvery - 5).join("\n")}`, { cause: error });
  } finally {
    await person.leaves();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The cells as they stand, after Ctrl+Alt+F9, and as another workbook works them out from the saved file; their number. */
async function calculatesTheSameFromScratch(person: Person, folder: string): Promise<number> {
  const shown = await stateOf(person);
  const file = await saves(person.page, folder);
  const { createLocalExcel, functions } = await loadHeadless();
  const fresh = createLocalExcel({ language: "en-US", functions, file: readFileSync(file) });
  Object.assign(globalThis, { Excel: fresh.Excel });
  const opened = await readWorkbook().finally(() => fresh.dispose());
  assert.deepEqual(differences(shown, opened), [], "what is shown / what a new workbook calculates from the file");
  await person.inOffice(() => Excel.run(async (context) => {
    context.workbook.application.calculate("Full");
    await context.sync();
  }), null);
  assert.deepEqual(differences(shown, await stateOf(person)), [], "what is shown / what calculating everything again shows");
  return shown.reduce((sum, { cells }) => sum + Object.keys(cells).length, 0);
}

/** A page that goes without saving: the next one offers what was there. */
async function comesBackAfterReload(person: Person): Promise<void> {
  const { page } = person;
  await person.inOffice(() => Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[Math.PI]];
    await context.sync();
  }), null);
  const before = await stateOf(person);
  await changesArePutAside(page);
  await page.reload();
  await ready(page);
  await page.locator("#recovery").getByRole("button").first().click();
  await page.waitForURL(/restore=1/);
  await ready(page);
  assert.deepEqual(differences(before, await stateOf(person)), [], "before the reload / restored");
}

async function memoryOf({ page }: Person): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize;
}
