/** Words inside the name of an unknown metric that make less of it better: 返修次数, breakage rate. */
const badHan =
  /不良|缺陷|故障|流失|离职|投诉|差错|错误|逾期|超期|损耗|损失|报废|返工|返修|退货|退款|事故|伤|违规|违章|违约|缺货|延误|延期|延迟|空置|空闲|闲置|呆滞|积压|亏损|坏账|不合格|漏|误|成本|费用|支出|开支|能耗|电耗|水耗|油耗|排放|污染|停机|宕机|等待|排队|加班|缺勤|纠纷|诉讼|死亡|感染|并发症|失败|放弃|流产|偏差|拖欠|欠费|负债|投入工时|重开|退回|退单|驳回|拒绝|拒收|异常|告警|漏洞|风险|赔付|罚|缺编|空缺|时长|周期|天数|时间|废/;
const goodHan =
  /修复|整改|关闭|解决|处理及时|处理率|及时|合格|达标|准确|完好|完成|覆盖|培训|在线|使用时长|停留|学习|排查|间隔|安全生产|可供|回收|储备|正常|办结|发现|上报/;
const badStem =
  /^(?:defect|error|complaint|failure|failed|accident|incident|injury|loss|lost|delay|late|overdue|churn|attrition|waste|scrap|rework|reject|rejection|rejected|cost|expense|spend|fee|debt|downtime|absence|absent|turnover|vacancy|vacant|wait|waiting|queue|backlog|emission|breach|violation|fine|penalty|fraud|damage|breakage|breakdown|outage|crash|bug|vulnerability|cancellation|cancelled|refund|dropout|abandonment|leakage|infection|mortality|death|dispute|claim|lead|cycle|latency|time|duration|delinquency|default|shortage|stockout|overtime|escalation|deviation|variance|idle|missed|missing|duplicate|unplanned|uncollected|unpaid|expired|reopened|incorrect|wrong|rejections)$/;
const goodStem =
  /^(?:uptime|training|learning|closed|closure|resolved|fixed|fix|avoided|recovered|recovery|saved|saving|savings|prevention|detection|accuracy|compliance|up|between|coverage|on|retention|runtime|watch|session|reduction|resolution|response)$/;

/** Direction in which a metric known only by its words improves. */
export function goodByHan(name: string): 1 | -1 {
  return badHan.test(name) && !goodHan.test(name) ? -1 : 1;
}

export function goodByStems(stems: readonly string[]): 1 | -1 {
  return stems.some((stem) => badStem.test(stem)) && !stems.some((stem) => goodStem.test(stem)) ? -1 : 1;
}
