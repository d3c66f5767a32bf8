import type { Engine } from "../../engine";
import { FileError, openFile, Saving, type FileOptions, type OpenedFile } from "../../files";
import type { DocumentState } from "../../office";
import { word, type PageLanguage } from "../text";
import { sampleOf, type Sample } from "./samples";
import { holdWorkbook, WorkbookStorage, type StoredWorkbook } from "./storage";

/** What the page begins with: a stored workbook, a sample or an empty one. */
export interface Beginning {
  readonly storage: WorkbookStorage | null;
  readonly workbook: StoredWorkbook;
  /** Whether it holds changes that are in no file. */
  readonly isUnsaved: boolean;
  /** An address asked for a workbook that is not there any more. */
  readonly isGone: boolean;
  readonly file: OpenedFile | null;
  readonly sample: Sample | null;
  /** Puts into the engine what is not in its contents already. */
  fill(engine: Engine, document: DocumentState): Saving;
}

/** Reads what the page's address asks for: `?workbook=`, `?new=1`, `?sample=`. */
export async function begin(search: string, language: PageLanguage, options: FileOptions): Promise<Beginning> {
  const query = new URLSearchParams(search);
  const storage = await WorkbookStorage.open();
  const asked = query.get("workbook");
  const stored = asked === null || storage === null ? null : await opened(storage, asked, query.get("restore") === "1", options);
  const workbook = await claimed(stored?.workbook ?? fresh(query, language));
  const isGone = asked !== null && stored === null;
  const sample = stored || isGone || query.get("new") === "1" ? null : sampleOf(query.get("sample"));
  return {
    storage, workbook, isGone, sample, isUnsaved: stored?.isUnsaved ?? false, file: stored?.file ?? null,
    fill: (engine, document) => {
      if (stored?.file) return stored.file.fill(engine, document);
      sample?.fill(engine, language);
      return new Saving(engine, document, options);
    },
  };
}

function fresh(query: URLSearchParams, language: PageLanguage): StoredWorkbook {
  const isNew = query.get("new") === "1" || query.has("workbook");
  const name = isNew ? word("documentNew", language) : sampleOf(query.get("sample")).name[language];
  return { id: crypto.randomUUID(), name, handle: null, savedAt: null, recoveryAt: null };
}

async function opened(storage: WorkbookStorage, id: string, restore: boolean, options: FileOptions) {
  const workbook = await storage.get(id);
  if (!workbook) return null;
  const recovery = restore ? await storage.bytes(id, "recovery") : null;
  const bytes = recovery ?? (await storage.bytes(id, "saved"));
  if (!bytes) return null;
  try {
    return { workbook, isUnsaved: recovery !== null, file: openFile(bytes, options) };
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}

/** A workbook that another tab has open goes on here as a copy: two tabs never write to one place. */
async function claimed(workbook: StoredWorkbook): Promise<StoredWorkbook> {
  if (await holdWorkbook(workbook.id)) return workbook;
  const copy = { ...workbook, id: crypto.randomUUID(), recoveryAt: null };
  await holdWorkbook(copy.id);
  return copy;
}
