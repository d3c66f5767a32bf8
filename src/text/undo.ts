import { catalogue } from "./language";

/** Why a step is not taken back: what somebody has done since would be lost. */
export const undoMessages = catalogue({
  cell: { zh: "“{sheet}”的 {cell} 之后又有改动", en: "{cell} on \"{sheet}\" has been changed since" },
  cells: { zh: "“{sheet}”有 {count} 个单元格之后又有改动，第一个是 {cell}", en: "{count} cells on \"{sheet}\" have been changed since, the first is {cell}" },
  comments: { zh: "“{sheet}”上之后有了新的批注", en: "\"{sheet}\" has new comments since" },
  charts: { zh: "“{sheet}”上之后有了新的图表", en: "\"{sheet}\" has new charts since" },
  notes: { zh: "“{sheet}”上之后有了新的备注", en: "\"{sheet}\" has new notes since" },
  shapes: { zh: "“{sheet}”上之后有了新的图片或形状", en: "\"{sheet}\" has new pictures or shapes since" },
  slicers: { zh: "“{sheet}”上之后有了新的切片器", en: "\"{sheet}\" has new slicers since" },
  rows: { zh: "“{sheet}”的表格之后增减过行，或者重新排过序", en: "The table on \"{sheet}\" has other rows since, or stands in another order" },
  columns: { zh: "“{sheet}”的表格之后增减或移动过列，或者改过列名", en: "The table on \"{sheet}\" has other columns since, or other headings" },
  gone: { zh: "“{sheet}”的表格已经不在了", en: "The table on \"{sheet}\" is gone" },
  beside: { zh: "“{sheet}”的新增行旁边之后又有内容（{cell}）", en: "Something stands beside the rows that were added on \"{sheet}\" ({cell})" },
  remarks: { zh: "“{sheet}”的新增行上之后有了批注或备注", en: "Somebody has commented on rows that were added on \"{sheet}\"" },
  looking: { zh: "“{sheet}”的 {cell} 有公式引用了这一步生成的内容", en: "{cell} on \"{sheet}\" has a formula that looks at what this step has made" },
  lookingName: { zh: "名称“{name}”指向了这一步生成的内容", en: "The name \"{name}\" stands for something that this step has made" },
  entries: { zh: "“{sheet}”里之后又有新的记录，例如提交、退回、推送或进入了下一阶段", en: "\"{sheet}\" has new entries since: something was submitted, returned, pushed or taken to another stage" },
  frozen: { zh: "评审表的依据之后又更新过，例如再次生成或关闭了周期", en: "What the review sheets go by has been written since: they were generated again, or closed" },
  keptDetail: { zh: "为了不丢失这些内容，没有撤销任何部分。请先处理它们再撤销，或者直接在表里改。", en: "So that nothing of it is lost, nothing was undone. Put it back first and undo again, or change the sheets by hand." },
});
