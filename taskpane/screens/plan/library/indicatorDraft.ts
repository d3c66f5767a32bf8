import type { OwnIndicator, Suitability } from "../../../../src/goals/indicators/ownIndicator";
import { typedParameter } from "../../../../src/goals/parameter";
import { say, type Language, type Message } from "../../../../src/text/language";
import { parseNumber, withoutUnit } from "../../../../src/text/parse";

/** An indicator in the editor: texts as they are typed. */
export interface IndicatorDraft extends Pick<OwnIndicator, "direction" | "method" | "rollUp" | "frequency" | "dimension" | "nature" | "stage" | "counts"> {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly definitionZh: string;
  readonly definitionEn: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly formula: string;
  readonly unit: string;
  readonly source: string;
  readonly guard: string;
  readonly anchors: string;
  /** A number, or a table as one text. */
  readonly parameter: string;
  readonly cap: string;
  readonly suitability: Suitability;
}

export type TextField = { [Key in keyof IndicatorDraft]: IndicatorDraft[Key] extends string ? (string extends IndicatorDraft[Key] ? Key : never) : never }[keyof IndicatorDraft];

const blank: IndicatorDraft = {
  code: "", nameZh: "", nameEn: "", definitionZh: "", definitionEn: "", numerator: "", denominator: "", formula: "", unit: "", source: "", guard: "", anchors: "", parameter: "", cap: "",
  direction: 1, method: "ratio", rollUp: "average", frequency: "monthly", dimension: "process", nature: "hard", stage: "result", counts: "weighted",
  suitability: { quantifiable: null, influence: null, processLink: null, available: null, exception: "" },
};

export function draftFrom(indicator: OwnIndicator | null, language: Language): IndicatorDraft {
  if (indicator === null) return blank;
  const { code, name, definition, formula, guard, suitability, direction, method, rollUp, frequency, dimension, nature, stage, counts } = indicator;
  const said = (text: Message | null): string => (text === null ? "" : say(text, language));
  return {
    code, formula, suitability, direction, method, rollUp, frequency, dimension, nature, stage, counts,
    nameZh: name.zh, nameEn: name.en, definitionZh: definition.zh, definitionEn: definition.en,
    numerator: said(indicator.numerator), denominator: said(indicator.denominator), unit: said(indicator.unit), source: said(indicator.source),
    anchors: said(indicator.anchors), guard: guard ?? "", parameter: String(indicator.parameter ?? ""), cap: String(indicator.cap ?? ""),
  };
}

/** What the editor holds as an indicator; `base` is what it was opened with, whose other language stays where its text does. */
export function indicatorFrom(draft: IndicatorDraft, base: OwnIndicator | null, language: Language): OwnIndicator {
  const { direction, method, rollUp, frequency, dimension, nature, stage, counts, suitability } = draft;
  const maybe = (text: string, before: Message | null | undefined): Message | null => {
    const typed = text.trim();
    if (typed === "") return null;
    return before != null && say(before, language) === typed ? before : { zh: typed, en: typed };
  };
  const both = (text: string, before: Message | undefined): Message => maybe(text, before) ?? { zh: "", en: "" };
  return {
    code: draft.code.trim(), direction, method, rollUp, frequency, dimension, nature, stage, counts,
    name: { zh: draft.nameZh.trim(), en: draft.nameEn.trim() },
    definition: { zh: draft.definitionZh.trim(), en: draft.definitionEn.trim() },
    aliases: base?.aliases ?? { zh: "", en: "" },
    numerator: maybe(draft.numerator, base?.numerator), denominator: maybe(draft.denominator, base?.denominator),
    unit: both(draft.unit, base?.unit), source: both(draft.source, base?.source), anchors: maybe(draft.anchors, base?.anchors),
    guard: draft.guard.trim() === "" ? null : draft.guard.trim().toUpperCase(),
    // What is neither a number nor a table stays as it was typed: it is a problem at its field.
    parameter: typedParameter(draft.parameter) === undefined ? draft.parameter.trim() : (typedParameter(draft.parameter) ?? null),
    cap: draft.cap.trim() === "" ? null : (parseNumber(withoutUnit(draft.cap, "%")) ?? NaN),
    roles: base?.roles ?? [], jobs: base?.jobs ?? [],
    formula: draft.formula.trim(),
    suitability: { ...suitability, exception: suitability.exception.trim() },
  };
}
