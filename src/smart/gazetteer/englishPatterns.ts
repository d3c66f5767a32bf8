import { goodByStems } from "./badWords";
import type { Candidate } from "./candidates";
import { kinds, type KindLetter } from "./kinds";
import type { Word } from "./words";

/** Last words of metric names, in the singular: login time, crop insurance penetration. */
const heads: Readonly<Partial<Record<KindLetter, string>>> = {
  r: "rate|percentage|share|penetration|coverage|accuracy|utilisation|utilization|occupancy|compliance|attendance|availability|reliability|adherence|completeness|yield|proportion|retention|conversion|accuracy|adoption|participation|punctuality",
  p: "margin",
  g: "growth|roi|return|variance|attainment",
  m: "cost|spend|spending|expense|revenue|income|saving|price|fee|budget variance|sale|profit|debt|loss|salary|wage|spendings|expenditure|turnover|premium|earning|proceed|royalty",
  d: "time|duration|latency|downtime|uptime|delay|lag|overtime|turnaround|tat",
  s: "score|rating|index|nps|csat|ranking|grade",
  x: "ratio|frequency|density|intensity|multiple",
  v: "volume|consumption|throughput|usage|tonnage|capacity|inventory|stock|output|production|emission|waste|mileage|weight|footprint",
  c: "count|headcount|backlog|defect|complaint|accident|incident|ticket|order|user|visitor|download|error|injury|claim|request|visit|signup|registration|subscriber|follower|view|click|impression|attendee|participant|booking|referral|breakdown|failure|outage|escalation|violation|breach|deviation|cancellation|reject|shortage|stockout|enrolment|enrollment|hour|applicant|application|vacancy|renewal|finding|conversion|installation|shipment|dispute|delivery|mistake|rejection|no-show|leaver|fatality|query|inspection|test|alarm|repair",
};

const kindOfHead: ReadonlyMap<string, KindLetter> = new Map(
  Object.entries(heads).flatMap(([kind, text]) => text.split("|").map((head) => [head, kind as KindLetter])),
);

/** Heads that mean nothing countable without a word before them ("in time", "the rate"). */
const alone = new Set("defect complaint accident incident ticket visitor download error injury headcount backlog breakdown outage escalation cancellation shortage stockout enrolment enrollment overtime downtime uptime latency subscriber follower signup no-show turnaround cost spend revenue income profit inventory output emission waste throughput csat nps roi".split(" "));

/** Words in front of a head that are no part of a name. */
const notInName = new Set(
  (
    "a an the this that these those our your their his her its my all any each every some no of for in on at by to from with within before after during until per and or as than " +
    "is are be was were will shall should must can may not do does have has had get make keep hold bring take set let put achieve reach hit raise increase grow improve boost lift expand " +
    "reduce cut lower decrease shorten halve trim slash shrink drop limit double triple maintain sustain deliver complete finish launch publish file sign obtain submit open close start stop " +
    "eliminate avoid prevent minimise minimize maximise maximize optimise optimize accelerate speed better more less fewer higher most least best good great strong stable " +
    "current new existing average total overall annual yearly monthly weekly daily quarterly first second third last next same other many several much number below under above over about around up down at " +
    "ensure drive push track monitor measure manage control report review support help focus work win gain earn save spend generate separate train hire recruit sell book collect answer resolve fix handle process return respond " +
    "part full real on short long spare over extra any what when who which it we they you i one two three four five six seven eight nine ten this quarter year month week day half q h fy so such very too only also per cent percent"
  ).split(" "),
);
/** Adjectives that do belong to names when something stands between them and the head. */
const inNameAfterAll = new Set("new average total overall first on full real process return spend train number current second first-time average".split(" "));

const amountsOf = /^(?:number|percentage|share|proportion|rate|count|volume|cost|amount|level|value|length|frequency|incidence)$/;
const periods = new Set("day week month quarter year annum hour shift".split(" "));
const longestName = 4;

/** Names of metrics known by their last word, by "number of …" or by "… per …". */
export function englishPatterns(text: string, tokens: readonly Word[]): readonly Candidate[] {
  return tokens.flatMap((token, at) => ofPhrase(tokens, at) ?? perPhrase(tokens, at) ?? headed(text, tokens, at, token) ?? []);
}

/** number of late invoices, share of women among engineers (up to the next preposition or verb). */
function ofPhrase(tokens: readonly Word[], at: number): Candidate | null {
  const first = tokens[at];
  if (first === undefined || !amountsOf.test(first.stem) || tokens[at + 1]?.stem !== "of" || tokens[at + 1]?.joined !== true) return null;
  let last = at + 1;
  while (last < at + 1 + longestName && inName(tokens[last + 1], true)) last++;
  if (last === at + 1) return null;
  return candidate(tokens, at, last, kindOfAmount(first.stem));
}

/** hours per unit, output per shift: what stands behind "per" is no period. */
function perPhrase(tokens: readonly Word[], at: number): Candidate | null {
  const per = tokens[at + 1];
  const unit = tokens[at + 2];
  if (per?.stem !== "per" || !per.joined || unit?.joined !== true || periods.has(unit.stem) || !inName(tokens[at], false)) return null;
  if (/^\d/.test(unit.stem) || unit.stem === "cent") return null;
  const start = startOfName(tokens, at);
  return candidate(tokens, start, at + 2, kindOfHead.get(tokens[at]?.stem ?? "") ?? "x");
}

function headed(text: string, tokens: readonly Word[], at: number, token: Word): Candidate | null {
  const kind = kindOfHead.get(token.stem);
  if (kind === undefined || isVerb(text, token)) return null;
  const start = startOfName(tokens, at);
  if (start === at && !alone.has(token.stem)) return null;
  return candidate(tokens, start, at, kind);
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

function candidate(tokens: readonly Word[], from: number, to: number, kind: KindLetter): Candidate | null {
  const first = tokens[from];
  const last = tokens[to];
  if (first === undefined || last === undefined) return null;
  const good = goodByStems(tokens.slice(from, to + 1).map(({ stem }) => stem));
  return { start: first.start, end: last.end, metric: null, traits: { ...kinds[kind], good, generic: false, perception: false } };
}
