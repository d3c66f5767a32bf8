import type { Message, MessageParameters } from "../../text/language";
import { filesText as text } from "../../text/files";
import { withTerms } from "../../text/terms";
import { readTable, type TableReading } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { periodLabel } from "../periods";
import { unreadToCompare } from "../unread";
import type { PeriodId } from "../types";
import { compareFile } from "./compareFile";
import { withoutLocked } from "./lockedInputs";
import type { RawFile } from "./rawFile";
import { sameScalar } from "./scalars";
import { partKey, type FileStamp } from "./stamp";
import type { NewSuggestion } from "../talk/suggestions";
import { suggestionsBack } from "./suggestionCells";
import type { FileComparison } from "./types";

/** A file as far as it could be read: with its stamp, or why there is none. */
export type ReadFile =
  | { readonly name: string; readonly file: RawFile; readonly stamp: FileStamp }
  | { readonly name: string; readonly refusal: Message; readonly parameters?: MessageParameters };

/** What the workbook knows, against which files are judged. */
export interface Here {
  readonly workbook: string | null;
  readonly period: PeriodId;
  /** Review tables of the period by name. */
  readonly tables: ReadonlyMap<string, TableReading>;
  /** Tables whose results no longer change. */
  readonly closed: ReadonlySet<string>;
  /** Keys of the inputs that may be written now, by table; where a table is not named all may be. */
  readonly open?: ReadonlyMap<string, ReadonlySet<string>>;
  /** The export that went out last, by `partKey`. */
  readonly lastExports: Readonly<Record<string, string>>;
  /** Whose own sheet a table is; those of departments are not named. */
  readonly owners?: ReadonlyMap<string, string>;
}

/** What becomes of a file. An older one is compared too, so that somebody may decide to use it. */
export type JudgedFile =
  | { readonly name: string; readonly verdict: "compared" | "older"; readonly comparison: FileComparison; readonly suggestions: readonly NewSuggestion[]; readonly sentence: Sentence | null }
  | { readonly name: string; readonly verdict: "refused"; readonly sentence: Sentence };

export interface Sentence {
  readonly text: Message;
  readonly parameters: MessageParameters;
}

/** Judges files that came back together: each is compared, or refused with one sentence. Refusing one keeps the others from nothing. */
export function judgeFiles(files: readonly ReadFile[], here: Here): readonly JudgedFile[] {
  const judged = files.map((file) => judgeOne(file, here));
  return judged.map((each, index) => {
    if (each.verdict === "refused") return each;
    const twins = judged.flatMap((other, at) => (at !== index && other.verdict !== "refused" && isSameExport(files[at]!, files[index]!) ? [{ other, at }] : []));
    const different = twins.find(({ other }) => !sameContent(other, each));
    if (different !== undefined) return refused(each.name, text.versions, { other: different.other.name });
    const earlier = twins.find(({ at }) => at < index);
    return earlier === undefined ? each : refused(each.name, text.repeated, { other: earlier.other.name });
  });
}

function judgeOne(read: ReadFile, here: Here): JudgedFile {
  const { name } = read;
  if ("refusal" in read) return refused(name, read.refusal, read.parameters);
  const { stamp, file } = read;
  if (stamp.workbook !== here.workbook) return refused(name, text.otherWorkbook);
  if (stamp.period !== here.period) {
    const period: Message = { zh: periodLabel(stamp.period, "zh-CN"), en: periodLabel(stamp.period, "en-US") };
    return refused(name, withTerms(text.otherPeriod, { period }));
  }
  const table = here.tables.get(stamp.table);
  const { department } = stamp;
  if (table === undefined) return refused(name, text.noSheet, { department });
  if (here.closed.has(stamp.table)) return refused(name, text.closed, { department });
  const { missing } = readTable(tables.review, table);
  if (missing.length > 0) return refused(name, unreadToCompare({ department, sheet: table.sheet }, missing));
  const compared = compareFile(file, stamp, table);
  if (compared === null) return refused(name, text.noRows);
  const comparison = withoutLocked(compared, here.open?.get(stamp.table));
  const last = here.lastExports[partKey(stamp)];
  const isOlder = last !== undefined && last !== stamp.exportId;
  const sentence = isOlder ? { text: text.older, parameters: { file: name, who: stamp.person ?? department } } : null;
  return { name, verdict: isOlder ? "older" : "compared", comparison, suggestions: suggestionsBack(file, stamp, here.owners?.get(stamp.table) ?? ""), sentence };
}

function refused(name: string, message: Message, parameters: MessageParameters = {}): JudgedFile {
  return { name, verdict: "refused", sentence: { text: message, parameters: { file: name, ...parameters } } };
}

function isSameExport(a: ReadFile, b: ReadFile): boolean {
  return "stamp" in a && "stamp" in b && a.stamp.exportId === b.stamp.exportId && partKey(a.stamp) === partKey(b.stamp);
}

type Compared = Extract<JudgedFile, { readonly comparison: FileComparison }>;

function sameContent({ comparison: a, suggestions: one }: Compared, { comparison: b, suggestions: other }: Compared): boolean {
  if (one.length !== other.length || one.some(({ id }, index) => id !== other[index]?.id)) return false;
  return a.differences.length === b.differences.length && a.differences.every((difference, index) => {
    const other = b.differences[index]!;
    return difference.goalId === other.goalId && difference.key === other.key && sameScalar(difference.back, other.back);
  });
}
