import { entriesIn, type Outbox } from "./outbox";

const database = "kpitables";
const storeName = "outbox";

/** An outbox in the browser's database: it survives closing the pane and Excel. Rejects where the browser refuses storage. */
export function indexedOutbox(factory: IDBFactory): Outbox {
  const run = async <Result>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result> => {
    const opened = await open(factory);
    try {
      return await finished(opened.transaction(storeName, mode, { durability: "strict" }), work);
    } finally {
      opened.close();
    }
  };
  return {
    list: async (target) => entriesIn(await run<unknown[]>("readonly", (store) => store.getAll(ofTarget(target)))),
    isEmpty: async () => (await run("readonly", (store) => store.count())) === 0,
    put: async (target, entry) => void (await run("readwrite", (store) => store.put(entry, [target, entry.envelope.pushId]))),
    remove: async (target, pushId) => void (await run("readwrite", (store) => store.delete([target, pushId]))),
  };
}

/** Keys are [target, PushId]; a list sorts after every text. */
function ofTarget(target: string): IDBKeyRange {
  return IDBKeyRange.bound([target, ""], [target, []]);
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
