import type { Span } from "../types";

/** A word that says which way something is to go. */
export interface DirectionCue extends Span {
  readonly sign: 1 | -1;
  /** Shorten, 缩短: it says something of durations only. */
  readonly isTime: boolean;
  /** No, zero, 零: it says something of what stands right behind it. */
  readonly isAbsence: boolean;
  /** A bound such as at most: it counts only where no verb says more. */
  readonly isBound: boolean;
}

const fall =
  /\b(?:reduc(?:e|es|ed|ing|tion)|cut(?:s|ting)?|lower(?:s|ed|ing)?|decreas(?:e|es|ed|ing)|shorten(?:s|ed|ing)?|halv(?:e|es|ed|ing)|trim(?:s|med|ming)?|slash|shrink|drop(?:s|ped)?|fall(?:s|ing)?|fewer|less|minimi[sz]e|eliminat(?:e|ing)|prevent|avoid|curb|limit|cap|down|stop|phase out|freeze|cancel|suspend|abolish|skip|postpone|remove|bring down|get rid of)\b|降低|下降|减少|压降|压减|压缩|缩短|削减|减半|减至|降至|降到|降为|缩减|控制在|严控|杜绝|消除|避免|清零|下调|降(?=\d)|减(?=\d)|压(?=\d)|节约|缩小|取消|冻结|暂停|停止/gi;
const rise =
  /\b(?:rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|grow(?:s|ing|th)?|lift(?:s|ed|ing)?|boost(?:s|ed|ing)?|expand(?:s|ed|ing)?|extend(?:s|ed|ing)?|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|more|extra|additional|up|add(?:s|ed|ing)?|higher|widen|build up|scale up|push up|offer|grant)\b|提高|提升|增加|增长|扩大|翻番|翻倍|增至|增到|提至|升至|上升|放宽|延长|拓展|加大|增(?=\d)|升(?=\d)|扩充|上调/gi;
/** What is not to happen at all stands right behind these words. */
const absence = /\b(?:no|zero|without|none of)\b|零|无/gi;
const atMost = /\b(?:at most|no more than|below|under|less than|at or below|not exceed(?:ing)?|maximum)\b|不高于|不超过|低于|小于|以内|以下|不多于/gi;
const atLeast = /\b(?:at least|no less than|above|over|more than|at or above|exceed(?:s|ing)?|minimum)\b|不低于|不少于|至少|以上|高于|超过|突破|大于/gi;

const shortening = /^(?:shorten|缩短)/i;

/** "lower" and "down" as part of another word are no direction: 降本 says cost falls, 无线 says nothing. */
const ordinary = /降本|减值|减速|无线|无人|无纸|无菌|无忧|零售|零件|零部件|零食|增值|增强|升级|升学|晋升|扩容|增效|压力|减震|升旗|升降|零星|无障碍|无缝|no\.|up to date|follow up|follow-up|start-up|set up|set-up|ramp up|line up|top-up|drop test|cut-off|no show|no-show|drop-out|growth rate|phase out plan|update|time to|breakdown|extra time/gi;

/** Direction words in the order in which they stand; offsets are those of the text. */
export function directionCues(text: string): readonly DirectionCue[] {
  const cleared = text.replace(ordinary, (word) => " ".repeat(word.length));
  const bounds = [...cues(cleared, atMost, -1, "bound"), ...cues(cleared, atLeast, 1, "bound")];
  const verbs = [...cues(cleared, fall, -1, "verb"), ...cues(cleared, rise, 1, "verb"), ...cues(cleared, absence, -1, "absence")].filter(
    (verb) => !bounds.some((bound) => bound.start <= verb.start && verb.end <= bound.end),
  );
  return [...verbs, ...bounds].sort((a, b) => a.start - b.start);
}

function cues(text: string, words: RegExp, sign: 1 | -1, kind: "verb" | "absence" | "bound"): readonly DirectionCue[] {
  return [...text.matchAll(words)].map((match) => ({
    start: match.index, end: match.index + match[0].length, sign, isBound: kind === "bound", isAbsence: kind === "absence", isTime: shortening.test(match[0]),
  }));
}
