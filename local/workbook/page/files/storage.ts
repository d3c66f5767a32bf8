/** A workbook that this browser knows: where it was saved, and what of it was not. */
export interface StoredWorkbook {
  readonly id: string;
  readonly name: string;
  /** The file that it is saved to, where the browser has such handles. */
  readonly handle: FileSystemFileHandle | null;
  /** When it was last saved, or opened from a file; null for one that never was. */
  readonly savedAt: number | null;
  /** When changes were last put aside that are not saved; null when there are none. */
  readonly recoveryAt: number | null;
}

export type Kept = "saved" | "recovery";

const DATABASE = "kpitables-workbooks";
const WORKBOOKS = "workbooks";
const BYTES = "bytes";

/** As many saved workbooks can be gone back to; those with unsaved changes stay until somebody decides. */
const REMEMBERED = 12;

/** The workbooks of this browser, in IndexedDB. */
export class WorkbookStorage {
  private constructor(private readonly database: IDBDatabase) {}

  /** Null where the browser keeps nothing (a private window of some browsers). */
  static async open(): Promise<WorkbookStorage | null> {
    try {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(WORKBOOKS, { keyPath: "id" });
        request.result.createObjectStore(BYTES);
      };
      return new WorkbookStorage(await answered(request));
    } catch {
      return null;
    }
  }

  async get(id: string): Promise<StoredWorkbook | null> {
    return ((await answered(this.store(WORKBOOKS, "readonly").get(id))) as StoredWorkbook | undefined) ?? null;
  }

  async all(): Promise<readonly StoredWorkbook[]> {
    return (await answered(this.store(WORKBOOKS, "readonly").getAll())) as StoredWorkbook[];
  }

  async bytes(id: string, kept: Kept): Promise<Uint8Array | null> {
    return ((await answered(this.store(BYTES, "readonly").get(`${id}/${kept}`))) as Uint8Array | undefined) ?? null;
  }

  /** Keeps what is known of a workbook and, in the same step, its bytes; null takes bytes away. */
  async put(workbook: StoredWorkbook, bytes: Readonly<Partial<Record<Kept, Uint8Array | null>>>): Promise<void> {
    await this.change((workbooks, contents) => {
      workbooks.put(workbook);
      for (const [kept, value] of Object.entries(bytes)) {
        if (value) contents.put(value, `${workbook.id}/${kept}`);
        else contents.delete(`${workbook.id}/${kept}`);
      }
    });
  }

  async remove(id: string): Promise<void> {
    await this.change((workbooks, contents) => {
      workbooks.delete(id);
      for (const kept of ["saved", "recovery"]) contents.delete(`${id}/${kept}`);
    });
  }

  /** Forgets the oldest saved workbooks that nobody has open. */
  async tidy(live: ReadonlySet<string>): Promise<void> {
    const idle = (await this.all()).filter(({ id, recoveryAt }) => recoveryAt === null && !live.has(id));
    const old = idle.sort((a, b) => (b.savedAt ?? 0) - (a.savedAt ?? 0)).slice(REMEMBERED);
    for (const { id } of old) await this.remove(id);
  }

  private store(name: string, mode: IDBTransactionMode): IDBObjectStore {
    return this.database.transaction(name, mode).objectStore(name);
  }

  private change(edit: (workbooks: IDBObjectStore, contents: IDBObjectStore) => void): Promise<void> {
    const transaction = this.database.transaction([WORKBOOKS, BYTES], "readwrite");
    edit(transaction.objectStore(WORKBOOKS), transaction.objectStore(BYTES));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error("The browser's storage did not answer."));
    });
  }
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser's storage did not answer."));
  });
}

const lockOf = (id: string): string => `kpitables-workbook-${id}`;

/** Says, as long as this page lives, that it has the workbook open; false when another tab has. */
export function holdWorkbook(id: string): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request(lockOf(id), { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise<void>(() => undefined);
    });
  });
}

/** The workbooks that some tab has open. */
export async function openWorkbooks(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  const prefix = lockOf("");
  return new Set(held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : [])));
}
