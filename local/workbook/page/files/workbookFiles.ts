import type { Engine } from "../../engine";
import { FileError, openFile, undrawnIn, type FileOptions, type Saving } from "../../files";
import type { PageLanguage } from "../text";
import type { Beginning } from "./beginning";
import { askName, askToSave, tell } from "./dialogs";
import { inPauses } from "./inPauses";
import { chooseFile, choosePlace, download, nameOf, writeTo, type ChosenFile } from "./fileAccess";
import type { WorkbookStorage, StoredWorkbook } from "./storage";
import { problemText } from "../../files/problemText";
import { fileWord } from "./text";

export type FileState = "unsaved" | "saving" | "saved" | "untouched";

/** Changes are put aside when nobody has made any for this long, and at the latest after as long again several times. */
const QUIET = 3_000;
const LATEST = 20_000;

/** After as many times that edits came in between, changes are put aside in one go. */
const PATIENT_TIMES = 3;

/** How long saving waits for functions that are still working. */
const PATIENCE = 5_000;

interface Options {
  readonly engine: Engine;
  readonly saving: Saving;
  readonly beginning: Beginning;
  readonly fileOptions: FileOptions;
  readonly language: PageLanguage;
  /** Called before the workbook is written. */
  readonly beforeWriting: () => void;
}

/** The workbook of the page as a file: opening, saving, and what is kept for the case that the page goes away. */
export class WorkbookFiles {
  private readonly listeners = new Set<() => void>();
  private workbook: StoredWorkbook;
  private current: FileState;
  private edits = 0;
  /** As many edits are in the browser's storage. */
  private safeEdits = 0;
  private planned = 0;
  private firstEdit = 0;
  private isLeaving = false;
  /** How many times in a row an edit came in between while changes were being put aside. */
  private interrupted = 0;
  private busy: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: Options) {
    const { beginning } = options;
    this.workbook = beginning.workbook;
    this.current = beginning.isUnsaved ? "unsaved" : "untouched";
    addEventListener("beforeunload", (event) => {
      if (this.isAtRisk && !this.isLeaving) event.preventDefault();
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") void this.putAsideAtOnce();
    });
  }

  get name(): string {
    return this.workbook.name;
  }

  get state(): FileState {
    return this.current;
  }

  get savedAt(): number | null {
    return this.workbook.savedAt;
  }

  /** Whether there are changes that are neither in a file nor in the browser's storage. */
  get isAtRisk(): boolean {
    return this.isUnsaved && this.safeEdits < this.edits;
  }

  private get isUnsaved(): boolean {
    return this.current === "unsaved" || this.current === "saving";
  }

  private get storage(): WorkbookStorage | null {
    return this.options.beginning.storage;
  }

  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  edited(): void {
    this.edits++;
    if (this.current !== "saving") this.become("unsaved");
    const now = Date.now();
    if (this.planned === 0) this.firstEdit = now;
    clearTimeout(this.planned);
    this.planned = window.setTimeout(() => void this.putAside(), Math.max(0, Math.min(QUIET, this.firstEdit + LATEST - now)));
  }

  /** Saves to the file that the workbook has; without one asks for a place. False when it was not saved. */
  async save(): Promise<boolean> {
    const { handle } = this.workbook;
    return handle ? this.saveTo(handle) : this.saveElsewhere(false);
  }

  async saveAs(): Promise<boolean> {
    return this.saveElsewhere(true);
  }

  async open(): Promise<void> {
    const chosen = await chooseFile(this.options.language);
    if (chosen) await this.openChosen(chosen);
  }

  /** Opens a file in place of this workbook; one that cannot be opened leaves it alone. */
  async openChosen({ file, handle }: ChosenFile): Promise<void> {
    const { language, fileOptions } = this.options;
    const bytes = new Uint8Array(await file.arrayBuffer());
    let undrawn: ReturnType<typeof undrawnIn> = [];
    try {
      undrawn = undrawnIn(openFile(bytes, fileOptions).workbook);
    } catch (error) {
      if (!(error instanceof FileError)) console.error(error);
      return tell(fileWord("notOpened", language, { name: file.name }), problemText(error instanceof FileError ? error.problem : "broken", language), language);
    }
    if (undrawn.length > 0) await tell(fileWord("onlyKept", language, { name: file.name }), fileWord("onlyKeptText", language, { list: undrawn.map((kind) => fileWord(kind, language)).join(language === "zh-CN" ? "、" : ", ") }), language);
    if (!(await this.mayLeave())) return;
    const opened: StoredWorkbook = { id: crypto.randomUUID(), name: nameOf(file.name), handle, savedAt: file.lastModified, recoveryAt: null };
    await this.storage?.put(opened, { saved: bytes });
    this.go({ workbook: opened.id });
  }

  /** Leaves this workbook for another of the page's addresses, after asking about changes. */
  async leaveFor(query: Readonly<Record<string, string>>): Promise<void> {
    if (await this.mayLeave()) this.go(query);
  }

  /** Takes up changes that were put aside by a page that is gone. */
  async restore(id: string): Promise<void> {
    if (id !== this.workbook.id && !(await this.mayLeave())) return;
    this.go({ workbook: id, restore: "1" });
  }

  /** The same workbook, unsaved changes included, in another language of the page. */
  async speak(language: PageLanguage): Promise<void> {
    await this.putAsideAtOnce();
    const { id, recoveryAt, savedAt } = this.workbook;
    if (this.isUnsaved && recoveryAt !== null) this.go({ workbook: id, restore: "1", lang: language });
    else if (savedAt !== null) this.go({ workbook: id, lang: language });
    else this.go({ ...Object.fromEntries(new URLSearchParams(location.search)), lang: language });
  }

  /** Puts unsaved changes into the browser's storage, in the pauses between what else the page has to do. */
  private async putAside(): Promise<void> {
    if (this.interrupted >= PATIENT_TIMES) return this.putAsideAtOnce();
    clearTimeout(this.planned);
    this.planned = 0;
    if (!this.isAtRisk || !this.storage) return;
    const { edits } = this;
    const bytes = await inPauses(this.options.saving.slices({ quick: true }), () => this.edits === edits && this.isAtRisk);
    if (bytes) return this.keep(bytes, edits);
    if (this.edits !== edits) this.interrupted++; // what was edited meanwhile has planned the next time
  }

  /** The same before the page may be gone, or where edits leave no pause. */
  private async putAsideAtOnce(): Promise<void> {
    clearTimeout(this.planned);
    this.planned = 0;
    if (this.isAtRisk && this.storage) await this.keep(this.options.saving.bytes({ quick: true }), this.edits);
  }

  private async keep(bytes: Uint8Array, edits: number): Promise<void> {
    this.interrupted = 0;
    this.workbook = { ...this.workbook, recoveryAt: Date.now() };
    try {
      await this.inTurn(() => this.storage?.put(this.workbook, { recovery: bytes }));
      this.safeEdits = edits;
    } catch (error) {
      console.warn("Changes could not be put aside:", error); // The browser's storage may be full; leaving asks then.
    }
  }

  private async mayLeave(): Promise<boolean> {
    if (!this.isUnsaved) return true;
    const answer = await askToSave(this.name, this.options.language);
    if (answer === "cancel" || (answer === "save" && !(await this.save()))) return false;
    if (answer === "discard") await this.forgetRecovery();
    return true;
  }

  private async forgetRecovery(): Promise<void> {
    clearTimeout(this.planned);
    this.safeEdits = this.edits;
    this.workbook = { ...this.workbook, recoveryAt: null };
    await this.inTurn(() => (this.workbook.savedAt === null ? this.storage?.remove(this.workbook.id) : this.storage?.put(this.workbook, { recovery: null })));
  }

  private async saveElsewhere(asksName: boolean): Promise<boolean> {
    const { language } = this.options;
    const place = await choosePlace(this.name, language);
    if (place === null) return false;
    if (place !== "download") return this.saveTo(place);
    const name = asksName ? await askName(this.name, language) : this.name;
    if (name === null) return false;
    const edits = await this.written();
    download(name, edits.bytes);
    await this.wasSaved(name, null, edits);
    return true;
  }

  private async saveTo(handle: FileSystemFileHandle): Promise<boolean> {
    const written = await this.written();
    if (await writeTo(handle, written.bytes)) {
      await this.wasSaved(nameOf(handle.name), handle, written);
      return true;
    }
    this.become("unsaved");
    await tell(fileWord("notSaved", this.options.language, { name: this.name }), fileWord("notSavedText", this.options.language), this.options.language);
    return false;
  }

  /** The workbook's bytes, once functions that are still working have answered. */
  private async written(): Promise<{ readonly bytes: Uint8Array; readonly edits: number }> {
    this.become("saving");
    this.options.beforeWriting();
    await Promise.race([this.options.engine.settled(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    return { edits: this.edits, bytes: this.options.saving.bytes() };
  }

  private async wasSaved(name: string, handle: FileSystemFileHandle | null, { bytes, edits }: { readonly bytes: Uint8Array; readonly edits: number }): Promise<void> {
    this.workbook = { ...this.workbook, name, handle, savedAt: Date.now(), recoveryAt: null };
    this.safeEdits = edits;
    this.become(this.edits > edits ? "unsaved" : "saved");
    await this.inTurn(() => this.storage?.put(this.workbook, { saved: bytes, recovery: null }));
    const query = new URLSearchParams({ lang: this.options.language, workbook: this.workbook.id });
    history.replaceState(null, "", `/?${query}`); // Reloading shows what was saved.
  }

  /** Writes to the storage come one after the other, the latest last. */
  private inTurn(work: () => Promise<unknown> | undefined): Promise<unknown> {
    return (this.busy = this.busy.catch(() => undefined).then(work));
  }

  private go(query: Readonly<Record<string, string>>): void {
    this.isLeaving = true;
    location.assign(`/?${new URLSearchParams({ lang: this.options.language, ...query })}`);
  }

  private become(state: FileState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}
