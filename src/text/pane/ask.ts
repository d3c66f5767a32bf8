import { catalogue } from "../language";

/** Questions about the results, at the top of the Insights screen. */
export const askText = catalogue({
  ask: { zh: "提问", en: "Ask" },
  label: { zh: "问问结果", en: "Ask about the results" },
  placeholder: { zh: "例如：哪些部门没达标？", en: "For example: which departments missed?" },
  examples: { zh: "可以这样问", en: "Questions to begin with" },
  clear: { zh: "清除答案", en: "Clear the answer" },
  answer: { zh: "答案", en: "Answer" },

  // What cannot be answered
  unknown: { zh: "没有看懂：{words}", en: "Not understood: {words}" },
  unknownAdvice: {
    zh: "可以问部门、负责人、指标、周期，以及得分、完成率、实际值、目标值、权重、总分、达标与否、排名、平均、数量和变化。为免答非所问，有不认识的词就不作答。",
    en: "Ask about departments, owners, KPIs and periods; about scores, attainment, actuals, targets, weights, totals, what is on target or missed, rankings, averages, counts and changes. No word that may matter is skipped, so there is no answer yet.",
  },
  quoted: { zh: "“{word}”", en: "“{word}”" },
  and: { zh: "{first}、{second}", en: "{first}, {second}" },
  noResults: { zh: "{periods}没有结果", en: "There are no results for {periods}" },
  noResultsAdvice: { zh: "最近一期有结果的是{newest}。请换一个周期再问。", en: "The newest period with results is {newest}. Ask about another period." },
  empty: { zh: "还不知道您想问什么", en: "It is not clear what is asked" },
  emptyAdvice: { zh: "请说出想知道的内容，例如得分、完成率，或哪些指标没达标。", en: "Name what you would like to know: scores, attainment, or which KPIs missed their target, for example." },

  // The answer
  nothingFits: { zh: "没有符合条件的结果。", en: "No result fits." },
  rows: { zh: "{sentence}，共 {count} 行", en: "{sentence}: {count} rows" },
  oneRow: { zh: "{sentence}，共 1 行", en: "{sentence}: 1 row" },
  number: { zh: "{sentence}，{heading}为 {value}", en: "{sentence}: {heading}, {value}" },
  noValue: { zh: "–", en: "–" },
  goTo: { zh: "查看{name}的单元格", en: "Go to the cell of {name}" },

  // The formula
  formula: { zh: "所用公式", en: "Formula used" },
  formulaHint: { zh: "在单元格里粘贴即得同样的答案，结果变化时随之更新（Excel 2021 及更新版本）。", en: "In a cell it gives the same answer and follows the results (Excel 2021 and later)." },
  copy: { zh: "复制公式", en: "Copy the formula" },
  copied: { zh: "已复制", en: "Copied" },
  notCopied: { zh: "无法复制：公式已选中，请按 Ctrl+C（Mac 上为 ⌘C）。", en: "It could not be copied: the formula is selected, press Ctrl+C (⌘C on a Mac)." },

  // In the sheet
  insert: { zh: "插入到工作表", en: "Insert into sheet" },
  inserting: { zh: "正在写入", en: "Writing" },
  inserted: { zh: "答案已写入 {address}", en: "The answer stands in {address}" },
  live: { zh: "行由公式给出，结果变化时随之更新。", en: "A formula gives the rows: they follow the results." },
  asValues: { zh: "写入的是数值，不会随结果更新。", en: "Values were written: they do not follow the results." },
});
