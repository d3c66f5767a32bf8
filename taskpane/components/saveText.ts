/** Saves a text, or the bytes of a file, where the browser saves its downloads. */
export function saveText(name: string, type: string, text: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun; the browser keeps what it reads.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
