import { contentHash, pushIdOf, type LogContent } from "./content";
import { isPushNumber } from "./limits";
import { isEnvelope } from "./outbox";
import { SharingError } from "./sharingError";
import type { Envelope, PushFile } from "./types";

const format = "kpitables-push";
const version = 1;

/** Pushes as a file; null when there are none. Its content never changes: importing it twice is importing it once. */
export function pushFileOf(envelopes: readonly Envelope[]): PushFile | null {
  const [first] = envelopes;
  if (first === undefined) return null;
  const places = [...new Set(envelopes.map(({ department }) => department))];
  const about = places.length === 1 ? first.department : `${first.department}+${places.length - 1}`;
  const name = [first.period, about, `r${first.revision}`, first.pushId.slice(0, 6)].map(fileNamePart).join(" ");
  return { name: `${name}.kpipush.json`, type: "application/json", text: JSON.stringify({ format, version, pushes: envelopes }, null, 1) };
}

function fileNamePart(text: string): string {
  return text.replace(/[\\/:*?"<>|\p{Cc}]/gu, "_").slice(0, 60);
}

/**
 * The pushes in a file. Each is checked against the hash that it was frozen with: a file that was edited is refused.
 * @throws SharingError badFile
 */
export function readPushFile(text: string, name: string): readonly Envelope[] {
  const content = parsed(text);
  const { format: found, version: written, pushes } = (typeof content === "object" && content !== null ? content : {}) as Partial<Record<string, unknown>>;
  if (found !== format || written !== version || !Array.isArray(pushes)) throw new SharingError("badFile", { file: name });
  const envelopes = pushes.filter(isEnvelope).map(cleaned);
  if (envelopes.length !== pushes.length || envelopes.length === 0 || !envelopes.every(isGenuine)) throw new SharingError("badFile", { file: name });
  return envelopes;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}

/** Only what an envelope has: nothing else in a file finds its way further. */
function cleaned({ pushId, department, period, revision, content, hash, by, at }: Envelope): Envelope {
  return { pushId, department, period, revision, content: content.map(cleanedRow), hash, by, at };
}

function cleanedRow(row: LogContent): LogContent {
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  const number = (value: unknown) => (typeof value === "number" && Number.isFinite(value) ? value : null);
  const { goalId, kpi, owner, value, target, score, weight, status, unit, comment } = row;
  return {
    goalId: text(goalId), kpi: text(kpi), owner: text(owner), value: number(value), target: number(target),
    score: number(score), weight: number(weight), status: text(status), unit: text(unit), comment: text(comment),
  };
}

function isGenuine({ pushId, department, period, revision, content, hash }: Envelope): boolean {
  return isPushNumber(revision) && isPushNumber(content.length) &&
    contentHash(department, period, content) === hash && pushIdOf(department, period, revision, content) === pushId;
}
