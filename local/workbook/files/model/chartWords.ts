/** Words of Excel's API beside those of a file. */
export type Words = Readonly<Record<string, string>>;

export const fileWord = (words: Words, word: unknown): string | null => words[String(word)] ?? null;
export const apiWord = (words: Words, stored: string | undefined): string | null => Object.keys(words).find((word) => words[word] === stored) ?? null;

export const legendPositions: Words = { Bottom: "b", Top: "t", Left: "l", Right: "r", Corner: "tr" };
export const tickMarks: Words = { None: "none", Cross: "cross", Inside: "in", Outside: "out" };
export const tickLabels: Words = { NextToAxis: "nextTo", High: "high", Low: "low", None: "none" };
export const crossings: Words = { Automatic: "autoZero", Maximum: "max", Minimum: "min" };
export const labelAlignments: Words = { Center: "ctr", Left: "l", Right: "r" };
export const timeUnits: Words = { Days: "days", Months: "months", Years: "years" };
export const blanks: Words = { NotPlotted: "gap", Zero: "zero", Interplotted: "span" };
export const splits: Words = { SplitByPosition: "pos", SplitByValue: "val", SplitByPercentValue: "percent", SplitByCustomSplit: "cust" };
export const labelPositions: Words = {
  OutsideEnd: "outEnd", InsideEnd: "inEnd", InsideBase: "inBase", Center: "ctr", Left: "l", Right: "r", Top: "t", Bottom: "b", BestFit: "bestFit",
};
export const markerStyles: Words = {
  None: "none", Square: "square", Diamond: "diamond", Triangle: "triangle", X: "x", Star: "star", Dot: "dot", Dash: "dash", Circle: "circle", Plus: "plus", Picture: "picture",
};
export const trendTypes: Words = { Linear: "linear", Exponential: "exp", Logarithmic: "log", MovingAverage: "movingAvg", Polynomial: "poly", Power: "power" };
export const errorTypes: Words = { FixedValue: "fixedVal", Percent: "percentage", StDev: "stdDev", StError: "stdErr" };
export const errorSides: Words = { Both: "both", MinusValues: "minus", PlusValues: "plus" };
export const dashStyles: Words = { Continuous: "solid", Dash: "dash", DashDot: "dashDot", DashDotDot: "lgDashDotDot", Dot: "sysDash", RoundDot: "sysDot" };
export const displayUnits: Words = {
  Hundreds: "hundreds", Thousands: "thousands", TenThousands: "tenThousands", HundredThousands: "hundredThousands", Millions: "millions", TenMillions: "tenMillions",
  HundredMillions: "hundredMillions", Billions: "billions", Trillions: "trillions",
};
