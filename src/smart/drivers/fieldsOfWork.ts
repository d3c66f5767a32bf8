import { pairAt } from "../grammar/characters";
import { fitsAt } from "../grammar/scan";
import { remembering } from "../remember";
import { lexicon as vocabulary, type Entry } from "../gazetteer/lexicon";
import type { Span } from "../types";
import { areaOf } from "./graph";
import { sharedSpans } from "./sharedWords";
import { wordLists } from "../wordLists";

/** A word that shows which field of work a text is about. */
interface FieldMention extends Span {
  readonly field: string;
}

interface Beginning {
  readonly word: string;
  readonly field: string;
  /** Whether it stands alone or in the plural. */
  readonly isWhole: boolean;
}

/** Beginnings of words by their first characters (see `startAt`) and shorter ones by their first one, the longest first. */
type Lexicon = ReadonlyMap<number, readonly Beginning[]>;

/** Fields whose results each field commonly moves, besides its own: directly, and behind the stroke less directly. */
const helps: Readonly<Record<string, string>> = {
  sales: "profit production expansion money stock|marketing cost service hospitality logistics",
  marketing: "sales staffing|service expansion hospitality product education profit public",
  service: "sales|money cost marketing hospitality health public education people profit",
  product: "sales|marketing software expansion service cost profit property projects production",
  software: "service technology quality|product sales cost law",
  technology: "cost logistics service people accounting security production software|quality law sales profit stock environment health education maintenance hospitality",
  security: "law technology|money service cost software sales",
  production: "logistics profit cost sales|quality stock supply service expansion environment money projects maintenance",
  maintenance: "production quality safety logistics environment technology|software hospitality health service cost sales public profit",
  quality: "cost profit service production logistics|safety sales supply stock health law product marketing maintenance",
  supply: "cost profit production stock quality|law logistics service sales product projects hospitality environment maintenance",
  stock: "money sales logistics cost profit|quality production service supply maintenance hospitality",
  logistics: "service cost stock profit|sales production supply environment hospitality money expansion quality",
  staffing: "production service quality health sales people education|safety accounting product technology software logistics projects hospitality maintenance expansion cost public training",
  people: "staffing cost production service|sales quality logistics health education hospitality training safety projects profit",
  training: "quality safety service production sales people security law|money logistics staffing health education hospitality software product projects technology accounting public",
  money: "profit cost|accounting expansion supply sales product",
  cost: "profit money|supply",
  accounting: "money law|service cost technology people",
  safety: "people cost law production|projects maintenance education public health",
  environment: "cost law profit|premises marketing production",
  law: "sales expansion product safety|health money cost production projects quality logistics accounting public security",
  property: "product sales expansion|marketing law",
  premises: "|cost people",
  hospitality: "sales service profit|marketing cost environment",
  health: "service sales quality|cost public",
  education: "sales service training|public marketing product",
  public: "service law|education health",
  projects: "production expansion sales|service cost education health public environment hospitality money profit",
  expansion: "sales profit|production logistics service marketing staffing money",
};

type Reach = "directly" | "atAll";
type Helped = Readonly<Record<Reach, ReadonlySet<string>>>;

/** `helps`, read. */
const helped: ReadonlyMap<string, Helped> = new Map(
  Object.entries(helps).map(([field, all]) => [field, { directly: new Set(all.replace(/\|.*/, "").split(" ")), atAll: new Set(all.split(/[ |]/)) }]),
);

/** What these are for stands in front of them: 采购系统, safety training, 招标项目. */
const serving = new Set(["technology", "training", "projects", "quality", "cost", "profit", "staffing"]);
/** What these are of stands in front of them and says all: 融资成本, marketing budget. */
const transparent = new Set(["cost", "profit"]);
/** Who is meant, not what: 质量部, sales team. */
const unit = /(?:部门?(?![件分位署])|科室?(?![技学])|处(?![理罚置])|[ -](?:department|team|division|managers?)s?\b)/y;
/** Shorter English words stand alone or in the plural; longer ones may be the beginning of others. */
const shortest = 4;
const shortestOfGraph = 6;

/** Words that only begin like those of a field. */
const notAField = "other";
let parsed: Lexicon | null = null;

function lexicon(): Lexicon {
  parsed ??= read(wordLists.fieldsOfWork.trim().split("\n"));
  return parsed;
}

/** Fields of the areas and nodes of the graph that are called otherwise. */
const renamed: Readonly<Record<string, string>> = {
  customers: "service", retail: "sales", planning: "stock", procurement: "supply", research: "product", legal: "law", administration: "premises", approval_time: "", things: "premises", banking: "money", finance: "money",
  profit: "profit", cost: "cost", unit_cost: "cost", finance_cost: "cost", staffing: "staffing", time_to_hire: "staffing", hiring_quality: "staffing", training: "training", skills: "training", training_cost: "training",
  security: "security", bugs: "software", test_coverage: "software", inventory: "stock", stockout: "stock", safety_stock: "stock", delivery: "logistics", availability: "", occupancy: "", staff_turnover: "", culture: "", receivables: "money", active_users: "sales",
};

/** The field that a node of the graph belongs to. */
function fieldOfNode(code: string): string {
  const area = areaOf(code);
  return renamed[code] ?? renamed[area] ?? area;
}

/** Whether work on one node of the graph commonly helps another one directly. */
export function helpsNode(from: string, to: string): boolean {
  const [own, above] = [fieldOfNode(from), fieldOfNode(to)];
  return above !== "" && (own === above || helped.get(own)?.directly.has(above) === true);
}

/** What the graph has words for. */
function graphWords(): readonly (readonly [string, string])[] {
  const { index } = vocabulary();
  const fieldOf = ({ concept, traits }: Entry): string => (traits?.generic === true ? "" : fieldOfNode(concept));
  return [
    ...[...index.chinese].map(([word, entry]) => [word, fieldOf(entry)] as const),
    ...[...index.english.values()].flatMap((entries) => entries.map(({ stems, value }) => [stems.join(" "), fieldOf(value)] as const)),
  ].filter(([, field]) => field !== "");
}

function read(lines: readonly string[]): Lexicon {
  const fields = new Map<string, Omit<Beginning, "word">>();
  const add = (word: string, field: string, least: number): void => {
    if (!fields.has(word)) fields.set(word, { field, isWhole: isLatinAt(word, 0) && word.length < least });
  };
  for (const line of lines) {
    const [field = "", chinese = "", english = ""] = line.toLowerCase().split("|");
    for (const word of `${chinese},${english}`.split(",")) add(word, field, shortest);
  }
  for (const [word, field] of graphWords()) add(word, field, shortestOfGraph);
  const beginnings = new Map<number, Beginning[]>();
  for (const [word, kind] of [...fields].sort(([a], [b]) => b.length - a.length)) {
    const first = word.length < most(word, 0) ? word.charCodeAt(0) : startAt(word, 0);
    beginnings.set(first, [...(beginnings.get(first) ?? []), { word, ...kind }]);
  }
  return beginnings;
}

/** Whether two texts are about one field of work; premises say nothing more than where. */
export function shareField(text: string, parent: string): boolean {
  const above = fieldsOf(parent);
  return [...fieldsOf(text)].some((field) => field !== "premises" && above.has(field));
}

/**
 * Whether two texts are about fields of work of which the first does nothing for the second; null where either shows none.
 * Texts that share a word are looked at without it too, and then only what directly helps counts.
 */
export function areFar(text: string, parent: string): boolean | null {
  const isFar = far(fieldsOf(text), fieldsOf(parent), "atAll");
  const shared = isFar === false ? sharedSpans(text, parent) : null;
  if (shared === null) return isFar;
  return far(fieldsIn(text, outside(mentions(text), shared[0])), fieldsIn(parent, outside(mentions(parent), shared[1])), "directly") === true;
}

function outside(found: readonly FieldMention[], spans: readonly Span[]): readonly FieldMention[] {
  return found.filter((mention) => !spans.some(({ start, end }) => start < mention.end && mention.start < end));
}

function far(own: ReadonlySet<string>, above: ReadonlySet<string>, reach: Reach): boolean | null {
  if (own.size === 0 || above.size === 0) return null;
  return ![...own].some((field) => above.has(field) || [...above].some((each) => helped.get(field)?.[reach].has(each)));
}

/** The fields that a text is about: in a compound that of its last word, which says what kind of thing it is. */
export const fieldsOf = remembering((text: string): ReadonlySet<string> => fieldsIn(text, mentions(text)));

function fieldsIn(text: string, all: readonly FieldMention[]): ReadonlySet<string> {
  const found = all.filter(({ end }) => !fitsAt(unit, text, end));
  const telling = found.filter((mention, at) => !isModifier(text, mention, found[at + 1]) && !(transparent.has(mention.field) && isJoined(text, found[at - 1], mention)));
  const fields = new Set(telling.map(({ field }) => field));
  return fields.has("premises") ? new Set(["premises"]) : fields;
}

function isModifier(text: string, mention: FieldMention, next: FieldMention | undefined): boolean {
  return next !== undefined && !serving.has(next.field) && isJoined(text, mention, next);
}

function isJoined(text: string, first: FieldMention | undefined, second: FieldMention): boolean {
  return first !== undefined && /^[ -]?$/.test(text.slice(first.end, second.start));
}

const mentions = remembering((text: string): readonly FieldMention[] => {
  const lower = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const all = lexicon();
  const found: FieldMention[] = [];
  for (let at = 0; at < lower.length; ) {
    // Inside of a word of Latin letters none begins.
    if (isLatinAt(lower, at) && isWordAt(lower, at - 1)) {
      at = endOfWord(lower, at);
      continue;
    }
    const fits = (each: Beginning): boolean => begins(lower, at, each);
    const beginning = all.get(startAt(lower, at))?.find(fits) ?? all.get(lower.charCodeAt(at))?.find(fits);
    if (beginning === undefined) at++;
    else {
      const end = isLatinAt(beginning.word, 0) ? endOfWord(lower, at + beginning.word.length) : at + beginning.word.length;
      if (beginning.field !== notAField) found.push({ start: at, end, field: beginning.field });
      at = end;
    }
  }
  return found;
});

function isLatinAt(lower: string, at: number): boolean {
  const code = lower.charCodeAt(at);
  return code >= 0x61 && code <= 0x7a;
}

function isWordAt(lower: string, at: number): boolean {
  const code = lower.charCodeAt(at);
  return isLatinAt(lower, at) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
}

/** So many characters tell the beginnings of words apart. */
function most(lower: string, at: number): number {
  return isLatinAt(lower, at) ? 3 : 2;
}

/** The first two characters, or the first three of Latin letters, as one number; different ones may share it. */
function startAt(lower: string, at: number): number {
  const pair = pairAt(lower, at);
  return isLatinAt(lower, at) ? pair ^ (lower.charCodeAt(at + 2) << 8) : pair;
}

function begins(lower: string, at: number, { word, isWhole }: Beginning): boolean {
  if (!lower.startsWith(word, at)) return false;
  const end = at + word.length;
  return !isWhole || endOfWord(lower, end) <= end + (lower.charAt(end) === "s" ? 1 : 0);
}

function endOfWord(lower: string, from: number): number {
  let end = from;
  while (isLatinAt(lower, end)) end++;
  return end;
}
