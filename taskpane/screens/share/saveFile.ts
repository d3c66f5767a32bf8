import type { PushFile } from "../../../src/sharing/types";

/** Saves a push file where the browser saves its downloads. */
export function saveFile({ name, type, text }: PushFile): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun; the browser keeps what it reads.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
