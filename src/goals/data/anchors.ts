import type { Message } from "../../text/language";

/** What the ratings of soft indicators mean, by code: everybody who rates uses the same scale. */
export const anchors: Readonly<Record<string, Message>> = {
  MKT06: { zh: "受访者未看提示说出本品牌即算提及；说出品类或其他品牌不算。", en: "Counts when somebody names the brand without a prompt; naming the category or another brand does not." },
  PRD05: { zh: "0～10 分：9～10 为推荐者，7～8 为中立者，0～6 为贬损者。", en: "0 to 10: 9 and 10 promote, 7 and 8 are passive, 0 to 6 detract." },
  CUS01: { zh: "5 很满意：超出期望；4 满意：达到期望；3 一般：有小问题；2 不满意：问题未解决；1 很不满意：影响了使用。4～5 计为满意。", en: "5 beyond what was expected; 4 as expected; 3 with small problems; 2 problem not solved; 1 could not use it. 4 and 5 count as satisfied." },
  ADM02: { zh: "5 很满意：主动、超前；4 满意：按约完成；3 一般：催办后完成；2 不满意：延误；1 很不满意：未办。4～5 计为满意。", en: "5 ahead of the need; 4 as agreed; 3 after a reminder; 2 late; 1 not done. 4 and 5 count as satisfied." },
  RTL10: { zh: "90 分以上：礼仪、推荐、收银、环境全部达标；75～89：一项未达标；60～74：两项未达标；60 以下：三项以上未达标。", en: "90 and more: greeting, advice, checkout and shop all as they should be; 75 to 89: one is not; 60 to 74: two are not; below 60: three or more." },
  HRM07: { zh: "5 分制：5 愿意长期投入并推荐公司；4 投入；3 尽本分；2 有离开的想法；1 正在找工作。", en: "Out of 5: 5 committed and recommends the company; 4 committed; 3 does the job; 2 thinks of leaving; 1 is looking for a job." },
  INN02: { zh: "在立项文件中有分工、并完成至少一项交付的员工计为参与；只旁听不算。", en: "Counts who has a task in the project's charter and delivered at least one thing; listening in does not count." },
  COL01: { zh: "5 主动补位、承诺必达；4 按约配合、提前沟通；3 按约配合；2 需要催促；1 多次失约或推诿。", en: "5 helps unasked and keeps every promise; 4 keeps them and tells early; 3 keeps them; 2 needs reminders; 1 breaks promises or passes the buck." },
  COL04: { zh: "5 带动他人践行；4 主动践行；3 符合要求；2 偶有不符；1 明显违背。每级须举一个事例。", en: "5 leads others by example; 4 acts on them unasked; 3 as required; 2 sometimes not; 1 clearly against them. Every level needs an example." },
  GRW01: { zh: "有成果或证明（证书、作品、考核、他人确认）的行动计为完成；只参加不算。", en: "Counts what has something to show for it: a certificate, a piece of work, a test, somebody's confirmation. Attending alone does not." },
};
