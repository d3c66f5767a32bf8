import { catalogue } from "../language";

/** The SMART view of *Plan*. */
export const smartText = catalogue({

  // Trying a goal
  tryTitle: { zh: "试写一个目标", en: "Try a goal" },
  tryLabel: { zh: "目标", en: "Goal" },
  tryHint: { zh: "例如：9月底前，将华东区退货率由5%降至3%", en: "For example: cut returns in the East region from 5% to 3% by the end of September" },
  insert: { zh: "写入选中的单元格", en: "Insert into the selected cell" },
  inserted: { zh: "已写入 {address}", en: "Inserted into {address}" },

  // The list
  goalsTitle: { zh: "目标", en: "Goals" },
  selectionTitle: { zh: "选中的单元格", en: "Selected cells" },
  checkSelection: { zh: "检查选中的单元格", en: "Check the selected cells" },
  backToTree: { zh: "返回目标树", en: "Back to the goal tree" },
  noTree: { zh: "工作簿里还没有目标树。可以选中写有目标的单元格，再点“检查选中的单元格”。", en: "This workbook has no goal tree yet. Select cells that hold goals, then choose Check the selected cells." },
  noText: { zh: "选中的单元格里没有文字。每个单元格写一个目标，选中后再试。", en: "The selected cells hold no text. Write one goal in each cell, select them and try again." },
  cut: { zh: "选中的内容太多，只检查前面的 {count} 个。", en: "Too much is selected: the first {count} are checked." },
  cutAll: { zh: "选中的内容太多。请少选一些再试。", en: "Too much is selected. Select fewer cells and try again." },
  department: { zh: "部门", en: "Department" },
  allDepartments: { zh: "全部部门", en: "All departments" },
  checking: { zh: "正在检查（{done}/{total}）", en: "Checking ({done} of {total})" },
  count: { zh: "{count} 个目标，{gaps} 个有待改进", en: "Goals: {count} · to improve: {gaps}" },
  list: { zh: "目标列表", en: "List of goals" },
  more: { zh: "再显示一些（还有 {count} 个）", en: "Show more ({count} left)" },
  goToGoal: { zh: "转到单元格：{goal}", en: "Go to cell: {goal}" },

  // Marks
  asItsRowSays: { zh: "指标名称加上所在行的目标值、单位与期限：", en: "The name of the KPI with the target, unit and date of its row:" },
  marks: { zh: "五项判断", en: "The five marks" },
  met: { zh: "符合", en: "Met" },
  partly: { zh: "部分符合", en: "Partly met" },
  missing: { zh: "不符合", en: "Not met" },
  unknown: { zh: "无法判断", en: "Cannot tell" },
  mark: { zh: "{name}：{verdict}", en: "{name}: {verdict}" },
  suggestion: { zh: "建议：{suggestion}", en: "Suggestion: {suggestion}" },
  metCount: { zh: "符合 {met}/5 项", en: "{met} of 5 met" },
  remarks: { zh: "提示", en: "Remarks" },

  // Flags, in words
  double_goal: { zh: "写了不止一个目标，请每个写成一条。", en: "Holds more than one goal: give each its own row." },
  activity: { zh: "写的是要做的事，不是要达到的结果。", en: "Says what is done rather than what comes of it." },
  no_baseline: { zh: "没有写明以什么为基数。", en: "Does not say from which base." },
  undefined_metric: { zh: "有数字，但没说清量的是什么。", en: "Has a number, but not of what." },
  number_trap: { zh: "有的数字不是目标值。", en: "Some of the numbers are no targets." },
  date_trap: { zh: "有的时间不是完成期限。", en: "Some of the times are no deadlines." },
  placeholder: { zh: "还有占位符没有填。", en: "A placeholder is still to be filled in." },
  recurring: { zh: "按周期重复，没有写到何时为止。", en: "Recurs, without an end." },
  sla: { zh: "含有服务时限，它不是目标的期限。", en: "Holds a service level, which is no deadline." },
  vague_words: { zh: "有含糊的词。", en: "Some words are vague." },
  negated: { zh: "写的是不做什么。", en: "Says what shall not be." },

  // The rewrite
  rewrite: { zh: "改写建议", en: "Proposed rewrite" },
  trend: { zh: "按趋势：{target}", en: "By the trend: {target}" },
  stretch: { zh: "争取：{target}", en: "Stretch: {target}" },
  proposals: { zh: "可以参考的目标值", en: "Targets to consider" },
  after: { zh: "改写后", en: "After the rewrite" },
  gapsStay: { zh: "没有填的空会原样留在文中。", en: "Gaps that you leave open stay in the text." },
  splitFirst: { zh: "改写后每个目标一句，最好每个写成一条。", en: "Each goal has its own sentence now; better still, give each its own row." },
  apply: { zh: "应用", en: "Apply" },
  use: { zh: "采用", en: "Use it" },
  applied: { zh: "已改写", en: "Goal rewritten" },
  appliedMany: { zh: "已改写 {count} 个目标", en: "{count} goals rewritten" },
  kept: { zh: "有 {count} 个没有改写：内容刚被改过，或由公式得出。", en: "Not rewritten: {count}. They have just been changed, or a formula makes them." },
  notTakenBack: { zh: "有 {count} 个没有撤销：之后又改过。", en: "Not undone: {count}. They have been changed since." },

  // All at once
  applyAll: { zh: "应用不用补充的改写（{count}）", en: "Apply all that need no guess ({count})" },
  applyAllTitle: { zh: "将改写以下目标", en: "These goals will be rewritten" },
  applyAllNote: { zh: "改写所用的内容都来自原文和目标树。", en: "All that is in them comes from the goals and their rows." },
  applyChosen: { zh: "应用 {count} 个", en: "Apply {count}" },
  cancel: { zh: "取消", en: "Cancel" },

  // The SMART column
  save: { zh: "保存到 SMART 列", en: "Save to the SMART column" },
  saved: { zh: "已写入 {count} 个目标的判断", en: "Marks of {count} goals saved" },
});
