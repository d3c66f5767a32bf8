import { catalogue } from "../language";

/** Proposing a KPI without a goal of one's own to start from. */
export const proposeText = catalogue({
  title: { zh: "建议一个指标", en: "Propose a KPI" },
  what: {
    zh: "建议先由主管或 HR 评审，同意之后才计入权重和评审。在那之前您可以随时修改或删除。",
    en: "A proposal is reviewed and agreed on by others first, and counts from then on. Until then you can change or remove it.",
  },
  name: { zh: "指标名称", en: "Name of the KPI" },
  nameNeeded: { zh: "请填写指标名称。", en: "Enter a name for the KPI." },
  place: { zh: "放在哪个部门或岗位下", en: "Under which department or job" },
  choose: { zh: "请选择", en: "Choose one" },
  placeNeeded: { zh: "请选择部门或岗位。", en: "Choose a department or a job." },
  by: { zh: "建议人", en: "Proposed by" },
  byHint: { zh: "写入“负责人”一列，也记在设置中。", en: "Goes into the column Owner, and is kept in Settings." },
  byNeeded: { zh: "请填写您的姓名。", en: "Enter your name." },
  send: { zh: "提交建议", en: "Propose" },
  empty: { zh: "还没有属于您的目标。您可以先建议一个指标。", en: "No goals are yours yet. You can propose a KPI to begin with." },
});
