/** Formulas over a small sheet, made by chance from a seed: what two calculations are compared on. */

/** Numbers that look random and are the same in every run. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What the formulas refer to: numbers in A and B, texts in C, days in D, a mixture in E, sorted numbers in F. */
export const data: readonly (readonly (string | number | boolean | null)[])[] = [
  [3, 12.5, "North", 45_292, 1, 1],
  [-7, 4, "south", 45_322, "text", 4],
  [0.25, 9.75, "East side", 45_351, 2, 9],
  [18, -2.5, "west", 45_412, null, 16],
  [18, 33.3, "NORTH", 45_500, 5.5, 25],
  [42, 0.1, "a-b-c", 45_657, "12", 36],
  [5, 100, "  padded  ", 44_985, -3, 49],
  [11, 7, "x", 44_620, null, 64],
];

/** What stands for a placeholder. */
const pools: Readonly<Record<string, readonly string[]>> = {
  n: ["A1", "A2", "A3", "A5", "B1", "B2", "B4", "B6", "7", "-2.5", "0.4", "123.456", "1E3"],
  p: ["A1", "A3", "A4", "A6", "B1", "B2", "B5", "6", "0.75", "31.5"],
  i: ["1", "2", "3", "4"],
  d: ["D1", "D2", "D3", "D4", "D6", "D8", "45000", "DATE(2024,2,29)"],
  t: ["C1", "C2", "C3", "C4", "C6", "C7", '"Kpi 2024"', '"abcabc"'],
  r: ["A1:A8", "B1:B8", "A1:B4", "B3:B7", "A2:A6"],
  m: ["E1:E8", "A1:E3", "E1:F8"],
  q: ["0", "0.1", "0.25", "0.5", "0.9", "1"],
  c: ['">5"', '"<=18"', '"18"', '"<>18"', "18", '"=42"'],
  w: ['"north"', '"*st*"', '"?"', '"<>west"', '"E*"'],
  b: ["TRUE", "FALSE", "A1>A2", "A4=A5"],
};

/** One formula for each: letters in braces are taken from the pools, and braces of arrays are doubled. */
const templates: readonly string[] = [
  "ABS({n})", "SIGN({n})", "INT({n})", "TRUNC({n},1)", "ROUND({n},{i})", "ROUNDUP({n},1)", "ROUNDDOWN({n},1)", "MROUND({p},0.5)", "CEILING({p},{i})", "FLOOR({p},{i})",
  "CEILING.MATH({n},{i})", "FLOOR.MATH({n},{i})", "EVEN({n})", "ODD({n})", "MOD({n},{i})", "QUOTIENT({n},{i})", "POWER({p},{i})", "SQRT({p})", "EXP({i})", "LN({p})", "LOG({p},{i}+1)", "LOG10({p})",
  "SIN({n})", "COS({n})", "TAN({n})", "ATAN({n})", "ATAN2({p},{n})", "SINH({i})", "COSH({i})", "TANH({n})", "ASINH({n})", "RADIANS({n})", "DEGREES({n})", "FACT({i})", "COMBIN({i}+4,{i})", "PERMUT({i}+4,{i})", "GCD({i},12)", "LCM({i},10)", "SQRTPI({p})",
  "SUM({r},{n})", "SUM({m})", "PRODUCT({r})", "SUMSQ({r})", "SUMPRODUCT(A1:A8,B1:B8)", "SUMPRODUCT((A1:A8>{n})*B1:B8)", "AVERAGE({r})", "AVERAGEA({m})", "MIN({r},{n})", "MAX({r},{n})", "MINA({m})", "MAXA({m})", "COUNT({m})", "COUNTA({m})", "COUNTBLANK({m})",
  "MEDIAN({r})", "MODE.SNGL({r})", "LARGE({r},{i})", "SMALL({r},{i})", "PERCENTILE.INC({r},{q})", "PERCENTILE.EXC({r},0.4)", "QUARTILE.INC({r},{i})", "ROUND(PERCENTRANK.INC(B1:B8,{n},6),4)", "RANK.EQ(18,A1:A8,{b})", "RANK.AVG(18,A1:A8)", "VAR.S({r})", "VAR.P({r})", "STDEV.S({r})", "STDEV.P({r})",
  "AVEDEV({r})", "DEVSQ({r})", "GEOMEAN(F1:F{i}0)", "HARMEAN(F1:F8)", "KURT({r})", "SKEW({r})", "TRIMMEAN({r},{q}*0.5)", "CORREL(A1:A8,B1:B8)*{i}", "SLOPE(A1:A8,F1:F8)+{n}", "INTERCEPT(B1:B8,F1:F8)+{n}", "RSQ(A1:A8,F1:F8)", "STEYX(A1:A8,F1:F8)", "FORECAST.LINEAR({n},A1:A8,F1:F8)", "COVARIANCE.P(A1:A8,B1:B8)", "COVARIANCE.S(A1:A8,F1:F8)",
  "SUMIF(A1:A8,{c})", "SUMIF(C1:C8,{w},B1:B8)", "COUNTIF(A1:A8,{c})", "COUNTIF(C1:C8,{w})", "AVERAGEIF(A1:A8,{c},B1:B8)", "SUMIFS(B1:B8,A1:A8,{c},C1:C8,{w})", "COUNTIFS(A1:A8,{c},B1:B8,\">0\")", "AVERAGEIFS(B1:B8,A1:A8,{c})", "MAXIFS(B1:B8,A1:A8,{c})", "MINIFS(B1:B8,A1:A8,{c})",
  "SUBTOTAL(9,{r})", "SUBTOTAL(10{i},{r})", "AGGREGATE(9,6,{r})", "AGGREGATE(14,6,{r},{i})",
  "IF({b},{n},{t})", "IFERROR({n}/{n},\"none\")", "IFNA(MATCH({n},A1:A8,0),-1)", "AND({b},{b})", "OR({b},{b})", "XOR({b},{b},{b})", "NOT({b})", "SWITCH({i},1,\"one\",2,\"two\",\"more\")", "IFS({b},1,TRUE,2)", "CHOOSE({i},\"a\",\"b\",\"c\",\"d\")",
  "VLOOKUP({n},A1:C8,{i},FALSE)", "VLOOKUP({p},F1:F8,1,TRUE)", "MATCH({p},F1:F8,1)", "MATCH({t},C1:C8,0)", "INDEX(A1:C8,{i},{i})", "LOOKUP({p}+1,F1:F8,A1:A8)", "HLOOKUP({n},A1:C4,{i},FALSE)", "ROW(B{i})", "COLUMN(C1)+{i}", "ROWS({r})", "COLUMNS({r})", "ADDRESS({i},{i})", "INDIRECT(\"A\"&{i})", "SUM(OFFSET(A1,{i},1,2,1))", "SUM(INDIRECT(\"A1:B\"&{i}))",
  "LEN({t})", "LEFT({t},{i})", "RIGHT({t},{i})", "MID({t},{i},3)", "UPPER({t})", "LOWER({t})", "PROPER({t})", "TRIM({t})", "REPT({t},{i})", "SUBSTITUTE({t},\"a\",\"-\")", "SUBSTITUTE(\"banana\",\"a\",\"o\",{i})", "REPLACE({t},{i},2,\"__\")", "FIND(\"a\",{t}&\"a\",1)", "SEARCH(\"B?\",{t}&\"bx\")", "EXACT({t},{t})", "CONCATENATE({t},{i})", "TEXTJOIN(\"-\",{b},C1:C{i})", "CONCAT(C1:C{i},{t})",
  "CHAR(64+{i})", "CODE({t})", "UNICHAR(20013+{i})", "UNICODE({t})", "VALUE(\"12\"&{i})", "FIXED({n},{i})", "TEXT({n},\"0.00\")", "TEXT({n},\"#,##0.0\")", "TEXT({d},\"yyyy-mm-dd\")", "TEXT({q},\"0%\")", "T({t})", "N({n})", "NUMBERVALUE(\"1.234,{i}\",\",\",\".\")", "CLEAN({t})",
  "DATE(2024,{i},{i}0)", "YEAR({d})", "MONTH({d})", "DAY({d})", "WEEKDAY({d},{i})", "WEEKNUM(D{i},1)", "ISOWEEKNUM({d})", "EDATE({d},{i})", "EOMONTH({d},-{i})", "DAYS({d},{d})", "DATEDIF(D8,{d},\"m\")", "YEARFRAC(D8,{d},1)", "YEARFRAC(D8,{d},{i})", "NETWORKDAYS(D8,{d})", "WORKDAY({d},{i}0)", "NETWORKDAYS.INTL(D8,{d},11)", "WORKDAY.INTL({d},{i},7)", "TIME({i},30,15)", "HOUR({q})", "MINUTE({q}*0.37)", "SECOND({q}*0.371)", "DATEVALUE(\"2024-0{i}-15\")",
  "ISNUMBER({n})", "ISTEXT(E{i})", "ISBLANK(E{i})", "ISLOGICAL(E{i}=2)", "ISERROR({n}/0)", "ISNA(MATCH(\"zz\",C1:C8,0))", "ISEVEN({i})", "ISODD({i})", "TYPE({t})", "ERROR.TYPE({n}/0)",
  "PMT(0.0{i},12,1000)", "PV(0.0{i},10,-{p})", "FV(0.0{i},5,-100,{n})", "NPER(0.01,-{i}00,1000)", "RATE(12,-100,{i}000/3)", "IPMT(0.01,{i},12,1000)", "PPMT(0.01,{i},12,1000)", "NPV(0.0{i},A1:A8)", "IRR(B4:B8)+{i}", "SLN(1000,{i}00,5)", "SYD(1000,100,5,{i})", "DB(1000,100,6,{i})", "DDB(1000,100,6,{i})", "EFFECT(0.0{i},12)", "NOMINAL(0.0{i},12)", "RRI({i}0,100,200)", "CUMIPMT(0.01,12,1000,1,{i},0)",
  "NORM.DIST({n},5,10,{b})", "NORM.INV(0.{i},5,10)", "NORM.S.DIST({q},{b})", "NORM.S.INV(0.{i}5)", "BINOM.DIST({i},10,0.3,{b})", "POISSON.DIST({i},2.5,{b})", "EXPON.DIST({p},0.1,{b})", "WEIBULL.DIST({p},2,10,{b})", "LOGNORM.DIST({p},1,2,{b})", "CHISQ.DIST({p},{i},{b})", "GAMMA.DIST({p},{i},2,{b})", "CONFIDENCE.NORM(0.05,{p},50)", "STANDARDIZE({n},3,2)", "FISHER(0.{i})", "GAUSS({q})", "PHI({q})",
  "BITAND({i},6)", "BITOR({i},9)", "BITXOR({i},5)", "BASE({i}23,{i}+1)", "ROMAN({i}7)", "ARABIC(\"XIV\")+{i}", "COMBINA({i}+2,{i})", "FACTDOUBLE({i}+3)",
  "INDEX(LINEST(A1:A8,F1:F8),1,{i})", "INDEX(LINEST(A1:A8,F1:F8,{b},TRUE),{i},1)", "INDEX(LINEST(B1:B8,A1:A8,TRUE,TRUE),{i},2)", "INDEX(LINEST(A1:A8,CHOOSE({{1,2}},B1:B8,F1:F8),{b},TRUE),1,{i})", "INDEX(LOGEST(F1:F8,B1:B8,{b}),1,1)", "INDEX(TREND(A1:A8,F1:F8,B1:B3),{i})", "INDEX(GROWTH(F1:F8,A1:A8,B1:B3),2)", "INDEX(TREND(A1:A8),{i})",
  "FORECAST.ETS(9+{i},{{11;9;14;12;17;15;20;18}},{{1;2;3;4;5;6;7;8}},2)", "FORECAST.ETS(9+{i}/4,{{3;5;7;9;11}},{{5;6;7;8;9}},0)", "FORECAST.ETS(6,{{3;5;9;{i}}},{{1;2;4;5}},0,1)*0+FORECAST.ETS.STAT({{3;5;7;9}},{{1;2;3;4}},{i}+4)", "{i}*FORECAST.ETS.SEASONALITY({{1;2;7;1;2;7;1;2;7;1;2;7}},{{1;2;3;4;5;6;7;8;9;10;11;12}})", "FORECAST.ETS.CONFINT(9+{i},{{2;4;6;8;10;12;14;16}},{{1;2;3;4;5;6;7;8}},0.9,0)",
  "MDETERM(A1:B2)*{i}", "INDEX(MINVERSE(A4:B5),1,{i})", "INDEX(MINVERSE({{2,1,{i};1,3,2;4,1,5}}),{i},2)", "PROB(F1:F4,{{0.1;0.2;0.3;0.4}},{i},9)",
  "BIN2DEC(\"1{i}\")", "DEC2BIN({i}+5,8)", "DEC2HEX({d})", "HEX2DEC(\"A{i}\")", "DEC2OCT({i}00)", "OCT2HEX(\"7{i}\")", "HEX2BIN(\"F\",{i}+4)", "BIN2HEX(\"1111100{i}\")", "DEC2HEX(-{i})", "HEX2DEC(\"FFFFFFFFF{i}\")", "BITLSHIFT({i},{i})", "BITRSHIFT({i}00,{i})", "DELTA({i},2)", "GESTEP({n},{i})",
  "ERF({q})", "ERFC({q})", "ERF({q},{i})", "BESSELJ({i},1)", "BESSELI({i},1)", "BESSELY({i},1)", "CONVERT({p},\"km\",\"m\")", "CONVERT({n},\"C\",\"F\")", "CONVERT({n},\"F\",\"K\")",
  "IMABS(\"3+{i}i\")", "IMREAL(\"{i}-2i\")", "IMAGINARY(\"3+{i}i\")", "ROUND(IMREAL(IMPOWER(\"3+{i}i\",2)),9)", "IMSUM(\"3+{i}i\",\"1-2i\")", "IMSUB(\"3+{i}i\",\"1-2i\")", "IMPRODUCT(\"3+{i}i\",\"1-2i\")", "COMPLEX({i},-2)", "IMCONJUGATE(\"3+{i}i\")", "IMARGUMENT(\"3+{i}i\")", "ROUND(IMREAL(IMSQRT(\"3+{i}i\")),9)", "ROUND(IMAGINARY(IMEXP(\"1+{i}i\")),9)",
  "BETA.DIST(0.{i},2,3,{b})", "BINOM.INV(10,0.3,0.{i})", "CHISQ.DIST.RT({p},{i})", "CHISQ.INV.RT(0.{i},3)", "F.DIST({p},3,{i}+2,{b})", "F.DIST.RT({p},3,{i}+2)", "F.INV(0.{i},3,5)", "F.INV.RT(0.{i},3,5)", "T.DIST({n},{i}+2,{b})", "T.DIST.2T({p},{i}+2)", "T.DIST.RT({p},{i}+2)", "T.INV(0.{i},5)", "T.INV.2T(0.{i},5)", "GAMMA({i}.5)", "GAMMALN({p})", "GAMMA.INV(0.{i},2,3)", "HYPGEOM.DIST(1,4,{i}+2,20,{b})", "NEGBINOM.DIST({i},5,0.3,{b})", "BETA.INV(0.{i},2,3)",
  "BETADIST(0.{i},2,3)", "BINOMDIST({i},10,0.3,{b})", "CHIDIST({p},{i})", "CHIINV(0.{i},3)", "CRITBINOM(10,0.3,0.{i})", "FDIST({p},3,5)", "FINV(0.{i},3,5)", "HYPGEOMDIST(1,4,8,20)*{i}", "LOGNORMDIST({p},1,2)", "NEGBINOMDIST({i},5,0.3)", "TDIST({p},5,{i})", "TINV(0.{i},5)", "WEIBULL({p},2,10,{b})", "NORMDIST({n},5,10,{b})", "POISSON({i},2.5,{b})", "GAMMADIST({p},{i},2,{b})", "CONFIDENCE(0.05,{p},50)",
  "T.TEST(A1:A8,B1:B8,2,{i})", "TTEST(A1:A8,F1:F8,1,{i})", "F.TEST(A1:A8,B1:B{i}0)", "CHITEST(F1:F4,F5:F8)*{i}", "Z.TEST(F1:F8,{p})",
  "STDEVA({r})", "VARA({r})", "VARPA({r})", "STDEVPA({r})", "SKEW.P({r})", "ROUND(PERCENTRANK.EXC(F1:F8,{i}0,6),4)", "MULTINOMIAL({i},3,2)", "SERIESSUM({q},0,{i},F1:F4)", "COVAR(A1:A8,B1:B8)*{i}",
  "COTH({n}+0.5)", "CSCH({i})", "SECH({n})", "ACOTH({i}+1)", "CEILING.PRECISE({n},{i})", "FLOOR.PRECISE({n},{i})", "ISO.CEILING({n},{i})",
  "XNPV(0.0{i},{{-100;30;90}},{{45000;45200;45500}})", "XIRR({{-100;{i}0;90}},{{45000;45200;45500}})", "MIRR({{-100;{i}0;90}},0.05,0.08)", "FVSCHEDULE({p},{{0.0{i},0.05}})", "DISC(45000,45{i}00,97,100)", "INTRATE(45000,4530{i},97,100,{i})", "RECEIVED(45000,45{i}00,97,0.05)", "PRICEDISC(45000,45{i}00,0.05,100)", "YIELDDISC(45000,45{i}00,97,100)", "VDB(1000,100,6,{i},5)", "VDB(1000,100,6,0,{i}.5,1.5)", "VDB(1000,300,10,{i},{i}+3,2,{b})", "DAYS360({d},{d})", "DAYS360({d},{d},TRUE)", "ACCRINTM(45000,45{i}00,0.05,1000)",
  "COUPDAYBS(45{i}07,47{i}21,2,0)", "COUPDAYS(45{i}07,47{i}21,4,{i})", "COUPDAYSNC(45{i}07,47{i}21,2,1)", "COUPNCD(45{i}00,46203,4)", "COUPPCD(45{i}00,46203,2)", "COUPNUM(45{i}00,50{i}77,{i})",
  "PRICE(45{i}07,48{i}21,0.0{i},0.05,100,2,0)", "PRICE(45{i}07,48{i}21,0.0{i},0.05,100,4,1)", "YIELD(45{i}07,48{i}21,0.0{i},95.5,100,2,3)", "DURATION(45{i}07,48{i}21,0.0{i},0.05,2,0)", "MDURATION(45{i}07,48{i}21,0.0{i},0.05,1,0)", "ACCRINT(45292,45474,45{i}00,0.0{i},1000,2,0)",
  "{n}+{n}*{n}", "{n}/{n}", "-{p}^2", "{t}&{n}", "{n}>{n}", "{t}={t}", "{n}%",
];

/** The same formulas for the same seed, each template several times. */
export function formulas(count: number, seed = 20_240): string[] {
  const next = generator(seed);
  const pick = (pool: readonly string[]): string => pool[Math.floor(next() * pool.length)] ?? "0";
  return Array.from({ length: count }, (_, index) => `=${(templates[index % templates.length] ?? "").replace(/\{(\w)\}/g, (_all, name: string) => pick(pools[name] ?? [])).replace(/\{\{|\}\}/g, (pair) => pair.charAt(0))}`);
}
