import type { Span } from "../types";
import { notInName } from "./notInName";
import type { Word } from "./words";

/** Characters that carry a Chinese word on to another one: 服务器, 工作日, 管理员, 流水线. */
const carriedOn: Readonly<Record<string, string>> = {
  服务: "器商员台热站行窗业人", 工作: "日组量台站表簿手时岗会室", 管理: "员层者岗系办局", 文化: "馆墙课", 安全: "帽带库阀门气", 质量: "部", 流程: "图", 体验: "店馆中",
  水平: "线", 团队: "长", 库存: "管照", 收入: "证", 形象: "墙店", 技能: "竞", 风险: "投", 体系: "认", 信息化: "部", 门店: "长", 数字化: "转", 流量: "计包", 存款: "准", 能力: "成", 新客户: "端", 客户: "端", 信息: "库",
};

/** Aliases that are verbs as well. */
const verbs = new Set("fall install refund query release reach view stock deal experiment reject hire price experience discount yield output demo launch complaint deploy damage patch document dispute profit service process return order claim cost train test work result visit".split(" "));
const determiner = /^[ ]+(?:the|a|an|all|each|every|our|their|its|your|\d|at least|one|two|three|four|five|six|seven|eight|nine|ten|new|more|an?other|customers?|suppliers?)\b/i;
const amount = /^[ ]+(?:\d|[$€£¥])/;

/** Nouns that may follow a metric in the singular without making it the modifier of another one. */
const afterMetric = new Set("target goal figure number level total result value rise fall decrease reduction improvement growth versus vs among across between against stay remain index score rate survey programme plan".split(" "));

/** Whether an alias of one English word is no name here: a verb (return 90 % of) or in front of a noun (inventory clerk). */
export function isOrdinaryEnglish(text: string, tokens: readonly Word[], at: number): boolean {
  return isVerb(text, tokens, at) || isInFrontOfNoun(text, tokens, at);
}

/** Whether an alias of one English word is used as a verb. */
export function isVerb(text: string, tokens: readonly Word[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !verbs.has(token.stem) || !isSingular(text, token)) return false;
  const behind = text.slice(token.end, token.end + 16);
  const before = tokens[at - 1];
  if (token.stem === "fall") return /^(?:to|will|shall|must|should)$/.test(before?.stem ?? "");
  const opens = before === undefined || before.stem === "to" || before.stem === "and" || !token.joined;
  return (opens && determiner.test(behind)) || amount.test(behind) || before?.stem === "we";
}

/** Whether an alias of one English word says what kind of thing the next noun is. */
export function isInFrontOfNoun(text: string, tokens: readonly Word[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined || !next.joined || !isSingular(text, token) || /^\d/.test(next.stem)) return false;
  const isAbbreviation = /^[A-Z&/]{2,}$/.test(text.slice(token.start, token.end));
  return !isAbbreviation && !afterMetric.has(next.stem) && !notInName.has(next.stem) && !/(?:ed|ing|ly)$/.test(next.stem);
}

function isSingular(text: string, token: Word): boolean {
  return token.stem === text.slice(token.start, token.end).toLowerCase();
}

/** Whether a Chinese alias is the beginning of another word. */
export function isCarriedOn(text: string, { start, end }: Span): boolean {
  const next = text.charAt(end);
  // 更新客户档案
  if (text.charAt(start) === "新" && /[更刷翻革]/.test(text.charAt(start - 1))) return true;
  return next !== "" && (carriedOn[text.slice(start, end)] ?? "").includes(next);
}
