import { catalogue } from "./language";

/** Why a line that names somebody for a job cannot be taken. */
export const assignmentMessages = catalogue({
  notADate: { zh: "第 {line} 行：“{words}”不是日期。请写成 2026-02-15。", en: "Line {line}: “{words}” is no date; write 2026-02-15." },
  nameless: { zh: "第 {line} 行：缺少姓名，请补上。", en: "Line {line}: the name is missing; add it." },
  endsFirst: { zh: "第 {line} 行：“{words}”的结束日期早于开始日期，请改正。", en: "Line {line}: {words} ends before the start; correct the days." },
  twice: { zh: "第 {line} 行：“{words}”写了两次，请删去一行。", en: "Line {line}: {words} is there twice; remove one." },
  tooMany: { zh: "第 {line} 行：“{words}”是多余的内容。每行只写姓名、开始日期、结束日期。", en: "Line {line}: “{words}” is too much; a line has a name, a first and a last day." },
});
