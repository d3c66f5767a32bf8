import { strToU8, zip, zipSync } from "fflate";

/** Several files as one archive. They are compressed already, so they are only put together. */
export function archive(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip(Object.fromEntries(files), { level: 0 }, (error, bytes) => (error === null ? resolve(bytes) : reject(error)));
  });
}

/** Texts as one archive. They are compressed at once: for large ones the other way starts a worker, which not every host allows. */
export function archiveTexts(files: ReadonlyMap<string, string>): Uint8Array {
  return zipSync(Object.fromEntries([...files].map(([name, text]) => [name, strToU8(text)])));
}
