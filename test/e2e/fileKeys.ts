import assert from "node:assert/strict";
import path from "node:path";
import type { FileChooser, Page } from "playwright-core";

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

/** Opens a file by the keyboard and waits for the page that shows it: the old one stays until then, its pane too. */
export async function opens(page: Page, file: string): Promise<void> {
  await page.evaluate(() => document.body.setAttribute("data-before-opening", ""));
  await chooses(page, file);
  await page.waitForFunction(() => document.body !== null && !document.body.hasAttribute("data-before-opening"), undefined, { timeout: 60_000 });
  await ready(page);
}

/** A browser that has just handed out a download may pass over the first request for a file: people press again. */
export async function chooses(page: Page, file: Parameters<FileChooser["setFiles"]>[0]): Promise<void> {
  const chooser = page.waitForEvent("filechooser", { timeout: 20_000 });
  const again = setInterval(() => void page.keyboard.press("Control+o"), 4_000);
  await page.keyboard.press("Control+o");
  await (await chooser.finally(() => clearInterval(again))).setFiles(file);
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
