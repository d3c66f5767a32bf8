import { fieldsOfWork } from "../gazetteer/data/fieldsOfWork";
import type { Span } from "../types";

/** A word that shows which field of work a text is about. */
interface FieldMention extends Span {
  readonly field: string;
}

interface Lexicon {
  /** Fields by the beginning of a word. */
  readonly fields: ReadonlyMap<string, string>;
  readonly pattern: RegExp;
}

/** Fields whose results each field commonly moves, besides its own. */
const helps: Readonly<Record<string, string>> = {
  sales: "marketing money cost production expansion service hospitality",
  marketing: "staffing sales service expansion hospitality product education",
  service: "sales cost marketing hospitality health public education people",
  product: "sales marketing software expansion service cost property projects production",
  software: "technology service product sales cost law",
  technology: "software service cost people accounting quality law logistics security",
  security: "money technology law service cost software sales",
  production: "quality sales cost logistics stock supply service expansion environment money projects",
  maintenance: "hospitality health production quality service cost safety environment sales logistics public",
  quality: "safety logistics production service sales cost supply stock health law product marketing maintenance",
  supply: "production cost quality stock logistics service sales product projects hospitality environment maintenance",
  stock: "money cost logistics production service sales supply maintenance hospitality",
  logistics: "sales service cost stock production supply environment hospitality money expansion quality",
  staffing: "safety accounting production service quality sales product technology software logistics health education projects hospitality maintenance people expansion cost public training",
  people: "cost staffing production service quality logistics health education hospitality training safety projects",
  training: "money logistics security people staffing quality production service safety sales law health education hospitality software product projects technology accounting public",
  money: "cost accounting expansion supply sales",
  cost: "money supply",
  accounting: "service money cost law technology people",
  safety: "people law production cost projects maintenance education public health",
  environment: "cost law marketing production",
  law: "health safety money sales expansion cost production projects quality product logistics accounting public security",
  property: "product sales marketing law expansion",
  premises: "cost people",
  hospitality: "sales service marketing cost environment",
  health: "quality service sales cost public",
  education: "public service sales marketing",
  public: "law education health service",
  projects: "sales expansion production cost education health public environment hospitality money",
  expansion: "sales production logistics service marketing staffing money",
};

/** What these are for stands in front of them: 采购系统, safety training, 招标项目. */
const serving = new Set(["technology", "training", "projects", "quality"]);
/** Who is meant, not what: 质量部, sales team. */
const unit = /^(?:部门?(?!件|分|位|署)|科室?(?!技|学)|处(?!理|罚|置)|[ -](?:department|team|division|managers?)s?\b)/;
const shortest = 4;

let parsed: Lexicon | null = null;

function lexicon(): Lexicon {
  parsed ??= read(fieldsOfWork.trim().split("\n"));
  return parsed;
}

function read(lines: readonly string[]): Lexicon {
  const fields = new Map<string, string>();
  for (const line of lines) {
    const [field = "", chinese = "", english = ""] = line.toLowerCase().split("|");
    for (const word of `${chinese},${english}`.split(",")) if (!fields.has(word)) fields.set(word, field);
  }
  const longestFirst = [...fields.keys()].sort((a, b) => b.length - a.length);
  const latin = longestFirst.filter((word) => /^[a-z]/.test(word)).map((word) => (word.length < shortest ? `${word}s?(?![a-z])` : word));
  const chinese = longestFirst.filter((word) => !/^[a-z]/.test(word));
  return { fields, pattern: new RegExp(`\\b(${latin.join("|")})[a-z]*|(${chinese.join("|")})`, "gi") };
}

/** Whether two texts are about one field of work; premises say nothing more than where. */
export function shareField(text: string, parent: string): boolean {
  const above = fieldsOf(parent);
  return [...fieldsOf(text)].some((field) => field !== "premises" && above.has(field));
}

/** Whether two texts are about fields of work of which the first does nothing for the second; null where either shows none. */
export function areFar(text: string, parent: string): boolean | null {
  const [own, above] = [fieldsOf(text), fieldsOf(parent)];
  if (own.size === 0 || above.size === 0) return null;
  return ![...own].some((field) => above.has(field) || (helps[field] ?? "").split(" ").some((helped) => above.has(helped)));
}

/** The fields that a text is about: in a compound that of its last word, which says what kind of thing it is. */
export function fieldsOf(text: string): ReadonlySet<string> {
  const found = mentions(text).filter(({ end }) => !unit.test(text.slice(end)));
  return new Set(found.filter((mention, at) => !isModifier(text, mention, found[at + 1])).map(({ field }) => field));
}

function isModifier(text: string, { end }: FieldMention, next: FieldMention | undefined): boolean {
  return next !== undefined && !serving.has(next.field) && /^[ -]?$/.test(text.slice(end, next.start));
}

function mentions(text: string): readonly FieldMention[] {
  const { fields, pattern } = lexicon();
  return [...text.matchAll(pattern)].map((match) => {
    const word = (match[1] ?? match[2] ?? "").toLowerCase();
    const field = fields.get(word) ?? fields.get(word.replace(/s$/, "")) ?? "";
    return { start: match.index, end: match.index + match[0].length, field };
  });
}
