import { zip } from "fflate";

/** Several files as one archive. They are compressed already, so they are only put together. */
export function archive(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip(Object.fromEntries(files), { level: 0 }, (error, bytes) => (error === null ? resolve(bytes) : reject(error)));
  });
}
