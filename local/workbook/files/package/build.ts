import { Zip, ZipDeflate } from "fflate";
import type { Slices } from "../slices";
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

type Part = readonly string[] | Uint8Array;

/** As much of a part is packed at a time. */
const PIECE = 128 * 1024;

/** The bytes of a part, in pieces of which none takes long to pack; each is good until the next is asked for. */
function* piecesOf(part: Part, buffer: Uint8Array): Generator<Uint8Array> {
  if (part instanceof Uint8Array) {
    for (let start = 0; start < part.length; start += PIECE) yield part.subarray(start, start + PIECE);
    return;
  }
  const encoder = new TextEncoder();
  for (const text of part) {
    for (let rest = text; rest !== ""; ) {
      const { read, written } = encoder.encodeInto(rest, buffer);
      yield buffer.subarray(0, written);
      rest = rest.slice(read);
    }
  }
}

function* zipped(files: ReadonlyMap<string, Part>, level: 0 | 1 | 6): Slices<Uint8Array> {
  const written: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    written.push(chunk);
  });
  // One buffer for all: a browser stops to collect garbage over as many bytes as a large workbook has.
  const buffer = new Uint8Array(PIECE);
  for (const [path, part] of files) {
    const file = new ZipDeflate(path, { level });
    file.mtime = NO_DATE;
    zip.add(file);
    for (const piece of piecesOf(part, buffer)) {
      file.push(piece);
      yield;
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  return joined(written);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** A package while it is put together. */
export class PackageBuilder {
  private readonly files = new Map<string, Part>();
  private readonly types = new Map<string, string>();
  /** By the part that refers, and by id. */
  private readonly relations = new Map<string, Map<string, string>>();

  /** Adds a part, from the package's root without a leading slash; a long text comes in pieces. */
  add(path: string, type: string, content: string | readonly string[] | Uint8Array): void {
    this.files.set(path, typeof content === "string" ? [content] : content);
    const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    if (type !== "" && defaults[extension] !== type) this.types.set(path, type);
  }

  has(path: string): boolean {
    return this.files.has(path);
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
  *finish(level: 0 | 1 | 6 = 6): Slices<Uint8Array> {
    for (const [from, entries] of this.relations) {
      this.files.set(relationsPath(from), [HEAD + tag("Relationships", { xmlns: RELATIONS }, [...entries.values()])]);
    }
    const types = [
      ...Object.entries(defaults).map(([Extension, ContentType]) => tag("Default", { Extension, ContentType })),
      ...[...this.types].map(([path, ContentType]) => tag("Override", { PartName: `/${path}`, ContentType })),
    ];
    const typesPart: Part = [HEAD + tag("Types", { xmlns: TYPES }, types)];
    return yield* zipped(new Map([["[Content_Types].xml", typesPart], ...this.files]), level);
  }
}

function freeId(known: ReadonlyMap<string, string>): string {
  for (let number = known.size + 1; ; number++) if (!known.has(`rId${number}`)) return `rId${number}`;
}
