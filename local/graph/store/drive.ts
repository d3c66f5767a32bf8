import { createHash } from "node:crypto";
import { lstat, mkdir, readdir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { GraphError } from "../errors";
import { WorkbookFile, type CommitPoint } from "./workbookFile";

/** A workbook in the data folder, as a drive item of Graph. */
export interface DriveItem {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly created: Date;
  readonly modified: Date;
  readonly eTag: string;
  readonly webUrl: string;
}

export const driveId = "b!local-kpi-drive";
/** Id of the data folder itself. */
export const rootId = "01LOCALKPIROOT";

/** The data folder: every .xlsx file at its top is an item, and nothing else can be reached. */
export class Drive {
  private readonly files = new Map<string, WorkbookFile>();
  readonly folder: string;

  /** @param pass told at each point of a commit (see `WorkbookFile`). */
  constructor(
    folder: string,
    private readonly pass: (point: CommitPoint) => void = () => undefined,
  ) {
    this.folder = resolve(folder);
  }

  async prepare(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
  }

  async items(): Promise<DriveItem[]> {
    const names = (await readdir(this.folder)).filter((name) => /\.xlsx$/i.test(name) && !/^[.~]/.test(name)).sort();
    const items = await Promise.all(names.map((name) => this.item(name)));
    return items.filter((item) => item !== null);
  }

  /** @throws GraphError itemNotFound */
  async find(wanted: (item: DriveItem) => boolean): Promise<DriveItem> {
    const found = (await this.items()).find(wanted);
    if (found === undefined) throw new GraphError("itemNotFound");
    return found;
  }

  /** The file behind an item. */
  open(item: DriveItem): WorkbookFile {
    let file = this.files.get(item.name);
    if (file === undefined) {
      file = new WorkbookFile(join(this.folder, basename(item.name)), this.pass);
      this.files.set(item.name, file);
    }
    return file;
  }

  async idle(): Promise<void> {
    await Promise.all([...this.files.values()].map((file) => file.idle()));
  }

  private async item(name: string): Promise<DriveItem | null> {
    const path = join(this.folder, name);
    const stats = await lstat(path, { bigint: true }).catch(() => null);
    if (stats === null || !stats.isFile()) return null;
    const id = itemId(name);
    return {
      id,
      name,
      size: Number(stats.size),
      created: stats.birthtime,
      modified: stats.mtime,
      eTag: `"{${id}},${stats.mtimeNs}-${stats.size}"`,
      webUrl: pathToFileURL(path).href,
    };
  }
}

/** The same name has the same id, today and after every restart. */
function itemId(name: string): string {
  return `01${createHash("sha256").update(name.normalize("NFC")).digest("hex").slice(0, 32).toUpperCase()}`;
}
