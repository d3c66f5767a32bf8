export type EngineLanguage = "zh-CN" | "en-US";

/** What Excel calls things that nobody has named, with what stands between the word and a number. */
export const defaultNames = {
  "en-US": { table: "Table", column: "Column", chart: "Chart ", chartTitle: "Chart Title", series: "Series" },
  "zh-CN": { table: "表", column: "列", chart: "图表 ", chartTitle: "图表标题", series: "系列" },
} as const satisfies Record<EngineLanguage, object>;
