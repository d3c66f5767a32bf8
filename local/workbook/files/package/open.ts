import { strFromU8, unzipSync } from "fflate";
import { FileError } from "../fileError";
import { parseXml } from "../xml/tree";

/** More than this, unpacked, is not opened: the page would run out of memory over it. */
const LARGEST = 50 * 1024 * 1024;
const MOST_PARTS = 10_000;

export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`, `chart`. */
  readonly kind: string;
  readonly type: string;
  /** A path from the package's root, or an address outside of it. */
  readonly target: string;
  readonly external: boolean;
}

/** The parts of a file as they lie in its zip. Names count whatever their case. */
export class Package {
  private readonly parts: ReadonlyMap<string, { readonly path: string; readonly bytes: Uint8Array }>;
  private readonly overrides = new Map<string, string>();
  private readonly defaults = new Map<string, string>();

  private constructor(files: Readonly<Record<string, Uint8Array>>) {
    this.parts = new Map(Object.entries(files).map(([path, bytes]) => [keyOf(path), { path: path.replace(/^\//, ""), bytes }]));
    const types = this.text("[Content_Types].xml");
    if (types === null) throw new FileError("notWorkbook", "The zip has no content types.");
    for (const { name, attributes } of parseXml(types).children) {
      if (name === "Override") this.overrides.set(keyOf(attributes["PartName"] ?? ""), attributes["ContentType"] ?? "");
      if (name === "Default") this.defaults.set((attributes["Extension"] ?? "").toLowerCase(), attributes["ContentType"] ?? "");
    }
  }

  /** @throws FileError when the bytes are no package, are encrypted, or unpack to too much */
  static open(bytes: Uint8Array): Package {
    if (isCompound(bytes)) throw new FileError(includesWide(bytes, "EncryptedPackage") ? "encrypted" : "oldFormat");
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new FileError("notWorkbook");
    return new Package(unzipped(bytes));
  }

  has(path: string): boolean {
    return this.parts.has(keyOf(path));
  }

  /** The path as the file spells it. */
  spelled(path: string): string {
    return this.parts.get(keyOf(path))?.path ?? path;
  }

  bytes(path: string): Uint8Array | null {
    return this.parts.get(keyOf(path))?.bytes ?? null;
  }

  text(path: string): string | null {
    const bytes = this.bytes(path);
    return bytes && decoded(bytes);
  }

  /** @throws FileError broken, when the part is not there */
  needed(path: string): string {
    const text = this.text(path);
    if (text === null) throw new FileError("broken", `${path} is missing.`);
    return text;
  }

  type(path: string): string {
    const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    return this.overrides.get(keyOf(path)) ?? this.defaults.get(extension) ?? "";
  }

  /** What a part refers to; "" for the package itself. */
  relations(path: string): readonly Relation[] {
    const text = this.text(relationsPath(path));
    if (text === null) return [];
    return parseXml(text).children.map(({ attributes }) => {
      const type = attributes["Type"] ?? "";
      const external = attributes["TargetMode"] === "External";
      const target = attributes["Target"] ?? "";
      return { id: attributes["Id"] ?? "", kind: type.slice(type.lastIndexOf("/") + 1), type, external, target: external ? target : resolved(path, target) };
    });
  }
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels` */
export function relationsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** Where a relative target lies, from the root, without a leading slash. */
function resolved(from: string, target: string): string {
  const base = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") base.pop();
    else if (step !== "." && step !== "") base.push(step);
  }
  return base.join("/");
}

const keyOf = (path: string): string => path.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();

const isCompound = (bytes: Uint8Array): boolean => [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte);

/** Whether the directory of a compound file (names in UTF-16) has an entry; it lies anywhere in the file. */
function includesWide(bytes: Uint8Array, name: string): boolean {
  const wide = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = wide[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) if (wide.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  let count = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        count++;
        if (total > LARGEST || count > MOST_PARTS) throw new FileError("tooLarge");
        return !name.endsWith("/");
      },
    });
  } catch (error) {
    throw error instanceof FileError ? error : new FileError("broken", error instanceof Error ? error.message : String(error));
  }
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return bytes[0] === 0xef ? new TextDecoder().decode(bytes) : strFromU8(bytes);
}
