import * as Words from "./bits";
import type { WordTable } from "./classes";

/** Words that are neither the verb nor the head of a goal. English words of three letters or fewer need no entry. */
export const words: readonly WordTable[] = [
  { classes: Words.down | Words.function, zh: "", en: "fewer less shorter smaller cheaper", forms: "fixed" },
  { classes: Words.up | Words.function, zh: "再多", en: "higher more", forms: "fixed" },
  { classes: Words.keep | Words.function, zh: "持平 不变 不减", en: "no_change level_with flat unchanged steady constant", forms: "fixed" },
  {
    /** Adjectives that narrow nothing. */
    classes: Words.filler,
    zh: "见效 见成果 重新 适用于 适用 相应 见成效 体现效果 领导 上级 交办 布置 相关 有关 各项 各类 各种 一套 一个 一些 一批 部分 合理 完整 新的 优秀 基本 重要 重点 核心 关键 日常 常规 其他 具体 实际 自主 专业 方面 领域 情况 问题 事项 内容 方式 方法 所有 可以 共同 可持续 高质量 行业 岗位 各 升降",
    en: "soft personal digital technical social more some various relevant related improved overall general necessary different high higher important core main regular professional additional other further existing current nice clear simple whole complete leading common basic ongoing level levels matter issue time role part opportunity need true real possible fresh",
    forms: "fixed",
  },
  {
    classes: Words.filler | Words.vagueWord,
    zh: "全力以赴 全力 认真 严格 根本 位居前列 名列前茅 走在前列 走在前面 过硬 领跑 精品 大幅 明显 显著 进一步 有温度 有担当 有情怀 更好 更高 更多 更强 更优 尽量 尽可能 及时 适当 较好 有所 不断 全面 深入 有效 良好 一流 一定 高效 做大做强",
    en: "good better great best excellent stronger efficient effective proactive timely closer faster easier modern smarter rock-solid world-class first-class cutting-edge state-of-the-art best-in-class outstanding exceptional seamless vibrant brilliant smooth valued appreciated",
    forms: "fixed",
  },
  { classes: Words.instrument, zh: "问卷 调查得分 测评 评分 得分 净推荐值", en: "csat enps nps ces survey questionnaire index score rating poll", forms: "noun" },
  {
    /** What can be looked up, so that "at or above it" can be decided. */
    classes: Words.benchmark,
    zh: "平均水平 平均值 均值 预算 计划值 定额 配额 标准值 国标 合同约定 中位数 限额",
    en: "average median quota budget plan sla benchmark budgeted",
    forms: "noun",
  },
  { classes: Words.placeholder, zh: "某 某某 ×× 待定 待确认 某个 某项", en: "tbd tbc tba xx xxx xyz", forms: "fixed" },
  {
    /** Grammar: stands for nothing. */
    classes: Words.function,
    zh: "不高于 不低于 不超 不超过 不少于 不大于 不小于 少于 多于 高于 低于 对标 至多 最多 至少 最少 以上 以下 以内 下来 下去 起来 上来 原来 目前 现在 的 把 将 被 在 对 对于 与 和 及 以及 或 为 使 由 从 至 到 于 向 等 其 该 并 且 让 同时 了 着 比 按 按照 根据 依据 之 所 期间 之间 之内 左右 共计 合计 累计 人均 平均 一次 目标 指标 同期 每月 每年 每周 予以 加以 给予 以 而 就 均 都 已 须 应 要 需 需要 必须 也",
    en: "never wherever how together whenever needed with from that which into onto over under through across than then this these those their your were will shall should must could might when while also only both at_least at_most about around approximately between among within during before after until since they them itself there here such very just even once again same toward towards against without upon where have having does done per_cent percent average monthly weekly quarterly yearly annually daily reviewed target goal objective measured month week quarter year each versus compared minimum maximum least most plus being letting instead_of rather_than currently today present below above what",
    forms: "fixed",
  },
  { classes: Words.means, zh: "通过 随着 围绕 借助 依托 利用 采用 凭借 运用", en: "by through via using", forms: "fixed" },
  { classes: Words.purpose, zh: "以便 从而 进而 用于 旨在 以期 为了", en: "so so_that in_order_to", forms: "fixed" },
  { classes: Words.event | Words.state, zh: "", en: "in_place ready live up_and_running", forms: "fixed" },
  {
    /** States that show that something is done. */
    classes: Words.state,
    zh: "合规 持证上岗 持证 合格 达标 完毕 到位 覆盖 闭环 按时 在线 归零 备案",
    en: "compliant operational available done trained on_time on_file in_force in_use in_operation in_service up_to_date valid active",
    forms: "fixed",
  },
];
