import { catalogue } from "../language";

/** The way back from the big steps of a review. */
export const takeBackText = catalogue({
  undoing: { zh: "正在撤销", en: "Undoing" },
  undone: { zh: "已撤销，工作簿恢复原样", en: "Undone: the workbook is as it was before" },
  notUndone: { zh: "没有撤销", en: "Not undone" },
});
