/** The lists that Excel goes on with when one of their entries is filled. */
const lists: readonly (readonly string[])[] = [
  ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
  ["日", "一", "二", "三", "四", "五", "六"],
  ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
  ["一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"],
  ["第一季", "第二季", "第三季", "第四季"],
  ["正月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "腊月"],
  ["子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥"],
  ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"],
  ["Q1", "Q2", "Q3", "Q4"],
  ["Qtr1", "Qtr2", "Qtr3", "Qtr4"],
];

/** Written as the sample is: all capitals, all small, or with a capital first. */
function inCaseOf(sample: string, word: string): string {
  if (sample === sample.toUpperCase() && sample.length > 1) return word.toUpperCase();
  return sample === sample.toLowerCase() ? word.toLowerCase() : word;
}

/** The series that values of one list begin; null when they belong to none. */
export function nextInList(values: readonly string[]): ((step: number) => string) | null {
  const [sample = ""] = values;
  for (const list of lists) {
    const indexes = values.map((value) => list.findIndex((entry) => entry.toLowerCase() === value.toLowerCase()));
    if (indexes.includes(-1)) continue;
    const [first = 0, second] = indexes;
    const stride = second === undefined ? 1 : second - first;
    const regular = indexes.every((index, at) => (((first + stride * at - index) % list.length) + list.length) % list.length === 0);
    if (!regular || stride === 0) continue;
    return (step) => inCaseOf(sample, list[(((first + stride * step) % list.length) + list.length) % list.length] ?? sample);
  }
  return null;
}
