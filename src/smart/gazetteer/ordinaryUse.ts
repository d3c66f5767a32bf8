import type { Span } from "../types";
import type { Word } from "./words";

/** Characters that carry a Chinese word on to another one: 服务器, 工作日, 管理员, 流水线. */
const carriedOn: Readonly<Record<string, string>> = {
  服务: "器商费员台热站行窗业人", 工作: "日组流量台站表簿手时报坊岗人会室", 管理: "员层者岗软系制平办信人委局", 文化: "馆墙课", 安全: "帽带出库阀门气", 创新: "药港",
  质量: "部", 价值: "观链", 流程: "图再", 体验: "店馆中", 合作: "社伙方协", 发展: "商", 水平: "线", 流水: "线", 团队: "长", 管理体系: "认", 质量管理: "体部", 客户: "端",
  文件: "夹", 速度: "计", 规模: "以", 能力: "成", 系统: "性", 存款: "准", 库存: "管照", 收入: "证", 形象: "墙店", 意识: "形", 技能: "竞", 沟通: "会", 效益: "工",
  关系: "户到", 制度: "汇", 风险: "投", 业绩: "说", 绩效: "面考", 体系: "认", 信息化: "部", 用户: "名手", 粉丝: "节", 门店: "长", 数字化: "转", 流量: "计包", 补丁: "", 负债: "",
};

/** Aliases that are verbs as well. */
const verbs = new Set(["install", "refund", "offer", "claim", "query", "follow", "fill", "lead", "survey", "order", "release", "return", "reach", "view", "like", "cost", "stock", "book", "deal", "visit", "experiment", "reject", "share", "hire", "price", "value", "experience", "process", "service", "work", "train", "discount", "control", "result", "yield", "output", "demo", "launch", "complaint", "deploy", "damage", "test", "patch", "document", "dispute", "profit", "care", "stress", "study"]);
const determiner = /^[ ]+(?:the|a|an|all|each|every|our|their|its|your|\d|at least|one|two|three|four|five|six|seven|eight|nine|ten|new|more|an?other|customers?|suppliers?)\b/i;
const amount = /^[ ]+(?:\d|[$€£¥])/;

/** Words that may follow a metric in the singular without making it the modifier of another noun. */
const afterMetric = new Set(
  ("target goal figure number level total result value is are was be will shall should must to of for in on at by from with within before after during until up down below above under over per versus vs compared and or as than " +
    "grow rise fall increase decrease reduction improvement growth across among between this next last each every the a an our all not remain stay stand reach exceed drop through via via- q fy h month quarter year week day it she they who which that " +
    "so while when where if can may against without into onto back again only also too not no more less higher lower at least most target index score rate survey programme program plan").split(" "),
);

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
  const opens = before === undefined || before.stem === "to" || before.stem === "and" || !token.joined;
  return (opens && determiner.test(behind)) || amount.test(behind) || before?.stem === "we";
}

/** Whether an alias of one English word says what kind of thing the next noun is. */
export function isInFrontOfNoun(text: string, tokens: readonly Word[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined || !next.joined || !isSingular(text, token) || /^\d/.test(next.stem)) return false;
  const isAbbreviation = /^[A-Z&/]{2,}$/.test(text.slice(token.start, token.end));
  return !isAbbreviation && !afterMetric.has(next.stem) && !/(?:ed|ing|ly)$/.test(next.stem);
}

function isSingular(text: string, token: Word): boolean {
  return token.stem === text.slice(token.start, token.end).toLowerCase();
}

/** Whether a Chinese alias is the beginning of another word. */
export function isCarriedOn(text: string, { start, end }: Span): boolean {
  const next = text.charAt(end);
  return next !== "" && (carriedOn[text.slice(start, end)] ?? "").includes(next);
}
