import type { KindLetter } from "./kinds";
import { notInName } from "./notInName";
import type { Shape } from "./shapes";
import type { Word } from "./words";

/** Last words of metric names, in the singular: login time, crop insurance penetration. */
const heads: Readonly<Partial<Record<KindLetter, string>>> = {
  r: "rate|percentage|share|penetration|coverage|accuracy|utilisation|utilization|occupancy|compliance|attendance|availability|reliability|adherence|completeness|yield|proportion|retention|conversion|timeliness|stability|adoption|participation|punctuality|satisfaction",
  p: "margin",
  g: "growth|roi|return|variance|attainment",
  m: "cost|spend|spending|expense|revenue|income|saving|price|fee|sale|profit|debt|loss|salary|wage|expenditure|turnover|premium|earning|proceed|royalty",
  d: "time|duration|latency|downtime|uptime|delay|lag|overtime|turnaround|tat",
  s: "score|rating|index|nps|csat|ranking|grade",
  x: "ratio|frequency|density|intensity|multiple",
  v: "volume|consumption|throughput|usage|tonnage|capacity|inventory|stock|output|production|emission|waste|mileage|weight|footprint",
  c: "count|headcount|backlog|incident|user|visitor|download|error|claim|request|visit|signup|registration|subscriber|follower|view|click|participant|referral|breakdown|failure|outage|escalation|violation|deviation|cancellation|shortage|stockout|enrolment|enrollment|hour|applicant|application|finding|installation|shipment|dispute|delivery|mistake|rejection|leaver|fatality|nonconformity|member|query|inspection|test|alarm|repair",
};

const kindOfHead: ReadonlyMap<string, KindLetter> = new Map(
  Object.entries(heads).flatMap(([kind, text]) => text.split("|").map((head) => [head, kind as KindLetter])),
);

/** Heads that mean nothing countable without a word before them ("in time", "the rate"). */
const alone = new Set("incident visitor download error headcount backlog breakdown outage escalation cancellation shortage stockout enrolment enrollment overtime downtime uptime latency subscriber follower signup turnaround output emission waste throughput roi".split(" "));

/** Adjectives that do belong to names when something stands between them and the head. */
const inNameAfterAll = new Set("new average total overall first on full real process return spend train number current second".split(" "));

const amountsOf = /^(?:number|percentage|share|proportion|rate|count|volume|cost|amount|level|value|length|frequency|incidence)$/;
const periods = new Set("day week month quarter year annum hour shift".split(" "));
const longestName = 4;

/** Names of metrics known by their last word, by "number of …" or by "… per …". */
export function englishPatterns(text: string, tokens: readonly Word[]): readonly Shape[] {
  return tokens.map((token, at) => ofPhrase(tokens, at) ?? perPhrase(tokens, at) ?? headed(text, tokens, at, token)).filter((shape) => shape !== null);
}

/** number of late invoices, share of women among engineers (up to the next preposition or verb). */
function ofPhrase(tokens: readonly Word[], at: number): Shape | null {
  const first = tokens[at];
  if (first === undefined || tokens[at + 1]?.stem !== "of" || tokens[at + 1]?.joined !== true || !amountsOf.test(first.stem)) return null;
  let last = at + 1;
  while (last < at + 1 + longestName && inName(tokens[last + 1], true)) last++;
  // The fill rate of trailers | on the Milan lane.
  while (/^on$|[^e]ed$/.test(tokens[last]!.stem)) last--;
  if (last === at + 1) return null;
  return shape(tokens, at, last, kindOfAmount(first.stem), last + 1);
}

/** hours per unit, output per shift: what stands behind "per" is no period. */
function perPhrase(tokens: readonly Word[], at: number): Shape | null {
  const per = tokens[at + 1];
  const unit = tokens[at + 2];
  if (per?.stem !== "per" || !per.joined || unit?.joined !== true || periods.has(unit.stem) || !inName(tokens[at], false)) return null;
  if (/^\d/.test(unit.stem) || unit.stem === "cent") return null;
  const start = startOfName(tokens, at);
  return shape(tokens, start, at + 2, kindOfHead.get(tokens[at]?.stem ?? "") ?? "x", at + 2);
}

function headed(text: string, tokens: readonly Word[], at: number, token: Word): Shape | null {
  const kind = kindOfHead.get(token.stem);
  if (kind === undefined || isVerb(text, token)) return null;
  const start = startOfName(tokens, at);
  if (start === at && !alone.has(token.stem)) return null;
  return shape(tokens, start, at, kind, at);
}

function startOfName(tokens: readonly Word[], at: number): number {
  let start = at;
  while (at - start < longestName - 1 && tokens[start]?.joined === true && inName(tokens[start - 1], start < at)) start--;
  // "raise the average" … "first response time": an adjective needs a noun between itself and the head.
  while (start < at && inNameAfterAll.has(tokens[start]?.stem ?? "") && start + 1 === at) start++;
  return start;
}

function inName(token: Word | undefined, adjectives: boolean): boolean {
  if (token === undefined || /^\d/.test(token.stem)) return false;
  return !notInName.has(token.stem) || (adjectives && inNameAfterAll.has(token.stem));
}

/** "We rate suppliers", "time the runs": a head that is followed by a determiner is no noun. */
function isVerb(text: string, token: Word): boolean {
  return /^ (?:the|our|all|each|every|their|its|your|us|them|it)\b/i.test(text.slice(token.end, token.end + 7));
}

function kindOfAmount(stem: string): KindLetter {
  if (stem === "cost" || stem === "value" || stem === "amount") return "m";
  if (stem === "length") return "d";
  if (stem === "percentage" || stem === "share" || stem === "proportion" || stem === "rate") return "r";
  return stem === "volume" || stem === "level" ? "v" : "c";
}

function shape(tokens: readonly Word[], from: number, to: number, kind: KindLetter, head: number): Shape | null {
  const first = tokens[from];
  const last = tokens[to];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end, kind, head: tokens[head]?.start ?? first.start, perception: false };
}
