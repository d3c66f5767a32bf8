import { Words } from "./lexicon";
import { cadenceWords, rewriteGaps, rewriteQuestions, rewriteTemplates, type RewriteGap } from "../text/smart";
import { say, type Language } from "../text/language";
import type { Achievability } from "./achievable";
import type { Analysis } from "./analyse";
import { has, isContent, type Item } from "./slots/items";
import type { Head } from "./slots/heads";
import type { Part } from "./slots/parts";
import type { GoalFields, GoalSlots, Rewrite, Span } from "./types";

/**
 * The goal said better, from its own words: what is missing becomes an explicit placeholder with a question. No number
 * is in it that was not in the goal or its fields.
 */
export function rewriteOf(analysis: Analysis, slots: GoalSlots, fields: GoalFields, language: Language, proposals: Achievability["proposals"]): Rewrite {
  const asked = new Set<RewriteGap>();
  const gap = (name: RewriteGap): string => {
    asked.add(name);
    return say(rewriteGaps[name], language);
  };
  const draft = new Draft(analysis, slots, fields, language, gap);
  const text = draft.text();
  const gaps = [...asked]
    .map((name) => ({ placeholder: say(rewriteGaps[name], language), question: say(rewriteQuestions[name], language) }))
    .sort((a, b) => text.indexOf(a.placeholder) - text.indexOf(b.placeholder));
  return { text, gaps, proposals };
}

class Draft {
  private readonly part: Part | undefined;
  private readonly head: Head | null;
  private readonly source: string;

  constructor(
    private readonly analysis: Analysis,
    private readonly slots: GoalSlots,
    private readonly fields: GoalFields,
    private readonly language: Language,
    private readonly gap: (name: RewriteGap) => string,
  ) {
    const { verdicts, parts, reading } = analysis;
    this.source = reading.normal.text;
    this.part = parts.find(({ quantities }) => verdicts.target !== null && quantities.includes(verdicts.target.quantity)) ?? parts[0];
    this.head = this.part?.actions.find(({ head }) => head !== null)?.head ?? null;
  }

  text(): string {
    const { verdicts } = this.analysis;
    const measured = this.isMeasured();
    const time = verdicts.time === null ? this.say("by", { time: this.gap("time") }) : this.words(verdicts.time);
    const owner = this.fields.owner ?? this.slots.owner ?? this.gap("owner");
    if (!measured) {
      const acceptance = verdicts.measurable.verdict === "met" ? "" : this.say("acceptance", { acceptance: this.gap("acceptance") });
      return this.say("thing", { time, owner, deed: this.deed(), acceptance });
    }
    const baseline = this.baseline();
    const sentence = this.say("metric", {
      time,
      owner,
      metric: this.metricName(),
      from: baseline === null ? "" : this.say("from", { baseline }),
      verb: this.say(verdicts.direction === "down" || verdicts.direction === "keep" ? verdicts.direction : "up"),
      target: this.target(),
    });
    const cadence = this.fields.frequency ?? this.slots.cadence;
    return sentence + this.say("tracked", {
      source: this.fields.source ?? this.gap("source"),
      cadence: cadence === null ? this.gap("cadence") : say(cadenceWords[cadence], this.language),
    });
  }

  /** Whether the goal moves a metric (or should); the others deliver a thing. */
  private isMeasured(): boolean {
    if (this.head === null || this.head.kind === "generic" || this.head.kind === "people") return this.analysis.verdicts.direction !== "complete";
    if (this.head.kind !== "thing") return true;
    return this.analysis.verdicts.direction === "up" || this.analysis.verdicts.direction === "down";
  }

  private metricName(): string {
    if (this.fields.metric != null && this.fields.metric !== "") return this.fields.metric;
    if (this.head === null || this.part === undefined || this.head.kind === "generic" || this.head.kind === "placeholder") return this.gap("metric");
    return this.words(nounPhrase(this.part, this.head.item));
  }

  private baseline(): string | null {
    const inText = this.analysis.reading.quantities.find(({ role, value }) => role === "baseline" && value !== null);
    if (inText !== undefined) return this.words(inText);
    return this.fields.baseline == null ? null : String(this.fields.baseline);
  }

  private target(): string {
    const { target, direction } = this.analysis.verdicts;
    if (target === null) return this.level(this.fields.target == null ? this.gap("target") : String(this.fields.target), direction);
    const amount = target.kind === "delta_rel" || target.kind === "delta_abs";
    return amount ? this.say("amount", { target: this.words(target.quantity) }) : this.level(this.words(target.quantity), direction);
  }

  private level(target: string, direction: GoalSlots["direction"]): string {
    return direction === "keep" ? target : this.say("level", { target });
  }

  /** What is done, in the goal's own words without its time. */
  private deed(): string {
    const { time } = this.analysis.verdicts;
    const end = this.source.replace(/[.。!！;；\s]+$/, "").length;
    const words = time === null ? this.source.slice(0, end) : `${this.source.slice(0, time.start)}${this.source.slice(time.end, end)}`;
    const clean = words.replace(/ {2,}/g, " ").replace(/^[\s,，、]+|[\s,，、]+$/g, "");
    if (clean === "") return this.gap("metric");
    return this.language === "en-US" && /^[A-Z][a-z]/.test(clean) ? clean[0]!.toLowerCase() + clean.slice(1) : clean;
  }

  private words(span: Span): string {
    return this.source.slice(span.start, span.end);
  }

  private say(key: keyof typeof rewriteTemplates, parameters: Readonly<Record<string, string>> = {}): string {
    return say(rewriteTemplates[key], this.language, parameters);
  }
}

const joining = new Set(["的", "与", "和", "及", "of", "in", "on", "at", "for", "across", "under", "the", "and", "&", "per"]);
const belongs = (item: Item | undefined): boolean =>
  item !== undefined && item.quantity === null && item.time === null &&
  (isContent(item) || item.metric !== null || joining.has(item.text) || has(item, Words.people | Words.department | Words.deliverable | Words.generic | Words.role) || item.mask !== null);

/** The words around a metric that belong to its name: 西北大区经销商的复购频次, scrap on the moulding line. */
function nounPhrase({ items }: Part, head: Item): Span {
  const at = items.indexOf(head);
  let first = at;
  while (first > 0 && belongs(items[first - 1])) first--;
  while (first < at && joining.has(items[first]!.text)) first++;
  let last = at;
  while (belongs(items[last + 1])) last++;
  while (last > at && joining.has(items[last]!.text)) last--;
  return { start: items[first]!.start, end: items[last]!.end };
}
