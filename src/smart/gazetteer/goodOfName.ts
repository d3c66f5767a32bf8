import type { KindLetter } from "./kinds";
import { lexicon, type Entry } from "./lexicon";
import { words } from "./words";

/** Words inside a name that say that less of it is better: 返修次数, breakage rate. */
export const badHan =
  /不良|不合格|陷|障|错|逾期|超[期支标]|耗|损|废|返[工修]|退[货款单回菜票订]|事件|伤|违|未(?![来必成婚])|缺|延[误期]|空[置闲缺岗驶]|闲置|滞|旷|迟|亏|堵|盗|劣|扣|漏|误|成本|费用|浪费|独家|(?<![续保])费率?$|支出|开支|污染|停[机工水电]|等待|排队|仲裁|死|并发|败|弃|偏差|差异|欠|重开|驳回|拒|异常|告警|赔|罚|问题|负面|紧急|工资|造价|变更|修理|失|请假|辍|噪声|足迹|事故|投诉|坏账|崩溃|加班|差评|离职|浓度|碳排|重复|转派|催[办单]|挂账|呆[账滞]|积压|裂|泄|渗漏|断[货供网电链码]|卡顿|闪退|宕机|丢|破[损碎]|感染|压疮|跌倒|坠床|非计划|再入院|侵权|舞弊|入侵|垃圾(?!分类)|厨余|边角|僵尸|取消|撤[单销]|改[签派]|补单|空[跑转]|怠速|停[运摆诊线产]|待料|爽约|流标|超[载员速限龄]|脱销|拥[堵挤]|干预|回[滚退]|逃|退[订租保押]|取关|沉睡|辍|补考|欠|挂科|跳[闸出]|中断|串货|返(?![乡程利岗校佣点还])|隐患|\b(?:pm ?2\.5|pm ?10|co2|nox|so2|bod|cod)\b|\bnon-?(?:perform|compl|conform|pay|attend|deliver)/i;
const goodHan =
  /通过|渗透|普及|修复|整改|关闭|解决|闭环|结案|周转率|出勤|满足|胜诉|留存|保留|回收|利用|(?:下降|降低|减少)率|节[约省]|[及按准]时|按期|合格|达标|准确|完好|完成|覆盖|培训|在线|学习|排查|间隔|安全生产|储备|正常|办结|发现率|复[查诊检核]|随访|上报|绿电|可再生|清洁能源|再生料/;
const badStem =
  /^(?:bad|single|change|nonconformity|defect|error|failure|fail|incident|loss|lost|delay|late|overdue|waste|reject|rejection|cost|expense|spend|fee|debt|downtime|lateness|slippage|inflation|absent|turnover|vacancy|vacant|wait|waiting|queue|backlog|emission|violation|fine|penalty|breakage|breakdown|cancellation|cancelled|abandonment|mortality|death|dispute|claim|delinquency|default|shortage|stockout|escalation|deviation|variance|idle|missed|missing|duplicate|mis[a-rt-z]\w{4,}|un(?!it|if|iv|iq|ion|der)\w+(?:ed|id)|expired|reopened|incorrect|wrong|complication|abandon|churn|attrition|dropout|leak|leakage|noise|footprint|consumption|theft|accident|injury|damage|damaged|fraud|scrap|rework|wear|fault|arrears|complaint|refund|bounce|bill(?!ed)|empty|idling|spill|spoil|spoilage|bug|vulnerability|absence|absenteeism|overtime|effort|odour|stress|resignation|exit|sickness|sick|illness|crash|gap|shrinkage|overrun|spillage|override|drift|burn|intervention|workaround|typo|mistake|outage|stoppage|stop|interruption|disruption|jam|breach|infection|ulcer|readmission|no-show|chargeback|write-off|unsubscribe|uninstall|latency|contamination|impurity|residue|shortfall|discrepancy|mismatch|exception|correction|handoff|landfill|smell|litter|vandalism|collision|derailment|blockage|congestion|overspend|overpayment|spam|phishing|malware|misuse|grievance|lawsuit|litigation|regression|rollback|hotfix|timeout|rebooking|rerun|retest|reprint|reprocessing|backorder|refusal|tardiness|obsolete|break)(?:ed)?$/;
const goodStem =
  /^(?:uptime|training|learning|closed|closure|resolved|fixed|fix|avoided|avoidance|recovered|recovery|saved|saving|prevention|detection|accuracy|compliance|up|between|coverage|on|retention|runtime|watch|session|reduction|resolution|resolve|response|solved|clearance|recycling|recycled|renewable|reusable|recyclable|satisfaction|conversion|pass)$/;

/** Shares of what was done about something. */
const goodShare = /(?:响应|回[复应访]|答复|接[听通起]|处[理置]|解决|闭环|办结|整改|化解|治理|清理|(?<!不)满意)率|(?:re(?:solution|sponse|ply|dressal|covery)|answer|pick-?up|call-?back) rate|-free\b|无[破故事差违投缺]/i;
/** Durations of which more is better. */
const goodDuration = /使用|利用|计费|授课|课时|服务时|志愿|开[放播]|营业|直播|停留|学习|[培实]训|间隔|在线|续航|出[租勤]|有效|实[习操]|辅导|备课|可动|登录|活跃|[阅收]读|观[看影]|收[看听]|飞行|锻炼|睡眠|日照|驻[店留]|逗留|游玩|保[鲜质修]|供[水电暖]时|待机|陪[伴护练]|演出|(?:优良|达标)天数|寿命|运行|安全生产|无[故事]|\b(?:up-?time|life|train|learn|between|watch|session|run|listen|battery|bill|practi[cs]e|volunteer|(?:teach|tutor|coach|mentor|fly|rehears|play|read|study)(?:ing)?\b|tuition|(?:flight|opening|chargeable|contact) hours|airtime|air time|(?:clock|log|spend|devote|record|give)(?:s|ged|ed)? \d)/i;

/**
 * The direction in which a metric known by its shape improves: as the words around the vocabulary's word say (处理率,
 * 下降率), otherwise as that word does.
 */
export function goodOfName(name: string, kind: KindLetter, inner: { readonly text: string; readonly entry: Entry } | null): 1 | -1 {
  if (/combined ratio$/i.test(name)) return -1;
  if (kind === "g") return /偏差|variance/.test(name) ? -1 : 1;
  if (goodShare.test(name)) return 1;
  // 审批比例: how long or how dear something is says nothing about a share of it.
  if (kind === "r" && inner?.entry.traits === null && /比[例重]|占比/.test(name)) return isBadName(name) ? -1 : 1;
  if (kind === "d" || /\b(?:second|minute|hour|day)s? per /i.test(name)) return isLongGood(name) ? 1 : -1;
  const rest = inner === null ? name : name.replace(inner.text, " ");
  if (isGood(rest)) return 1;
  if (isBadName(rest)) return -1;
  if (inner === null) return 1;
  if (isBadName(inner.text) !== isGood(inner.text)) return isBadName(inner.text) ? -1 : 1;
  const good = goodOfEntry(inner.entry);
  return good === 0 ? (isBadName(name) ? -1 : 1) : good > 0 ? 1 : -1;
}

/** Whether a name says that a longer time is better: 服务时长, and hours that are summed up (讲解时数). */
export const isLongGood = (name: string): boolean => goodDuration.test(name) || (/(?<!工)时数/.test(name) && !isBadName(name));

/** Whether a name says that less of it is better. */
export function isBadName(name: string): boolean {
  return badHan.test(name) || words(name).some(({ stem }) => badStem.test(stem));
}

function isGood(name: string): boolean {
  return goodHan.test(name) || words(name).some(({ stem }) => goodStem.test(stem));
}

/** Whether more of what a word counts is better: as its metric, otherwise as its node. */
export function goodOfEntry(entry: Entry | undefined): number {
  if (entry === undefined) return 0;
  return entry.traits?.good ?? (lexicon().nodes.get(entry.concept)?.good ?? 0) * (entry.inverse ? -1 : 1);
}
