import type { PageLanguage } from "../text";
import { fileWord } from "./text";

/** A file that somebody chose, and its handle where the browser has such handles. */
export interface ChosenFile {
  readonly file: File;
  readonly handle: FileSystemFileHandle | null;
}

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface PickerOptions {
  readonly suggestedName?: string;
  readonly types: readonly { readonly description: string; readonly accept: Readonly<Record<string, readonly string[]>> }[];
}

/** The File System Access API, which not every browser has. */
interface Pickers {
  readonly showOpenFilePicker?: (options: PickerOptions) => Promise<readonly FileSystemFileHandle[]>;
  readonly showSaveFilePicker?: (options: PickerOptions) => Promise<FileSystemFileHandle>;
}

interface Permission {
  readonly queryPermission?: (mode: { readonly mode: "readwrite" }) => Promise<PermissionState>;
  readonly requestPermission?: (mode: { readonly mode: "readwrite" }) => Promise<PermissionState>;
}

const pickers = (): Pickers => window as unknown as Pickers;

const options = (language: PageLanguage): PickerOptions => ({ types: [{ description: fileWord("excelWorkbook", language), accept: { [TYPE]: [".xlsx"] } }] });

const isCancelled = (error: unknown): boolean => error instanceof DOMException && error.name === "AbortError";

/** Lets a file be chosen; null when none was. */
export async function chooseFile(language: PageLanguage): Promise<ChosenFile | null> {
  const { showOpenFilePicker } = pickers();
  if (showOpenFilePicker) {
    try {
      const [handle] = await showOpenFilePicker.call(window, options(language));
      return handle ? { handle, file: await handle.getFile() } : null;
    } catch (error) {
      if (isCancelled(error)) return null;
    }
  }
  return chooseByInput();
}

function chooseByInput(): Promise<ChosenFile | null> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = `.xlsx,${TYPE}`;
    input.hidden = true;
    document.body.append(input);
    const finish = (file: File | undefined): void => {
      input.remove();
      resolve(file ? { file, handle: null } : null);
    };
    input.addEventListener("change", () => finish(input.files?.[0]));
    input.addEventListener("cancel", () => finish(undefined));
    input.click();
  });
}

/** The file that was dropped; null when something else was. */
export async function droppedFile({ items, files }: DataTransfer): Promise<ChosenFile | null> {
  const item = [...items].find(({ kind }) => kind === "file") as (DataTransferItem & { getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> }) | undefined;
  const [file] = files;
  const handle = (await item?.getAsFileSystemHandle?.().catch(() => null)) ?? null;
  if (handle?.kind === "file") return { handle: handle as FileSystemFileHandle, file: await (handle as FileSystemFileHandle).getFile() };
  return file ? { file, handle: null } : null;
}

/** Where to save: a file, "download" where the browser offers none, null when nobody wants to save any more. */
export async function choosePlace(name: string, language: PageLanguage): Promise<FileSystemFileHandle | "download" | null> {
  const { showSaveFilePicker } = pickers();
  if (!showSaveFilePicker) return "download";
  try {
    return await showSaveFilePicker.call(window, { ...options(language), suggestedName: `${name}.xlsx` });
  } catch (error) {
    return isCancelled(error) ? null : "download";
  }
}

/** Writes the file; false when the browser does not let us. */
export async function writeTo(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<boolean> {
  try {
    const permission = handle as unknown as Permission;
    const known = (await permission.queryPermission?.({ mode: "readwrite" })) ?? "granted";
    if (known !== "granted" && (await permission.requestPermission?.({ mode: "readwrite" })) !== "granted") return false;
    const stream = await handle.createWritable();
    await stream.write(bytes as BufferSource);
    await stream.close();
    return true;
  } catch {
    return false;
  }
}

/** Hands the file to the browser's downloads. */
export function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: TYPE }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${name}.xlsx`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The name of a workbook: that of its file without the ending. */
export const nameOf = (file: string): string => file.replace(/\.xlsx$/i, "");
