import { catalogue } from "../../text/language";

/** Units of measurement as people write them beside a number. */
export const units = catalogue({
  yuan: { zh: "元", en: "CNY" },
  percent: { zh: "%", en: "%" },
  days: { zh: "天", en: "days" },
  yuanPerPerson: { zh: "元/人", en: "CNY/person" },
  contracts: { zh: "份", en: "contracts" },
  count: { zh: "个", en: "count" },
  ratio: { zh: "倍", en: "×" },
  times: { zh: "次", en: "times" },
  entries: { zh: "条", en: "items" },
  people: { zh: "人", en: "people" },
  pieces: { zh: "篇", en: "pieces" },
  yuanPerSquareMetre: { zh: "元/㎡", en: "CNY/m²" },
  points: { zh: "分", en: "points" },
  hours: { zh: "小时", en: "hours" },
  perWeek: { zh: "次/周", en: "per week" },
  items: { zh: "项", en: "items" },
  filings: { zh: "件", en: "filings" },
  ppm: { zh: "ppm", en: "ppm" },
  cases: { zh: "起", en: "cases" },
  minutes: { zh: "分钟", en: "minutes" },
  level: { zh: "级", en: "level" },
});
