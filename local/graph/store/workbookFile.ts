import { readFile, rename, unlink } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { GraphError } from "../errors";
import { limits } from "../limits";
import { fileOf, openWorkbook, settled, type Workbook } from "../parts/workbook";
import { codeOf, isLocked, keepVersion, removeLeftovers, sameStamp, stampAt, syncFolder, writeBeside, type Stamp } from "./files";

/** An edit: makes another workbook of one, and an answer. It may be made again on a newer state of the file. */
export type Edit<T> = (workbook: Workbook) => { workbook: Workbook; answer: T };

/** Where workbooks are read and edited: a file, or the copy that a session works on. */
export interface WorkbookStore {
  /** Reads from the newest state. @throws GraphError itemNotFound, resourceLocked, unsupportedWorkbook */
  read<T>(reading: (workbook: Workbook) => T): Promise<T>;
  /** Makes an edit: when the promise resolves it is kept, when it rejects nothing of it is. */
  change<T>(edit: Edit<T>): Promise<T>;
}

/** Points that a commit passes: made in memory, written beside the file, in its place, about to be answered. */
export type CommitPoint = "applied" | "written" | "renamed" | "answering";

interface Waiting {
  readonly edit: Edit<unknown>;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

interface Loaded {
  readonly stamp: Stamp;
  readonly workbook: Workbook;
}

const tries = 5;

/**
 * One .xlsx file that many clients read and edit at once. Edits queue up; all that wait are made together, one after
 * the other, and answered only when the file with them is on the disk. The file is replaced by a rename, so it is whole
 * at every moment, and it is all there is: no journal, nothing kept only in memory.
 */
export class WorkbookFile implements WorkbookStore {
  private loaded: Loaded | null = null;
  private waiting: Waiting[] = [];
  private working: Promise<void> | null = null;
  private readonly cleaned: Promise<void>;

  constructor(
    private readonly path: string,
    private readonly pass: (point: CommitPoint) => void = () => undefined,
  ) {
    this.cleaned = removeLeftovers(dirname(path), basename(path)).catch(() => undefined);
  }

  async read<T>(reading: (workbook: Workbook) => T): Promise<T> {
    return reading((await this.load()).workbook);
  }

  /**
   * Edits the file. When the promise resolves, the edit is on the disk; when it rejects, this edit is not in the file.
   * @throws GraphError resourceLocked: open in another program. serviceUnavailable: it could not be written.
   */
  change<T>(edit: Edit<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({ edit, resolve: (answer) => resolve(answer as T), reject });
      this.working ??= this.work();
    });
  }

  /** @throws GraphError resourceLocked while another program has the workbook open. */
  async refuseLocked(): Promise<void> {
    if (await isLocked(this.path)) throw new GraphError("resourceLocked");
  }

  /** Resolves when no edit waits any more. */
  async idle(): Promise<void> {
    await this.working;
  }

  private async work(): Promise<void> {
    await this.cleaned;
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      try {
        await this.commit(batch);
      } catch (cause) {
        const error = refusalOf(cause);
        for (const { reject } of batch) reject(error);
      }
    }
    this.working = null;
  }

  private async commit(batch: readonly Waiting[]): Promise<void> {
    for (let attempt = 0; attempt < tries; attempt++) {
      await this.refuseLocked();
      const loaded = await this.load();
      const { workbook, answers } = applyAll(batch, loaded.workbook);
      this.pass("applied");
      if (workbook !== loaded.workbook && !(await this.save(loaded.stamp, workbook))) continue; // somebody else saved
      this.pass("answering");
      for (const answer of answers) answer();
      return;
    }
    throw new GraphError("resourceLocked");
  }

  /** Puts a workbook on the disk unless the file changed meanwhile: then false, and nothing happened. */
  private async save(base: Stamp, workbook: Workbook): Promise<boolean> {
    const bytes = fileOf(workbook);
    const written = await writeBeside(this.path, bytes);
    this.pass("written");
    try {
      await this.refuseLocked();
      if (!sameStamp(await stampAt(this.path), base)) return await discard(written.path);
      await keepVersion(this.path, limits.versions);
      await rename(written.path, this.path);
      this.pass("renamed");
    } catch (error) {
      await discard(written.path);
      throw error;
    }
    // From here on the file is the new one: a failure can no longer say that nothing was changed.
    await syncFolder(dirname(this.path)).catch((cause: unknown) => {
      throw new GraphError("internal", undefined, { cause });
    });
    this.loaded = { stamp: written.stamp, workbook: settled(workbook, bytes, limits) };
    return true;
  }

  /** The newest state, read again when the file is not the one we know. */
  private async load(): Promise<Loaded> {
    for (let attempt = 0; ; attempt++) {
      const stamp = await stampAt(this.path);
      if (stamp === null) throw new GraphError("itemNotFound", "The workbook is gone.");
      if (this.loaded !== null && sameStamp(stamp, this.loaded.stamp)) return this.loaded;
      if (stamp.size > limits.fileBytes) throw new GraphError("unsupportedWorkbook", "The workbook is too large.");
      try {
        const workbook = openWorkbook(await readFile(this.path), limits);
        if (!sameStamp(await stampAt(this.path), stamp)) continue;
        return (this.loaded = { stamp, workbook });
      } catch (error) {
        const changing = !sameStamp(await stampAt(this.path), stamp);
        if (!changing) throw refusalOf(error); // damaged, not half written
        if (attempt >= tries) throw new GraphError("resourceLocked");
        await new Promise((resume) => setTimeout(resume, 100));
      }
    }
  }
}

/** Makes the edits one after the other; one that fails leaves the workbook as the one before it made it. */
function applyAll(batch: readonly Waiting[], start: Workbook): { workbook: Workbook; answers: (() => void)[] } {
  let workbook = start;
  const answers = batch.map(({ edit, resolve, reject }) => {
    try {
      const result = edit(workbook);
      workbook = result.workbook;
      return () => resolve(result.answer);
    } catch (error) {
      return () => reject(error);
    }
  });
  return { workbook, answers };
}

async function discard(path: string): Promise<false> {
  await unlink(path).catch(() => undefined);
  return false;
}

/** What the operating system says when another program holds a file. */
const busy = new Set(["EBUSY", "EPERM", "EACCES", "ETXTBSY"]);

function refusalOf(cause: unknown): GraphError {
  if (cause instanceof GraphError) return cause;
  const code = codeOf(cause);
  if (code === "ENOENT") return new GraphError("itemNotFound", "The workbook is gone.", { cause });
  if (busy.has(code)) return new GraphError("resourceLocked", undefined, { cause });
  return new GraphError("serviceUnavailable", undefined, { cause });
}
