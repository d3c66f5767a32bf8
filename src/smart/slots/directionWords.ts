import { wordSet } from "./wordSet";

/** Where nothing is acted on, a word of change before its noun. */
export const netChange = /^[新净]增$|^净减$/;

/** Words that say that a time gets shorter. */
export const sooner = /^(?:sped|speeds|speeding|quicken|accelerat|expedit|faster|quicker|sooner|earlier)|^加快|^提速|^快$/;

/** Verbs that set an upper limit. */
export const capping = /^(?:cap(?:s|ped|ping)?|(?:limit|contain|confine)(?:s|d|ed|ing)?)$/;

/** Durations, for names that the gazetteer does not know. */
export const duration = /\b(?:time|days|hours) to\b|\btime from\b|lead time|turn-?a?round|\b(?:second|minute|hour|day)s per\b|\b(?:days|minutes)$|\bages?\b|时长|周期|[车库账]龄/;

// Right before and behind a number
export const lessBefore = /^[低少短降减省][^于过]?$|[只仅]剩$/;
export const lessBehind = /^(?:less|fewer|lower|shorter|smaller|cheaper|faster|quicker|sooner|below|under|off)\b|^及?以[下内]$/;
export const moreBefore = /^[高多长增涨][^于过]?$/;
export const moreBehind = /^(?:more|extra|additional|higher|stronger|longer|above|over)\b/;
/** Nouns of change beside a number, whatever limits it: a 15 % reduction, a rise of 3 points, 降幅不小于2%. */
export const fallNoun = /\b(?:reduction|decrease|drop|fall|decline|cut|dip|minus|save)s?$|^saving$|[降减跌]幅$/;
export const riseNoun = /\b(?:increase|rise|growth|uplift|jump|plus)s?$|[增升涨]幅$/;
export const fallingEnd = /[降减缩砍削裁压省少][去掉了]?$|下[滑探跌浮]$/;
export const risingEnd = /[增升涨多]了?$|上[浮扬探]$/;

/** What is counted by how often it takes place. */
export const occasions = /^(?:[场节期]次?|[次回趟])$/;

/** Units of which less is better when nothing else says so. */
export const durations: ReadonlySet<string> = wordSet("ms|second|minute|hour|day|week|month");

/** Checked, not worked off. */
export const checking = /^(?:inspect|review|check|confirm|investigat|resolv|sort|审|核|修复|整改|解决|收集|反馈)/;
/** What comes in or is got rid of: the more the better. */
export const gain = /^(?:billable|chargeable)|^(?:s[eo](?:ll|ld)|earn|collect|recover|enrol)(?:s|ed)?$|savings$|^(?:售[出票]|成单|成交|创收|创汇|拓展|吸纳|揽收|收回|吸引|追回|清收|收缴|挽回|回收|召回|去化|到账|回笼)|(?:募[集捐]|筹[集款])$/;
export const winning = /^(?:open|onboard|register|sign up|发展|开立|开通|新开|新签|引入)$/;
export const clients = /^(?:accounts|customers|clients|users|members|subscribers|donors|paying)$|[^租]户$|会员$/;
export const flow = /累计|借阅|外借|线索|来电|询盘|[进到]店|访客|[日周月年]销|售出|卖出|销售|供[餐货水电]|接待|就业|惠及|受益|发运|输送|出栏|带来|引流|覆盖|外[呼拨]|[日周月]活|^[年日月周][产出处供用]/;

/** Verbs of making and sending off what is only counted by the thousand. */
export const making = /^(?:ship|produce|make|manufacture|brew|bottle|bake|print|weld|assemble|pack|cast|grow|mint|press|can)$|^(?:生产|产出|输出|制作|发货|发运)$/;
/** Who and what comes by itself. */
export const inflow = /^(?:visitors|spectators|viewers|listeners|readers|followers|downloads|views|clicks|votes|registrations|sign-ups|enquiries|inquiries|leads|bookings|passengers|guests|subscribers|patrons)$/;
/** How long something lasts, before what it describes: 逾期90天以上. */
export const lasting = /^\d+(?:天|日|个月|小时|年)$/;
/** Participles of what befalls a thing rather than of what somebody does about it. */
export const mishap = /^(?:received|reported|raised|returned|based|used|needed|required|opened|reopened|logged|filed|issued|imported|outsourced|purchased|caused|terminated|replaced|dumped|flared|burnt|shut|disposed|sent|switched)/;
/** Nouns before "of" that count what follows. */
export const collective = /^(?:total|sum|set|batch|series|group|fleet|number|list|round|team|minimum|maximum|average|all|out|each)s?$/;
/** What is won by somebody's decision, one by one. */
export const awarded = /^(?:tenders?|contracts?|bids?|awards?|lots?|framework.*|prizes?|grants?|.*(?:grants|tenders|contracts|bids|awards)|licen[cs]es?|mandates?)$/;
/** Prepositions between metrics: accuracy of estimates, straight-through rate for claims. */
export const joining = /^(?:of|on|to|for|in|at|from|across|among|with|by)$/;

/** Words that make a measure of what is counted. */
export const perHead = /^(?:average|per person)$|平均|[人日月年场店户单车次]均|^每[百千万]/;

// Words of comparison before a benchmark or a number
export const atMostWords: ReadonlySet<string> = wordSet("不高于|不超|不超过|不大于|低于|at most|below|within|under|至多|最多");
export const atLeastWords: ReadonlySet<string> = wordSet("不低于|不少于|不小于|高于|at least|above|exceed|beat|至少|最少|达到|超过");

export const denials: ReadonlySet<string> = new Set(["not", "never"]);

/** Participles and adjectives that make something bad of the noun behind them, and names that the word before completes. */
export const spoiling = /ed$|^(?:late|lost|idle|bad|wrong|vacant|duplicate|incorrect|overdue|obsolete|missing|empty|un\w+)$/;
export const startsWithKind = /^(?:rate|level|frequency|share|number) of /;
