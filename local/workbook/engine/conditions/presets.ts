const spread = (sign: "+" | "-", count: number) => (cell: string, all: string): string =>
  `AND(ISNUMBER(${cell}),${cell}${sign === "+" ? ">" : "<"}AVERAGE(${all})${sign}${count}*STDEV.P(${all}))`;
const average = (comparison: string) => (cell: string, all: string): string => `AND(ISNUMBER(${cell}),${cell}${comparison}AVERAGE(${all}))`;
const month = (offset: number) => (cell: string): string =>
  `AND(ISNUMBER(${cell}),MONTH(${cell})=MONTH(EDATE(TODAY(),${offset})),YEAR(${cell})=YEAR(EDATE(TODAY(),${offset})))`;
const day = (offset: number) => (cell: string): string => `AND(ISNUMBER(${cell}),INT(${cell})=TODAY()+${offset})`;
/** Weeks begin on Sunday; `offset` counts days from the Sunday of this week. */
const week = (offset: number) => (cell: string): string =>
  `AND(ISNUMBER(${cell}),INT(${cell})>=TODAY()-WEEKDAY(TODAY())+1+${offset},INT(${cell})<=TODAY()-WEEKDAY(TODAY())+7+${offset})`;

/** When a preset applies to a cell, as a formula without "="; `all` are the cells of the format. */
export const presetFormulas: Readonly<Record<string, (cell: string, all: string) => string>> = {
  Blanks: (cell) => `LEN(TRIM(${cell}))=0`,
  NonBlanks: (cell) => `LEN(TRIM(${cell}))>0`,
  Errors: (cell) => `ISERROR(${cell})`,
  NonErrors: (cell) => `NOT(ISERROR(${cell}))`,
  Yesterday: day(-1),
  Today: day(0),
  Tomorrow: day(1),
  LastSevenDays: (cell) => `AND(ISNUMBER(${cell}),INT(${cell})>=TODAY()-6,INT(${cell})<=TODAY())`,
  LastWeek: week(-7),
  ThisWeek: week(0),
  NextWeek: week(7),
  LastMonth: month(-1),
  ThisMonth: month(0),
  NextMonth: month(1),
  AboveAverage: average(">"),
  BelowAverage: average("<"),
  EqualOrAboveAverage: average(">="),
  EqualOrBelowAverage: average("<="),
  OneStdDevAboveAverage: spread("+", 1),
  OneStdDevBelowAverage: spread("-", 1),
  TwoStdDevAboveAverage: spread("+", 2),
  TwoStdDevBelowAverage: spread("-", 2),
  ThreeStdDevAboveAverage: spread("+", 3),
  ThreeStdDevBelowAverage: spread("-", 3),
};

/** Every preset; the last two are counted by the grid itself. */
export const presetNames: readonly string[] = [...Object.keys(presetFormulas), "UniqueValues", "DuplicateValues"];
