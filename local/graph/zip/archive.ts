import { inflateRawSync } from "node:zlib";
import { GraphError } from "../errors";
import { crc32 } from "./crc32";
import type { Deflated } from "./deflated";

/** One file in a zip, as its central directory describes it. */
interface Entry {
  readonly name: string;
  /** Its record in the central directory, copied whole when the archive is written again. */
  readonly record: Buffer;
  readonly method: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly crc: number;
  /** From the local header to whatever follows the data, in the archive's bytes. */
  readonly start: number;
  readonly end: number;
}

/** A zip held in memory: bytes and directory. */
export interface Archive {
  readonly bytes: Buffer;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** How much a workbook may unfold to. Protects against archives made to exhaust memory. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes, all entries together, uncompressed. */
  readonly unzipped: number;
}

const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, zip64Locator: 0x07064b50 };
const method = { stored: 0, deflated: 8 };

function refuse(reason: string): never {
  throw new GraphError("unsupportedWorkbook", reason);
}

/**
 * Reads the directory of a zip.
 * @throws GraphError unsupportedWorkbook: not a zip, encrypted, zip64, over the limits, entries that overlap.
 */
export function openArchive(bytes: Buffer, limits: ZipLimits): Archive {
  if (bytes.length >= 8 && bytes.readUInt32BE(0) === 0xd0cf11e0) refuse("The workbook is encrypted or in the old .xls format.");
  const end = findEnd(bytes);
  if (end >= 20 && bytes.readUInt32LE(end - 20) === signature.zip64Locator) refuse("The workbook uses zip64.");
  const count = bytes.readUInt16LE(end + 10);
  const directorySize = bytes.readUInt32LE(end + 12);
  const directory = bytes.readUInt32LE(end + 16);
  if (count === 0xffff || directory === 0xffffffff) refuse("The workbook uses zip64.");
  if (count > limits.entries) refuse("The workbook has too many parts.");
  if (directory + directorySize > end) refuse("The workbook's zip directory is damaged.");
  return { bytes, entries: placeEntries(bytes, directory, readRecords(bytes, directory, end, count), limits) };
}

function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) === signature.end) return at;
  }
  return refuse("The file is not a whole .xlsx workbook.");
}

function readRecords(bytes: Buffer, directory: number, end: number, count: number): Buffer[] {
  const records: Buffer[] = [];
  let at = directory;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== signature.central) refuse("The workbook's zip directory is damaged.");
    const length = 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    records.push(bytes.subarray(at, at + length));
    at += length;
  }
  return records;
}

function placeEntries(bytes: Buffer, directory: number, records: readonly Buffer[], limits: ZipLimits): Map<string, Entry> {
  const byOffset = [...records].sort((a, b) => a.readUInt32LE(42) - b.readUInt32LE(42));
  const ends = new Map(byOffset.map((record, index) => [record, byOffset[index + 1]?.readUInt32LE(42) ?? directory]));
  const entries = new Map<string, Entry>();
  let unzipped = 0;
  for (const record of records) {
    const entry = entryOf(bytes, record, ends.get(record) ?? directory);
    if (entries.has(entry.name)) refuse("The workbook has two parts of the same name.");
    unzipped += entry.size;
    entries.set(entry.name, entry);
  }
  if (unzipped > limits.unzipped) refuse("The workbook is too large when unpacked.");
  return entries;
}

function entryOf(bytes: Buffer, record: Buffer, end: number): Entry {
  const flags = record.readUInt16LE(8);
  if (flags & 1) refuse("The workbook is encrypted.");
  const [compressedSize, size, start] = [record.readUInt32LE(20), record.readUInt32LE(24), record.readUInt32LE(42)];
  if (compressedSize === 0xffffffff || size === 0xffffffff || start === 0xffffffff) refuse("The workbook uses zip64.");
  if (start + 30 + compressedSize > end || bytes.readUInt32LE(start) !== signature.local) refuse("The workbook's zip directory is damaged.");
  const name = record.toString("utf8", 46, 46 + record.readUInt16LE(28));
  return { name, record, method: record.readUInt16LE(10), compressedSize, size, crc: record.readUInt32LE(16), start, end };
}

/**
 * The uncompressed bytes of one entry; null when the archive has none of that name.
 * @throws GraphError unsupportedWorkbook when the data is damaged or longer than the directory says.
 */
export function readEntry(archive: Archive, name: string): Buffer | null {
  const entry = archive.entries.get(name);
  if (entry === undefined) return null;
  const { bytes } = archive;
  const data = entry.start + 30 + bytes.readUInt16LE(entry.start + 26) + bytes.readUInt16LE(entry.start + 28);
  if (data + entry.compressedSize > entry.end) refuse("The workbook's zip directory is damaged.");
  const compressed = bytes.subarray(data, data + entry.compressedSize);
  if (entry.method === method.stored) return compressed;
  if (entry.method !== method.deflated) refuse("The workbook uses a compression method that is not supported.");
  try {
    // One buffer of the right size: zlib would collect pieces and hold a large part twice.
    const content = inflateRawSync(compressed, { maxOutputLength: Math.max(1, entry.size), chunkSize: Math.max(64, entry.size + 1) });
    if (crc32(content) === entry.crc) return content;
  } catch {
    // told below, as any other damage
  }
  return refuse(`The part ${name} is damaged.`);
}

/**
 * Writes the archive again with some entries replaced, added or (null) left out. Every other entry keeps its bytes: local
 * header, compressed data and directory record are copied, only the offset in the record is new.
 */
export function writeArchive(archive: Archive, replaced: ReadonlyMap<string, Deflated | null>): Buffer {
  const output: Uint8Array[] = [];
  const records: Buffer[] = [];
  let offset = 0;
  const put = (pieces: readonly Uint8Array[], record: Buffer) => {
    record.writeUInt32LE(offset, 42);
    output.push(...pieces);
    records.push(record);
    offset += lengthOf(pieces);
  };
  for (const entry of [...archive.entries.values()].sort((a, b) => a.start - b.start)) {
    const content = replaced.get(entry.name);
    if (content === undefined) put([archive.bytes.subarray(entry.start, entry.end)], Buffer.from(entry.record));
    else if (content !== null) put([localHeader(entry.record, content), ...content.chunks], changedRecord(entry.record, content));
  }
  for (const [name, content] of replaced) {
    if (content !== null && !archive.entries.has(name)) put([localHeader(newRecord(name), content), ...content.chunks], changedRecord(newRecord(name), content));
  }
  return Buffer.concat([...output, ...records, endRecord(records, offset)]);
}

/** The record of a part that the archive did not have; dated 1 January 1980, the first day that zip knows. */
function newRecord(name: string): Buffer {
  const record = Buffer.alloc(46);
  record.writeUInt32LE(signature.central, 0);
  record.writeUInt16LE(20, 4);
  record.writeUInt16LE(0x800, 8); // the name is UTF-8
  record.writeUInt16LE(0x21, 14);
  const bytes = Buffer.from(name, "utf8");
  record.writeUInt16LE(bytes.length, 28);
  return Buffer.concat([record, bytes]);
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

/** A directory record with new content: sizes and checksum in the record itself, no data descriptor, no extra field. */
function changedRecord(before: Buffer, content: Deflated): Buffer {
  const nameLength = before.readUInt16LE(28);
  const record = Buffer.from(before.subarray(0, 46 + nameLength));
  record.writeUInt16LE(20, 6); // version needed: deflate
  record.writeUInt16LE(before.readUInt16LE(8) & ~(8 | 6), 8); // no descriptor, no compression hints
  record.writeUInt16LE(method.deflated, 10);
  record.writeUInt32LE(content.crc, 16);
  record.writeUInt32LE(lengthOf(content.chunks), 20);
  record.writeUInt32LE(content.size, 24);
  record.writeUInt16LE(0, 30);
  record.writeUInt16LE(0, 32);
  return record;
}

/** A local header repeats fields 4…30 of the directory's record, without the comment length. */
function localHeader(before: Buffer, content: Deflated): Buffer {
  const record = changedRecord(before, content);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(signature.local, 0);
  record.copy(header, 4, 6, 32);
  return Buffer.concat([header, record.subarray(46)]);
}

function endRecord(records: readonly Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(signature.end, 0);
  end.writeUInt16LE(records.length, 8);
  end.writeUInt16LE(records.length, 10);
  end.writeUInt32LE(lengthOf(records), 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
