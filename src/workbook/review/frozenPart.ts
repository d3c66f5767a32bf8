import { frozenText, parseFrozen, type Frozen, type FrozenPeriod } from "../../review/cycle/frozen";
import type { PeriodId } from "../../review/types";
import { findPart } from "../customParts";
import { onceFor } from "../onceFor";
import type { WorkbookReading } from "../read";

/** Each period has a part of its own, so that reading one does not carry all the others along. */
export function frozenNamespace(period: PeriodId): string {
  return `urn:kpitables:cycle:1:${period}`;
}

/** What was parsed of a reading, which is asked for each department anew: a part can hold a year's goals of all of them. */
const parsed = onceFor(() => new Map<PeriodId, FrozenPeriod | null>());

/** What is frozen of a period; null where nothing is, or where it cannot be read. */
export function frozenOf(reading: WorkbookReading, period: PeriodId): FrozenPeriod | null {
  const known = parsed(reading);
  const frozen = known.get(period);
  if (frozen !== undefined) return frozen;
  const found = parsedPart(reading, period);
  known.set(period, found);
  return found;
}

function parsedPart(reading: WorkbookReading, period: PeriodId): FrozenPeriod | null {
  const xml = reading.parts.get(frozenNamespace(period));
  const content = xml === undefined ? undefined : /<cycle\b[^>]*>([^]*)<\/cycle>/.exec(xml)?.[1];
  return content === undefined ? null : parseFrozen(unescapeXml(content));
}

/** A reading with what is frozen of some more periods. */
export async function withFrozen(context: Excel.RequestContext, reading: WorkbookReading, periods: readonly PeriodId[]): Promise<WorkbookReading> {
  if (periods.length === 0) return reading;
  const found = periods.map(frozenNamespace).map((namespace) => ({ namespace, part: findPart(context, namespace) }));
  await context.sync();
  const parts = found.flatMap(({ namespace, part }) => (part.isNullObject ? [] : [[namespace, part.getXml()] as const]));
  if (parts.length > 0) await context.sync();
  return { ...reading, parts: new Map([...reading.parts, ...parts.map(([namespace, { value }]) => [namespace, value] as const)]) };
}

/** Queues the part of a period with some departments put in or replaced; the others stay as they are. */
export function writeFrozen(context: Excel.RequestContext, reading: WorkbookReading, period: PeriodId, changed: readonly Frozen[]): void {
  const departments = new Map(frozenOf(reading, period)?.departments);
  for (const frozen of changed) departments.set(frozen.department, frozen);
  const xml = `<cycle xmlns="${frozenNamespace(period)}">${escapeXml(frozenText({ period, departments }))}</cycle>`;
  const parts = context.workbook.customXmlParts;
  if (reading.parts.has(frozenNamespace(period))) parts.getByNamespace(frozenNamespace(period)).getOnlyItem().setXml(xml);
  else parts.add(xml);
}

/** Puts the part of a period back as it was read. */
export async function putFrozenBack(context: Excel.RequestContext, reading: WorkbookReading, period: PeriodId): Promise<void> {
  const before = reading.parts.get(frozenNamespace(period));
  const part = findPart(context, frozenNamespace(period));
  await context.sync();
  if (part.isNullObject) return;
  if (before === undefined) part.delete();
  else part.setXml(before);
  await context.sync();
}

/** JSON has no character that XML forbids but these, which it may write as they are. */
function escapeXml(json: string): string {
  return json
    .replace(/[\u007f-\u009f\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function unescapeXml(content: string): string {
  return content.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, "&");
}
