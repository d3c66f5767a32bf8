import { spansOf } from "../grammar/scan";
import { remembering } from "../remember";
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
  /\b(?:reduc(?:es?|ed|ing|tion)|cut(?:s|ting)?|(?:lower|shorten)(?:s|ed|ing)?|(?:decreas|halv|eliminat)(?:es?|ed|ing)|trim(?:s|med|ming)?|slash|shrink|drop(?:s|ped)?|falls?|fewer|less|minimi[sz]e|prevent|avoid|curb|limit|cap|down|stop|phase out|freez(?:e|ing)|cancel|suspend|abolish|skip|postpone|remove|clos(?:e|ing) down|get rid of)\b|降低|下降|减少|减[半至为到少]|[压缩削]减|压[降缩到至]|缩[短小]|降[至到为]|控制在|严控|杜绝|消除|避免|清零|下调|[降减压](?=\d)|节约|取消|冻结|暂停|停止|关停/gi;
const rise =
  /\b(?:(?:rais|increas|doubl|tripl)(?:es?|ed|ing)|grow(?:s|ing|th)?|(?:lift|boost|expand|extend|lengthen|prolong|add)(?:s|ed|ing)?|more|extra|additional|up|higher|widen|offer|grant)\b|提[高升至]|增[加长至]|扩[大充]|翻[番倍]|升至|上[升调]|放宽|延长|拓展|加大|[增升](?=\d)/gi;
/** What is not to happen at all stands right behind these words. */
const absence = /\b(?:no|zero|without|none of)\b|零|无/gi;
const atMost = /\b(?:at most|no more than|below|under|less than|at or below|not exceed(?:ing)?|maximum)\b|不高于|不超过|低于|小于|以内|以下|不多于/gi;
const atLeast = /\b(?:at least|no less than|above|over|more than|at or above|exceed(?:s|ing)?|minimum)\b|不低于|不少于|至少|以上|高于|超过|突破|大于/gi;

const shortening = /^(?:shorten|缩短)/i;

/** "lower" and "down" as part of another word are no direction: 降本 says cost falls, 无线 says nothing. */
const ordinary = /降本|减值|减速|零售|零[件部食星]|增[值强]|升[级学]|扩容|增效|压力|减震|无[线人纸菌忧缝障]|no\.|up to date|follow[- ]up|start-up|set[- ]up|ramp up|line up|top-up|drop test|cut-off|no[- ]show|drop-out|growth rate|update|time to|breakdown|extra time/gi;

/** Direction words in the order in which they stand; offsets are those of the text. */
export const directionCues = remembering((text: string): readonly DirectionCue[] => {
  const cleared = text.replace(ordinary, (word) => " ".repeat(word.length));
  const bounds = outermost([...cues(cleared, atMost, -1, "bound"), ...cues(cleared, atLeast, 1, "bound")]);
  const verbs = [...cues(cleared, fall, -1, "verb"), ...cues(cleared, rise, 1, "verb"), ...cues(cleared, absence, -1, "absence")].filter(
    (verb) => !bounds.some((bound) => bound.start <= verb.start && verb.end <= bound.end),
  );
  return [...verbs, ...bounds].sort((a, b) => a.start - b.start);
});

/** 低于 inside 不低于 and "more than" inside "no more than" are not meant. */
function outermost(bounds: readonly DirectionCue[]): readonly DirectionCue[] {
  let reach = 0;
  return [...bounds].sort((a, b) => a.start - b.start || b.end - a.end).filter(({ end }) => {
    const isNew = end > reach;
    reach = Math.max(reach, end);
    return isNew;
  });
}

function cues(text: string, words: RegExp, sign: 1 | -1, kind: "verb" | "absence" | "bound"): readonly DirectionCue[] {
  return spansOf(words, text).map(({ start, end }) => ({
    start, end, sign, isBound: kind === "bound", isAbsence: kind === "absence", isTime: kind === "verb" && shortening.test(text.slice(start, end)),
  }));
}
