import { headings } from "../../text/sheets";
import { importText } from "../../text/importing";
import type { Message } from "../../text/language";

/** What a column of somebody's own KPI sheet can be. */
export type Field =
  | "department" | "owner" | "role" | "kpi" | "dimension" | "weight" | "target" | "unit" | "direction" | "method"
  | "parameter" | "cap" | "baseline" | "threshold" | "stretch" | "due" | "source" | "frequency" | "actual" | "score" | "number" | "definition" | "note";

/** What the cells under a heading must look like for it to mean a field. */
type Content = "text" | "amount" | "any" | "table" | "cap";

export interface FieldRule {
  readonly field: Field;
  readonly label: Message;
  readonly content: Content;
  /** Headings that mean exactly this, written as `foldHeading` leaves them. */
  readonly words: readonly string[];
  /** Headings that mean this where no column says it better, and how much they are worth; a word is worth 3. */
  readonly general?: { readonly words: readonly string[]; readonly worth: number };
  /** Parts of a longer heading that mean this as well: 考核指标名称, annual target. */
  readonly part?: RegExp;
}

/**
 * The headings that people give their KPI sheets, in Chinese and English. A word may stand under two fields (目标 is the
 * goal in one sheet and the target in the next, 单位 the unit or the organisation): the cells below it decide.
 */
export const fieldRules: readonly FieldRule[] = [
  {
    field: "kpi", label: headings.kpi, content: "text",
    words: ["指标", "kpi", "kpi指标", "指标名称", "考核指标", "绩效指标", "关键绩效指标", "关键指标", "关键任务", "工作任务", "重点工作", "二级指标", "三级指标", "kpiname", "indicator", "metric", "measure", "keyresult", "keyresults", "performanceindicator", "performancemeasure", "kpidescription"],
    general: { words: ["考核项目", "考核内容", "项目", "工作目标", "目标", "绩效目标", "goal", "goals", "objective", "objectives", "target"], worth: 2.9 },
    part: /指标名|指标项|考核指标|绩效指标|kpi|indicator|metric|measure|^objective|^goal/,
  },
  {
    field: "department", label: headings.department, content: "text",
    words: ["部门", "部门名称", "责任部门", "所属部门", "承担部门", "考核部门", "被考核部门", "单位", "责任单位", "中心", "组织", "department", "dept", "dept.", "division", "team", "unit", "function", "businessunit", "bu", "organisation", "organization"],
    part: /部门|department|^dept/,
  },
  {
    field: "owner", label: headings.owner, content: "text",
    words: ["负责人", "责任人", "姓名", "员工", "员工姓名", "被考核人", "被考核者", "承担人", "owner", "responsible", "responsibleperson", "accountable", "name", "employee", "employeename", "personincharge", "pic", "lead"],
    part: /负责人|责任人|被考核人|姓名|owner|responsible|employee/,
  },
  { field: "role", label: headings.role, content: "text", words: ["岗位", "职位", "职务", "岗位名称", "role", "position", "jobtitle", "title", "job", "post"], part: /岗位|职位|position|jobtitle/ },
  {
    field: "dimension", label: headings.dimension, content: "text",
    words: ["维度", "类别", "分类", "指标类别", "指标类型", "考核维度", "考核类别", "一级指标", "bsc维度", "平衡计分卡维度", "dimension", "perspective", "category", "type", "bscperspective", "area", "theme", "kpicategory"],
    general: { words: ["考核项目", "项目", "目标", "工作目标", "goal", "goals", "objective", "objectives"], worth: 1.5 },
    part: /维度|perspective|dimension|category/,
  },
  {
    field: "weight", label: headings.weight, content: "amount",
    words: ["权重", "比重", "占比", "分值", "标准分", "满分", "权数", "配分", "分权重", "子权重", "指标权重", "单项权重", "二级权重", "kpiweight", "kpiweighting", "indicatorweight", "subweight", "weight", "weighting", "weightage", "wt", "wt.", "points", "share", "%"],
    part: /权重|weight/,
  },
  {
    field: "target", label: headings.target, content: "amount",
    words: ["目标值", "目标", "指标值", "计划值", "计划", "考核目标", "年度目标", "目标数", "预算", "预算值", "任务", "任务数", "target", "targetvalue", "goal", "plan", "budget", "quota", "planned"],
    general: { words: ["全年", "全年合计", "年度", "fullyear", "annual", "year", "达标", "达标值", "合格", "合格值", "meets", "meetsexpectations"], worth: 1.5 },
    part: /目标值|目标$|计划值|指标值|target|quota/,
  },
  { field: "actual", label: headings.actual, content: "any", words: ["实际", "实际值", "完成值", "完成", "实绩", "完成情况", "实际完成", "实际完成值", "实际完成情况", "达成", "达成值", "完成率", "达成率", "actual", "actuals", "result", "results", "achieved", "achievement", "ytd", "attainment", "%achieved"], part: /实际|完成率|达成|actual|achieve|attain/ },
  { field: "score", label: headings.score, content: "any", words: ["得分", "评分", "自评", "自评分", "上级评分", "考核得分", "加权得分", "等级", "score", "rating", "selfscore", "weightedscore", "grade", "points"], part: /得分|评分$|自评|score|rating/ },
  { field: "unit", label: headings.unit, content: "text", words: ["单位", "计量单位", "度量单位", "unit", "units", "uom", "unitofmeasure", "measureunit", "measurementunit"], part: /计量单位|unitof|uom/ },
  { field: "direction", label: headings.direction, content: "text", words: ["方向", "指标方向", "极性", "指标极性", "正负向", "指标性质", "direction", "polarity", "trend", "desireddirection", "betterif", "↑/↓", "↑↓", "+/-", "±"], part: /方向|极性|polarity|direction/ },
  { field: "method", label: headings.method, content: "text", words: ["计分方法", "评分方法", "计分方式", "评分方式", "计分规则", "计分法", "method", "scoringmethod", "scoremethod", "scoringtype", "methodofscoring"], part: /计分方|评分方|scoringmethod/ },
  {
    field: "parameter", label: headings.parameter, content: "table",
    words: ["参数", "参数值", "计分参数", "评分参数", "方法参数", "档位", "档位表", "计分档位", "评分档位", "得分档位", "分档", "分档标准", "分段表", "计分表", "允许偏差", "parameter", "parameters", "scoringparameter", "methodparameter", "scoringscale", "scoringtable", "scoretable", "pointstable", "scoringbands", "tolerance"],
    // A standard, a scale or bands may be words: then they explain the KPI, or belong to nothing that is scored.
    general: { words: ["计分标准", "评分标准", "考核标准", "评价标准", "分段", "档次", "分级", "scale", "band", "bands", "tiers", "criteria", "scoringcriteria"], worth: 2.9 },
    part: /参数|档位|parameter/,
  },
  { field: "baseline", label: headings.baseline, content: "amount", words: ["基线", "基线值", "起始值", "初始值", "start", "startvalue", "基准", "基准值", "基期", "上年", "上年值", "上年实际", "去年实际", "去年", "上期", "上期实际", "同期", "现状", "现值", "baseline", "base", "lastyear", "ly", "prior", "prioryear", "previous", "current", "py"], part: /上年|去年|基线|基准|同期|baseline|lastyear|prioryear/ },
  { field: "threshold", label: headings.threshold, content: "amount", words: ["门槛", "门槛值", "底线", "底线值", "最低值", "最低", "保底值", "红线", "底线目标", "门槛目标", "最低目标", "保底目标", "minimumtarget", "及格", "及格线", "基本合格", "基本达标", "threshold", "minimum", "min", "floor", "acceptable"], part: /门槛|底线|保底|threshold|minimum/ },
  { field: "stretch", label: headings.stretch, content: "amount", words: ["挑战", "挑战值", "冲刺", "冲刺值", "卓越值", "最高值", "优秀值", "挑战目标", "冲刺目标", "卓越目标", "优秀", "卓越", "outstanding", "stretch", "stretchtarget", "maximum", "max", "challenge", "excellent"], part: /挑战|冲刺|stretch|challenge/ },
  {
    field: "cap", label: headings.cap, content: "cap",
    words: ["封顶", "封顶分", "封顶值", "封顶得分", "封顶比例", "封顶系数", "得分封顶", "得分上限", "分数上限", "计分上限", "评分上限", "上限分", "cap", "cap%", "scorecap", "capscore", "cappedat", "maxscore", "maximumscore", "maxpoints", "maximumpoints"],
    // An upper limit may as well be one of the KPI: a stretch value, the end of a range.
    general: { words: ["上限", "最高分", "最高得分", "上限值", "maximum", "max", "limit", "upperlimit"], worth: 2.9 },
    part: /封顶|得分上限|scorecap/,
  },
  { field: "due", label: headings.due, content: "any", words: ["截止", "截止日期", "截止时间", "完成时间", "完成日期", "完成期限", "期限", "时限", "due", "duedate", "deadline", "by", "bywhen", "when", "enddate", "completiondate", "timeline"], part: /截止|期限|完成时间|完成日期|deadline|duedate/ },
  { field: "source", label: headings.source, content: "text", words: ["数据来源", "来源", "信息来源", "数据提供", "数据提供部门", "考核依据", "source", "datasource", "sourceofdata", "evidence", "system"], part: /来源|数据提供|datasource|sourceof/ },
  { field: "frequency", label: headings.frequency, content: "text", words: ["频率", "考核频率", "考核周期", "统计周期", "周期", "统计频率", "frequency", "cadence", "period", "reviewfrequency"], part: /频率|周期|frequency/ },
  { field: "definition", label: importText.definition, content: "text", words: ["口径", "定义", "指标定义", "指标说明", "说明", "计算公式", "公式", "计算方法", "评分标准", "考核标准", "计分标准", "评价标准", "definition", "description", "formula", "calculation", "howmeasured", "scoringcriteria", "criteria"], part: /公式|定义|说明|标准|formula|definition|description|criteria/ },
  { field: "number", label: importText.number, content: "any", words: ["序号", "编号", "no", "no.", "#", "id", "s/n", "sn", "item", "code", "编码", "指标编码", "kpicode", "kpino", "kpino."], part: /序号|编码/ },
  { field: "note", label: headings.comment, content: "any", words: ["备注", "备注说明", "注", "remark", "remarks", "comment", "comments", "note", "notes"], part: /备注|remark|comment/ },
];

/** The fields that are taken over into the goal tree, in the order in which the mapping shows them. */
export const importedFields = [
  "kpi", "department", "weight", "target", "unit", "direction", "owner", "role", "dimension", "baseline", "threshold", "stretch",
  "due", "source", "frequency", "method", "parameter", "cap",
] as const satisfies readonly Field[];

export type ImportedField = (typeof importedFields)[number];

export function labelOf(field: Field): Message {
  return fieldRules.find((rule) => rule.field === field)!.label;
}

/** A heading as it is compared: width, case, blanks, line breaks and what stands in brackets do not matter. */
export function foldHeading(heading: unknown): string {
  if (typeof heading !== "string") return "";
  return heading.normalize("NFKC").toLowerCase().replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, "").replace(/[\s:*_、]+/g, "");
}

/** How well a heading names a field: 3 by one of its words, less by a part of it, 0 where it does not. */
export function likeness({ words, part, general }: FieldRule, heading: string): number {
  const folded = foldHeading(heading);
  if (folded === "") return 0;
  if (words.includes(folded)) return 3;
  if (general?.words.includes(folded) === true) return general.worth;
  return part?.test(folded) === true ? 2 : 0;
}
