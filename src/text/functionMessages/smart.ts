import { catalogue } from "../language";

/** What the functions about goals in words can say. */
export const smartMessages = catalogue({
  historyRows: {
    zh: "{argument}是 {first}，{other}是 {second}：每条目标要有自己的一行历史值。",
    en: "{argument} is {first} but {other} is {second}: each goal needs a row of past values of its own.",
  },
  oneGoal: {
    zh: "{argument}应为一条目标，现在是 {value} 的区域。多条目标请用 KPI.SMART。",
    en: "{argument} takes one goal, but it is a range of {value}. For several goals use KPI.SMART.",
  },
  notADate: {
    zh: "{argument}应为日期，现在是 {value}。",
    en: "{argument} must be a date, but it is {value}.",
  },
});
