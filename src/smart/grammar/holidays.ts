/** Public holidays and trade events that people set as limits, by their names in both languages. */
const names = {
  newYear: "元旦|new year(?:'s)?(?: day)?",
  spring: "春节|农历新年|除夕|chinese new year|lunar new year|spring festival",
  easter: "复活节|easter(?: sunday)?",
  lantern: "元宵节?",
  women: "三八(?:妇女)?节|妇女节|women's day",
  tombs: "清明节?",
  goodFriday: "good friday",
  pentecost: "pentecost|whitsun",
  labourDay: "五一(?!线)(?:劳动节|假期|节|小长假)?|劳动节|may day",
  childrensDay: "六一(?:儿童节)?|儿童节",
  dragonBoat: "端午节?|dragon boat festival",
  midYearSale: "6[;.]18(?=大促|购物节|活动|期间|前)(?:大促|购物节|活动)?|618(?:大促|购物节|活动)?(?![,.]?\\d|[万亿元%])|六一八",
  independence: "independence day|fourth of july",
  teachers: "教师节",
  usLaborDay: "labou?r day",
  autumn: "中秋节?|mid-autumn(?: festival)?",
  nationalDay: "国庆节?|十一(?:假期|黄金周|长假)|golden week|national day",
  halloween: "万圣节|hallowe'?en",
  singlesDay: "双十一|双11|双１１|singles'? day|double 11|double eleven",
  thanksgiving: "感恩节|thanksgiving(?: day)?",
  blackFriday: "黑色?星期?五|黑五|black friday",
  doubleTwelve: "双十二|双12",
  christmas: "圣诞节?|christmas(?: (?:day|eve|break|holidays?))?|xmas|the holidays",
} as const;

export type Holiday = keyof typeof names;

const holidays = Object.keys(names) as Holiday[];

/** Names of holidays, one group for each, and the year behind the name. */
export const holidayWords = new RegExp(`(?:the )?(?:${Object.values(names).map((words) => `(${words})`).join("|")})(?![a-z])(?:,? (20\\d\\d)(?!\\d))?`, "y");

/** The holiday whose group of `holidayWords` matched. */
export function holidayOf(groups: RegExpExecArray): Holiday | null {
  return holidays.find((_, at) => groups[at + 1] !== undefined) ?? null;
}

/** The year written behind a holiday. */
export function holidayYear(groups: RegExpExecArray): number | null {
  const written = groups[holidays.length + 1];
  return written === undefined ? null : Number(written);
}
