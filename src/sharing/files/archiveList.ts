import { unzipSync } from "fflate";

export interface ArchiveList {
  /** How many bytes it holds unpacked. */
  readonly unpacked: number;
  /** Paths of its files. */
  readonly names: readonly string[];
}

/** Whether bytes begin as a ZIP archive does, which every newer file of Excel is. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** What an archive says that it holds; nothing is unpacked. Nothing for anything else. */
export function archiveList(bytes: Uint8Array): ArchiveList {
  const names: string[] = [];
  let unpacked = 0;
  if (isArchive(bytes)) {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        unpacked += originalSize;
        return false;
      },
    });
  }
  return { unpacked, names };
}
