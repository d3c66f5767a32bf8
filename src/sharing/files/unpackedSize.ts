import { unzipSync } from "fflate";

/** Whether bytes begin as a ZIP archive does, which every newer file of Excel is. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** How many bytes an archive holds unpacked, as its list of contents says; nothing is unpacked. 0 for anything else. */
export function unpackedSize(bytes: Uint8Array): number {
  if (!isArchive(bytes)) return 0;
  let size = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      return false;
    },
  });
  return size;
}
