import { catalogue } from "../language";

/** The Share screen. */
export const shareText = catalogue({
  connecting: { zh: "正在连接共享工作簿", en: "Connecting to the shared workbook" },
  notSetUpTitle: { zh: "还没有设置共享工作簿", en: "No shared workbook set up" },
  notSetUp: {
    zh: "请管理员在本加载项的服务器上提供 config.json，写明共享工作簿的名称、地址和令牌；用 npm start 启动时会自动设置。",
    en: "Ask your administrator to serve a config.json beside this add-in with the shared workbook's name, address and token. npm start sets one up by itself.",
  },
  target: { zh: "推送目标", en: "Target" },
  lastPush: { zh: "上次推送：{at}", en: "Last push: {at}" },
  neverPushed: { zh: "还没有推送过", en: "Nothing pushed yet" },
  noResultsTitle: { zh: "还没有可推送的结果", en: "Nothing to push yet" },
  noResults: { zh: "先在“评审”里汇总，得出结果后再推送。", en: "Consolidate a review first; its results can then be pushed." },
  toConsolidate: { zh: "去汇总", en: "Go to Consolidate" },

  // Preview
  previewTitle: { zh: "推送预览", en: "Preview" },
  previewOf: { zh: "推送预览：{period}", en: "Preview: {period}" },
  period: { zh: "推送周期", en: "Period" },
  comparing: { zh: "正在与共享工作簿比较", en: "Comparing with the shared workbook" },
  department: { zh: "部门", en: "Department" },
  new: { zh: "新增", en: "New" },
  changed: { zh: "变化", en: "Changed" },
  unchanged: { zh: "未变", en: "Same" },
  missing: { zh: "缺失", en: "Missing" },
  missingHint: { zh: "缺失：共享工作簿里有、这里没有的结果", en: "Missing: results the shared workbook has and this one does not" },
  nothingNew: { zh: "共享工作簿里的结果已是最新，没有要推送的内容。", en: "The shared workbook is up to date; there is nothing to push." },
  person: { zh: "推送人", en: "Your name" },
  personNeeded: { zh: "请先填写推送人，再推送。", en: "Enter your name before pushing." },
  personHint: { zh: "随结果写入共享工作簿", en: "Written beside the results in the shared workbook" },
  push: { zh: "推送 {count} 条结果", en: "Push {count} results" },
  pushOne: { zh: "推送 1 条结果", en: "Push 1 result" },
  pushAgain: { zh: "再次核对并推送", en: "Check and push again" },
  pushing: { zh: "正在推送结果", en: "Pushing the results" },

  // Outcome
  pushedTitle: { zh: "推送完成", en: "Results pushed" },
  queuedTitle: { zh: "部分结果还在等待发送", en: "Some results are still waiting to be sent" },
  unchangedTitle: { zh: "没有变化，未写入任何内容", en: "Nothing changed, nothing was written" },
  unchangedLine: { zh: "共享工作簿里已是同样的结果：{departments}。", en: "The shared workbook already has these results: {departments}." },
  receiptLine: { zh: "{department}：第 {revision} 版，{rows} 条，{state}", en: "{department}: revision {revision}, rows {rows}, {state}" },
  recordFailed: { zh: "结果已推送，但没能记入本工作簿的推送记录", en: "The results were pushed, but the receipts couldn't be written to this workbook" },

  // History
  history: { zh: "推送记录", en: "History" },
  historyLine: { zh: "{period} · 第 {revision} 版 · {rows} 条", en: "{period} · revision {revision} · rows {rows}" },
});
