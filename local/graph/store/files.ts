import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, link, mkdir, open, readdir, stat, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** What tells one state of a file from another. */
export interface Stamp {
  readonly inode: bigint;
  readonly size: bigint;
  readonly modified: bigint;
}

interface Stats {
  readonly ino: bigint;
  readonly size: bigint;
  readonly mtimeNs: bigint;
}

export function stampOf(stats: Stats): Stamp {
  return { inode: stats.ino, size: stats.size, modified: stats.mtimeNs };
}

export function sameStamp(a: Stamp | null, b: Stamp | null): boolean {
  return a !== null && b !== null && a.inode === b.inode && a.size === b.size && a.modified === b.modified;
}

/** The file's stamp; null when there is no such file. */
export async function stampAt(path: string): Promise<Stamp | null> {
  try {
    return stampOf(await stat(path, { bigint: true }));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** Code of an error from the operating system (`ENOENT`), or nothing. */
export function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

/** Excel and LibreOffice leave such a file beside a workbook while they have it open. */
export async function isLocked(path: string): Promise<boolean> {
  const [folder, name] = [dirname(path), basename(path)];
  const marks = [join(folder, `~$${name}`), join(folder, `.~lock.${name}#`)];
  return (await Promise.all(marks.map(stampAt))).some((stamp) => stamp !== null);
}

const temporary = (name: string) => `.${name}.saving-`;

/** Writes bytes beside a file, on the disk for certain. Returns the path and the stamp the file will have. */
export async function writeBeside(path: string, bytes: Buffer): Promise<{ path: string; stamp: Stamp }> {
  const beside = join(dirname(path), `${temporary(basename(path))}${process.pid}-${randomBytes(4).toString("hex")}`);
  const mode = Number((await stat(path)).mode & 0o777);
  const file = await open(beside, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
    return { path: beside, stamp: stampOf(await file.stat({ bigint: true })) };
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
}

/** Puts a folder's entries on the disk. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return; // a folder cannot be opened there
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes what a server that was killed left half written. */
export async function removeLeftovers(folder: string, name: string): Promise<void> {
  const start = temporary(name);
  for (const entry of await readdir(folder)) {
    if (entry.startsWith(start)) await unlink(join(folder, entry)).catch(() => undefined);
  }
}

/** Keeps the present state of a file in `.versions` before it is replaced, and only the last of them. */
export async function keepVersion(path: string, keep: number): Promise<void> {
  const folder = join(dirname(path), ".versions");
  await mkdir(folder, { recursive: true });
  const start = `${basename(path, ".xlsx")}~`;
  const kept = (await readdir(folder)).filter((entry) => entry.startsWith(start)).sort();
  const stamp = new Date().toISOString().replaceAll(/[-:.]/g, "");
  const version = join(folder, `${start}${stamp}-${randomBytes(3).toString("hex")}.xlsx`);
  // A second name for the same file costs nothing; the rename that follows leaves it the only one.
  await link(path, version).catch(() => copyFile(path, version));
  for (const old of kept.slice(0, Math.max(0, kept.length + 1 - keep))) await unlink(join(folder, old)).catch(() => undefined);
}
