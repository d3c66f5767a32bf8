import { entriesIn, type Outbox } from "./outbox";
import type { WorkbookId } from "./workbookId";

const database = "kpitables";
const storeName = "outbox";

/**
 * A workbook's outbox in the browser's database: it survives closing the pane and Excel. All workbooks share the database,
 * none sees what is another's. Rejects where the browser refuses storage.
 */
export function indexedOutbox(factory: IDBFactory, workbook: WorkbookId): Outbox {
  const run = async <Result>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result> => {
    const opened = await open(factory);
    try {
      return await finished(opened.transaction(storeName, mode, { durability: "strict" }), work);
    } finally {
      opened.close();
    }
  };
  return {
    list: async (target) => {
      const id = await workbook.find();
      return id === null ? [] : entriesIn(await run<unknown[]>("readonly", (store) => store.getAll(target === undefined ? below(id) : below(id, target))));
    },
    put: async (target, entry) => {
      const id = await workbook.get();
      await run("readwrite", (store) => store.put(entry, [id, target, entry.envelope.pushId]));
    },
    remove: async (target, pushId) => {
      const id = await workbook.find();
      if (id !== null) await run("readwrite", (store) => store.delete([id, target, pushId]));
    },
  };
}

/** Keys are [workbook, target, PushId]; a list sorts after every text. */
function below(...parts: string[]): IDBKeyRange {
  return IDBKeyRange.bound([...parts, ""], [...parts, []]);
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = factory.open(database, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error("The database did not open."));
    opening.onblocked = () => reject(new Error("The database is in use by another version."));
  });
}

/** Resolves once the change is on the disk, not when it is merely asked for. */
function finished<Result>(transaction: IDBTransaction, work: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const request = work(transaction.objectStore(storeName));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error ?? new Error("The outbox could not be written."));
    transaction.onabort = transaction.onerror;
  });
}
