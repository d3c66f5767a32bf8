import { strToU8, zipSync, type Zippable } from "fflate";
import { HEAD, tag } from "../xml/write";
import { relationsPath } from "./open";

const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
/** What the types of Office's relationships begin with. */
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Extensions whose parts need no entry of their own. */
const defaults: Readonly<Record<string, string>> = {
  rels: "application/vnd.openxmlformats-package.relationships+xml",
  xml: "application/xml",
  vml: "application/vnd.openxmlformats-officedocument.vmlDrawing",
};

/** Same bytes whenever the same workbook is saved: the date that zips begin with. */
const NO_DATE = new Date(1980, 0, 1);

/** A package while it is put together. */
export class PackageBuilder {
  private readonly files: Zippable = {};
  private readonly types = new Map<string, string>();
  /** By the part that refers, and by id. */
  private readonly relations = new Map<string, Map<string, string>>();

  /** Adds a part, from the package's root without a leading slash. */
  add(path: string, type: string, content: string | Uint8Array): void {
    this.files[path] = typeof content === "string" ? strToU8(content) : content;
    const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    if (type !== "" && defaults[extension] !== type) this.types.set(path, type);
  }

  has(path: string): boolean {
    return path in this.files;
  }

  /** The first of `xl/charts/chart1.xml`, `chart2.xml` … that is not there yet. */
  free(start: string, extension: string): string {
    for (let number = 1; ; number++) if (!this.has(`${start}${number}.${extension}`)) return `${start}${number}.${extension}`;
  }

  /** Lets a part ("" for the package itself) refer to another, under an id that is wanted or free; the answer is that id. */
  relate(from: string, type: string, target: string, external = false, wanted?: string): string {
    const known = this.relations.get(from) ?? new Map<string, string>();
    this.relations.set(from, known);
    const id = wanted ?? freeId(known);
    const written = external ? target : `/${target}`;
    known.set(id, tag("Relationship", { Id: id, Type: type, Target: written, TargetMode: external ? "External" : null }));
    return id;
  }

  /** The zip. `level` 0 stores, 9 is smallest and slowest. */
  finish(level: 0 | 1 | 6 = 6): Uint8Array {
    for (const [from, entries] of this.relations) {
      this.files[relationsPath(from)] = strToU8(HEAD + tag("Relationships", { xmlns: RELATIONS }, [...entries.values()]));
    }
    const types = [
      ...Object.entries(defaults).map(([Extension, ContentType]) => tag("Default", { Extension, ContentType })),
      ...[...this.types].map(([path, ContentType]) => tag("Override", { PartName: `/${path}`, ContentType })),
    ];
    const typesPart = strToU8(HEAD + tag("Types", { xmlns: TYPES }, types));
    return zipSync({ "[Content_Types].xml": typesPart, ...this.files }, { level, mtime: NO_DATE });
  }
}

function freeId(known: ReadonlyMap<string, string>): string {
  for (let number = known.size + 1; ; number++) if (!known.has(`rId${number}`)) return `rId${number}`;
}
