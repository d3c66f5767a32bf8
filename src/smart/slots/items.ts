import type { MetricMention } from "../gazetteer/types";
import type { Mask, MaskKind, NormalText, Quantity, Reading, TimeExpression } from "../grammar/types";
import { findWords, verbClasses, Words, type Form } from "../lexicon";
import type { Span } from "../types";

/** One piece of a goal: what the grammar or the gazetteer found, or a word. In order, without overlaps. */
export interface Item extends Span {
  readonly text: string;
  /** First of its clause. */
  readonly opens: boolean;
  readonly classes: number;
  readonly form: Form;
  readonly metric: MetricMention | null;
  readonly quantity: Quantity | null;
  readonly time: TimeExpression | null;
  readonly mask: Mask | null;
}

/** Whether a word has one of the classes (see Words). */
export function has(item: Pick<Item, "classes"> | undefined, classes: number): boolean {
  return item !== undefined && (item.classes & classes) !== 0;
}

/** Masks that name what a goal is about; the others are only numbers to look past. */
const naming: ReadonlySet<MaskKind> = new Set(["standard", "product", "document", "place", "programme", "identifier", "quoted", "version"]);

type Found = Pick<Item, "start" | "end" | "metric" | "quantity" | "time" | "mask">;

/** All of one shape, and items too: they are looked at very often. */
function foundAt(start: number, end: number, metric: MetricMention | null, quantity: Quantity | null, time: TimeExpression | null, mask: Mask | null): Found {
  return { start, end, metric, quantity, time, mask };
}

/** Takes a goal apart into items. Where findings overlap the longer one counts, and of equals a metric. */
export function itemsOf({ normal, masks, quantities, times }: Reading, metrics: readonly MetricMention[]): Item[] {
  const names = masks.filter(({ kind }) => kind !== "word");
  const amounts = quantities.map((quantity) => foundAt(quantity.start, endOfAmount(normal, quantity), null, quantity, null, null));
  const numberEnds = new Set<number>();
  for (const { quantity, end } of amounts) if (quantity?.form === "cardinal") numberEnds.add(end);
  const found = names.map((mask) => foundAt(mask.start, mask.end, null, null, null, mask));
  for (const metric of metrics) if (!isUnitOf(metric, quantities) && !isPlainWord(normal, metric, numberEnds)) found.push(foundAt(startOfName(normal, metric), endOfName(normal, metric), metric, null, null, null));
  // A service level is a quantity that limits itself, a name is what a goal is about: as such they count here.
  for (const time of times) if (!isOther(time, quantities, names)) found.push(foundAt(time.start, time.end, null, null, time, null));
  found.push(...amounts);
  const items: Item[] = [];
  const clauseStarts = new Set(normal.clauses.map(({ start }) => start));
  const push = ({ start, end, metric, quantity, time, mask }: Found, classes: number, form: Form): void => {
    items.push({ start, end, text: normal.lower.slice(start, end), opens: clauseStarts.has(start), classes, form, metric, quantity, time, mask });
  };
  let at = 0;
  const words = (to: number): void => {
    for (const { start, end, classes, form } of findWords(normal.lower, { start: at, end: to })) push(foundAt(start, end, null, null, null, null), classes, form);
  };
  for (const each of withoutOverlaps(found)) {
    words(each.start);
    push(each, 0, "base");
    at = each.end;
  }
  words(normal.lower.length);
  return items;
}

function isOther(time: TimeExpression, quantities: readonly Quantity[], names: readonly Mask[]): boolean {
  const overlaps = (span: Span): boolean => span.start < time.end && time.start < span.end;
  if (time.role === "sla") return quantities.some((each) => each.role === "sla" && overlaps(each));
  return (time.role === "name" || time.role === "hours") && names.some(overlaps);
}

/** Units that are no nouns: what counts things is part of what the goal is about. */
const measures = /^(?:%|pp|bp|x|point|score|[A-Z]{3}|ms|second|minute|hour|day|week|month|quarter|half|year)$/;

/** Where the number of a quantity ends: five | training sessions. */
function endOfAmount({ lower }: NormalText, { start, end, unit, unitSpan, form }: Quantity): number {
  // 零|安全事故: what is not to happen is the goal's own noun.
  if (form === "zero" && /^[零无0][\u4e00-\u9fff]/.test(lower.slice(start, start + 2))) return start + 1;
  if (unit === null || unitSpan === null || measures.test(unit)) return end;
  const last = Math.min(end, unitSpan.start);
  const noun = nounAfterNumber.exec(lower.slice(start, last));
  return noun === null ? last : start + noun.index;
}

/** A word after the number that is no number itself. */
const nounAfterNumber = /(?<=[0-9a-z] )(?!(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|and|to|or|of|point|half)\b)[a-z]/;

/** Where the name of a metric that only its shape shows begins: behind a verb that it took in. */
function startOfName({ lower }: NormalText, { start, end, code }: MetricMention): number {
  if (lower[start]! < "\u3400" || (code !== null && /[率量额数期长]$/.test(lower.slice(start, end)))) return start;
  const [first, second] = findWords(lower, { start, end });
  return first !== undefined && second !== undefined && has(first, code === null ? verbClasses & ~(Words.handle | Words.hold) : Words.event) && end - first.end > (code === null ? 2 : 1) ? first.end : start;
}

/** Seventeen tonnes per hectare: the unit of a number is no metric, unless it counts things. */
function isUnitOf({ start, code }: MetricMention, quantities: readonly Quantity[]): boolean {
  return code === null && quantities.some((quantity) => quantity.start <= start && start < quantity.end && /^(?:[A-Z]{3}|ms|second|minute|hour|day|tonn?e?s?|tons|kg|lit(?:er|re)s|[kmg]wh|km|miles)$/.test(quantity.unit ?? ""));
}

/** 译员流失|率: a name goes on to the character that makes a measure of it; entries | reduced, six contracts | signed: what is done to it is none of it. */
function endOfName({ lower }: NormalText, { start, end, code }: MetricMention): number {
  if (lower[start]! < "\u3400") {
    const last = findWords(lower, { start, end }).at(-1)!;
    return last.form === "past" && last.start > start + 1 && (code === null || /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty) (?:[a-z-]+ ){0,3}$/.test(lower.slice(0, start))) ? last.start - 1 : end;
  }
  return /[率量额]/.test(lower.charAt(end)) && !/[率量额数]/.test(lower[end - 1]!) ? end + 1 : end;
}

/** Mentions that the lexicon knows better: 增长 and people are no metrics, and a verb that opens a clause is none either. */
function isPlainWord({ lower, clauses }: NormalText, mention: MetricMention, numberEnds: ReadonlySet<number>): boolean {
  const found = findWords(lower, mention);
  const last = found.at(-1);
  if (last === undefined) return false;
  // Six firmware updates, five training sessions: things that are counted.
  const isCounted = numberEnds.has(mention.start) || numberEnds.has(mention.start - 1);
  const isThing = has(last, Words.deliverable | Words.role);
  const isHan = lower[mention.start]! >= "\u3400";
  if ((mention.code === null || isCounted) && !isHan && last.form !== "base" && isThing) return true;
  // 企业形象, 工作水平: an attribute of whomever.
  if (isHan && has(last, Words.generic) && found.every((word) => has(word, Words.generic | Words.people | Words.department))) return true;
  if (mention.code === null && has(found[0], Words.generic | Words.common) && lower.slice(mention.start, mention.end).includes(" per ")) return true;
  if (found.length > 1 || last.classes === 0) return false;
  if (mention.generic || has(last, Words.people | Words.generic) || (mention.code === null && isThing)) return true;
  return has(last, verbClasses) && last.form === "base" && (clauses.some(({ start }) => start === mention.start) || /^ (?:the|an?|their|its) /.test(lower.slice(mention.end, mention.end + 7)));
}

/** From left to right; of two that overlap the longer stays, but a metric gives way to a name and keeps its rest. */
function withoutOverlaps(found: readonly Found[]): Found[] {
  const byStart = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found[] = [];
  for (const each of byStart) {
    const last = kept.at(-1);
    // No accidents inside what looks like one name, an amount that goes on behind it: the number is what counts.
    // 平均无故障运行时间: what is counted goes on without the faults.
    if (last?.metric?.family === "duration" && each.quantity?.form === "zero" && each.end < last.end) continue;
    if (last?.metric != null && each.quantity !== null && each.start < last.end && (each.quantity.form === "zero" || each.end > last.end)) {
      kept[kept.length - 1] = { ...last, end: each.start };
      kept.push(each);
      continue;
    }
    // Quadruple | webinar registrations: a verb that no name begins with.
    if (last?.metric != null && each.quantity?.form === "deltaMultiple" && each.start === last.start) {
      kept.splice(-1, 1, each, { ...last, start: each.end });
      continue;
    }
    if (last === undefined || each.start >= last.end) kept.push(each);
    else if (each.end > last.end && each.metric !== null && (last.mask !== null || last.quantity !== null)) kept.push({ ...each, start: last.end });
    else if (each.end - each.start > last.end - last.start && each.metric !== null) kept[kept.length - 1] = each;
  }
  return kept.filter(({ start, end }) => start < end);
}

/** Whether an item says what a goal is about in words that are its own: neither grammar nor what every goal could say. */
export function isContent(item: Item): boolean {
  if (item.mask !== null) return naming.has(item.mask.kind);
  if (item.metric !== null || item.quantity !== null || item.time !== null || item.classes !== 0) return false;
  return item.text.charCodeAt(0) >= 0x3400 ? item.text.length > 1 : ownWord.test(item.text);
}

const ownWord = /[a-z][a-z\d&]|^[a-rt-z]$/;
