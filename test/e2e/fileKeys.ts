import assert from "node:assert/strict";
import path from "node:path";
import type { Page } from "playwright-core";

/** A browser without files of its own: what is saved is downloaded, what is opened is chosen. */
export async function withoutFileAccess(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const picker of ["showSaveFilePicker", "showOpenFilePicker"]) Reflect.deleteProperty(window, picker);
  });
  await page.reload();
  await ready(page);
}

/** Until the pane has started. */
export const ready = (page: Page): Promise<void> => page.frameLocator("aside iframe").getByRole("navigation").waitFor({ timeout: 60_000 });

/** Saves by the keyboard; where the downloaded file lies. */
export async function saves(page: Page, folder: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  const file = path.join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

/** Until the browser's storage has what is not saved. */
export async function changesArePutAside(page: Page): Promise<void> {
  for (let waited = 0; !(await isPutAside(page)); waited += 500) {
    assert.ok(waited < 20_000, "changes are put aside some seconds after they were made");
    await page.waitForTimeout(500);
  }
}

const isPutAside = (page: Page): Promise<boolean> =>
  page.evaluate(() => new Promise<boolean>((resolve) => {
    const opening = indexedDB.open("kpitables-workbooks", 1);
    opening.onsuccess = () => {
      const all = opening.result.transaction("workbooks").objectStore("workbooks").getAll();
      all.onsuccess = () => {
        opening.result.close();
        resolve((all.result as { recoveryAt: number | null }[]).some(({ recoveryAt }) => recoveryAt !== null));
      };
    };
  }));
