import { catalogue } from "../language";

/** The pane's frame, and the words that every screen shares. */
export const frameText = catalogue({
  // Navigation
  navigation: { zh: "主导航", en: "Main navigation" },
  plan: { zh: "规划", en: "Plan" },
  review: { zh: "评审", en: "Review" },
  share: { zh: "共享", en: "Share" },
  insights: { zh: "洞察", en: "Insights" },
  settings: { zh: "设置", en: "Settings" },

  // Header
  untitled: { zh: "未命名工作簿", en: "Untitled workbook" },
  departmentCount: { zh: "{count} 个部门", en: "{count} departments" },
  menu: { zh: "语言与帮助", en: "Language and help" },
  language: { zh: "语言", en: "Language" },
  help: { zh: "使用步骤", en: "How it works" },
  helpPlan: { zh: "规划：选岗位模板，定权重和目标值，生成目标树。", en: "Plan: choose role templates, set weights and targets, create the goal tree." },
  helpGenerate: { zh: "评审：按季度为每个部门生成评审表。", en: "Review: generate a review sheet per department for the quarter." },
  helpFill: { zh: "填报：各部门在自己的表里填实际值，得分自动算出。", en: "Fill in: each department enters its actuals; scores calculate themselves." },
  helpConsolidate: { zh: "汇总：检查缺漏，得出总分和等级。", en: "Consolidate: check what is missing, then get totals and grades." },
  helpPush: { zh: "共享：把结果推送到共享工作簿，并留下回执。", en: "Share: push the results to the shared workbook and keep the receipts." },
  close: { zh: "关闭", en: "Close" },
  insertFunction: { zh: "插入 KPI 函数", en: "Insert a KPI function" },

  // Next step
  nextStep: { zh: "下一步", en: "Next step" },
  nextNoGoals: { zh: "这个工作簿还没有目标", en: "This workbook has no goals yet" },
  nextBuildTree: { zh: "建立目标树", en: "Build the goal tree" },
  nextWeightOff: { zh: "{department}的权重合计 {weight}，应为 100%", en: "{department}: weights add up to {weight}, not 100%" },
  nextWeightsOff: { zh: "{count} 个部门的权重合计不是 100%", en: "In {count} departments the weights don't add up to 100%" },
  nextFixWeights: { zh: "去修正", en: "Fix weights" },
  nextNoReviews: { zh: "目标树已就绪，可以生成评审表", en: "The goal tree is ready for its first review" },
  nextGenerate: { zh: "生成评审表", en: "Generate review sheets" },
  nextMissing: { zh: "还有 {missing} 个实际值未填（共 {total} 个）", en: "{missing} of {total} actuals missing" },
  nextUnread: { zh: "{department}的评审表缺“{columns}”列，无法读取", en: "{department}: the review sheet cannot be read without its column {columns}" },
  nextOpenSheet: { zh: "打开表格", en: "Open sheet" },
  nextGoToFirst: { zh: "去填第一个", en: "Go to first" },
  nextNotSubmitted: { zh: "实际值已填完，{department}尚未提交", en: "Every actual is filled in; {department} has not submitted yet" },
  nextNotSubmittedMany: { zh: "实际值已填完，{all} 个部门中有 {count} 个尚未提交", en: "Every actual is filled in; {count} of {all} departments have not submitted yet" },
  nextShowWho: { zh: "查看名单", en: "Show who" },
  nextSubmit: { zh: "去提交", en: "Submit" },
  nextAllFilled: { zh: "{period}已全部填报", en: "{period}: every actual is filled in" },
  nextConsolidate: { zh: "汇总", en: "Consolidate" },
  nextConsolidated: { zh: "{period}已汇总", en: "{period} is consolidated" },
  nextPush: { zh: "推送", en: "Push" },
  nextChanged: { zh: "{department}的结果在推送之后有变化", en: "{department}: results changed since they were pushed" },
  nextChangedMany: { zh: "{count} 个部门的结果在推送之后有变化", en: "{count} departments: results changed since they were pushed" },
  nextWaiting: { zh: "{department}的结果待推送", en: "{department}: results are waiting to be sent" },
  nextWaitingMany: { zh: "{count} 个部门的结果待推送", en: "{count} departments: results are waiting to be sent" },
  nextInFile: { zh: "{period}的结果在推送文件中，请交给汇总的人", en: "{period}: results are in a push file; give it to whoever consolidates" },
  nextLook: { zh: "去查看", en: "Have a look" },
  nextPushed: { zh: "{period}的结果已推送", en: "{period}: results pushed" },
  nextReceipts: { zh: "查看回执", en: "Show receipts" },

  // Long work, outcomes, errors
  progress: { zh: "{doing}（{done}/{total}）", en: "{doing} ({done} of {total})" },
  cancel: { zh: "取消", en: "Cancel" },
  stopping: { zh: "正在停止", en: "Stopping" },
  dismiss: { zh: "关闭提示", en: "Dismiss" },
  show: { zh: "查看", en: "Show" },
  undo: { zh: "撤销", en: "Undo" },
  tryAgain: { zh: "重试", en: "Try again" },
  details: { zh: "详细信息", en: "Details" },
  loading: { zh: "正在读取工作簿", en: "Reading the workbook" },
  listSeparator: { zh: "、", en: ", " },
  refused: { zh: "没能完成", en: "That could not be done" },
  cancelled: { zh: "已取消", en: "Cancelled" },
  unexpected: { zh: "出了意料之外的问题", en: "Something unexpected went wrong" },
  inputsSafe: { zh: "工作簿里已填的内容都还在。", en: "What was filled in is still in the workbook." },
  unexpectedAdvice: { zh: "请重试；如果还是不行，请把下面的详细信息发给支持人员。", en: "Try again. If it happens again, send the details below to support." },
  notANumber: { zh: "请输入数字，例如 1200", en: "Enter a number, for example 1200" },

  // Findings
  findingCount: { zh: "发现 {count} 项", en: "{count} findings" },
  findingOne: { zh: "发现 1 项", en: "1 finding" },
  showAll: { zh: "显示全部 {count} 项", en: "Show all {count}" },
  showLess: { zh: "收起", en: "Show less" },
  noFindings: { zh: "没有发现问题", en: "No problems found" },
  error: { zh: "错误", en: "Error" },
  warning: { zh: "提醒", en: "Warning" },
  info: { zh: "提示", en: "Note" },
  filter: { zh: "按类型筛选", en: "Filter by kind" },
  kindCount: { zh: "{kind} {count}", en: "{kind} {count}" },
  goToCell: { zh: "转到单元格", en: "Go to cell" },
  goToCellOf: { zh: "转到单元格：{finding}", en: "Go to cell: {finding}" },
  otherDepartments: { zh: "未分部门", en: "No department" },

  // Starting without Office
  outsideTitle: { zh: "请在 Excel 中打开", en: "Open this pane in Excel" },
  outside: {
    zh: "没有连接到 Excel。请在 Excel 的“KPI”选项卡中打开本窗格；如果已经在 Excel 里，请检查网络后重新打开。",
    en: "Excel didn't answer. Open the pane from the KPI tab in Excel; if you are in Excel already, check the network and reopen the pane.",
  },
  partFailed: { zh: "这一部分没能加载出来", en: "This part could not be loaded" },
  partFailedAdvice: {
    zh: "请检查网络后重试；如果加载项刚刚更新过，请重新打开窗格。工作簿里的内容没有变化。",
    en: "Check the network and try again. If the add-in has just been updated, open the pane again. Nothing in the workbook changed.",
  },
  crashed: { zh: "窗格遇到问题，已停止显示", en: "The pane ran into a problem and stopped" },
  crashedAdvice: { zh: "工作簿里的内容没有丢失。请重新载入窗格。", en: "Everything in the workbook is safe. Reload the pane to go on." },
  reload: { zh: "重新载入", en: "Reload" },

  clearSearch: { zh: "清空搜索", en: "Clear the search" },

  // Screens not yet in reach
  insightsSentence: {
    zh: "这里将用一张张卡片告诉您：哪些指标偏离、趋势如何、期末大概能到多少。",
    en: "Here cards will tell you which KPIs are drifting, how they trend and where they will probably end.",
  },
});
