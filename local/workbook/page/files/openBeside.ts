import { word, type PageLanguage } from "../text";
import { tell } from "./dialogs";
import type { WorkbookStorage } from "./storage";
import { fileWord } from "./text";

/** Opens a workbook that an add-in made in a tab of its own: an empty one, or one that so far is only here. */
export async function openBeside(file: Uint8Array | null, storage: WorkbookStorage | null, language: PageLanguage): Promise<void> {
  // Before anything is waited for: the browser opens tabs only while it knows that somebody clicked.
  const tab = window.open("about:blank");
  if (tab === null) return tell(fileWord("tabRefused", language), fileWord("tabRefusedAdvice", language), language);
  if (file === null || storage === null) {
    tab.location.href = address({ new: "1", lang: language });
    if (file !== null) await tell(fileWord("notKept", language), "", language);
    return;
  }
  const id = crypto.randomUUID();
  await storage.put({ id, name: word("documentNew", language), handle: null, savedAt: null, recoveryAt: Date.now() }, { recovery: file });
  tab.location.href = address({ workbook: id, restore: "1", lang: language });
}

function address(query: Readonly<Record<string, string>>): string {
  return `${location.origin}/?${new URLSearchParams(query)}`;
}
