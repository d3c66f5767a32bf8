import { catalogue } from "../language";

/** The Consolidate tab of the Review screen, beyond what it shares with the others. */
export const consolidateText = catalogue({
  corrections: { zh: "更正（{count}）", en: "Corrections ({count})" },
  correctionsHint: {
    zh: "以下结果与先前汇总的不同。写入后成为新版次，原数值保留在“更正记录”中。",
    en: "These differ from what was consolidated before. Writing them makes a new revision; the old values stay on the Corrections sheet.",
  },
  figure: { zh: "{figure}：{before} → {after}", en: "{figure}: {before} → {after}" },
  removed: { zh: "不再评审", en: "no longer reviewed" },
  reason: { zh: "更正原因", en: "Reason for the correction" },
  reasonHint: { zh: "例如：财务复核后调整回款数。", en: "For example: receipts adjusted after the audit." },
  reasonNeeded: { zh: "请写明更正原因。", en: "Say why the results are corrected." },
  person: { zh: "您的姓名", en: "Your name" },
  personHint: { zh: "记入更正记录。", en: "Kept with the correction." },
  personNeeded: { zh: "请填写您的姓名。", en: "Enter your name." },
  target: { zh: "目标值", en: "Target" },
  actual: { zh: "实际值", en: "Actual" },
  weight: { zh: "权重", en: "Weight" },
  score: { zh: "得分", en: "Score" },
  empty: { zh: "空", en: "none" },
  grades: { zh: "等级分布：{grades}", en: "Departments by grade: {grades}" },
  gradeCount: { zh: "{grade} {count} 个", en: "{grade} {count}" },
  rank: { zh: "名次", en: "Rank" },
  dashboard: { zh: "生成看板", en: "Make dashboard" },
  dashboardBusy: { zh: "正在生成看板", en: "Making the dashboard" },
  dashboardMade: { zh: "看板已生成", en: "The dashboard is ready" },
  dashboardLine: { zh: "工作表“{sheet}”随结果自动更新，A4 横向可打印。", en: "Sheet {sheet} follows the results and prints on A4, landscape." },
  dashboardHint: { zh: "排名、维度热力图、走势和等级分布；再次生成只替换原看板。", en: "Ranking, heat map, trend and grades. Making it again replaces only the earlier dashboard." },
});
