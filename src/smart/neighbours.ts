/*
 * The rules with the longest expressions and lists, imported first of all and in this order, so that a bundle writes those
 * one after the other that have words in common: gzip, which looks back 32 KB, saves 0.5 % of the custom functions. The
 * order means nothing else.
 */
import "./drivers/tradeOffs";
import "./wordLists";
import "./levers";
import "./drivers/withdrawals";
import "./drivers/mentions";
import "./drivers/directionWords";
import "./grammar/events";
import "./gazetteer/notInName";
import "./gazetteer/ordinaryUse";
import "./gazetteer/chinesePatterns";
import "./gazetteer/goodOfName";
import "./grammar/chineseMasks";
import "./grammar/durations";
import "./grammar/units";
import "./lexicon/find";
import "./grammar/amounts";
import "./grammar/clauses";
import "./grammar/amountWords";
import "./drivers/sharedWords";
import "./slots/directionWords";
import "./grammar/englishMasks";
import "./grammar/chineseCalendar";
import "./grammar/timeWords";
import "./grammar/cues";
import "./slots/items";
import "./slots/targets";
import "./grammar/englishCalendar";
import "./grammar/holidays";
import "./grammar/times";
import "./slots/predications";
