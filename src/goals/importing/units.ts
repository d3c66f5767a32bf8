const words = "%|‰|百分比|百分点|个百分点|人民币|[万亿千百]*[美欧港日]?元|角|[万亿千百]+|个|件|次|人|名|位|天|日|月|年|周|季度?|小时|工时|课时|学时|分钟|分|秒|台|套|家|吨|户|单|项|份|篇|条|场|批|辆|笔|票|起|例|倍|级|班|度|米|升|克|千克|公斤|公里|千米|平方米|立方米|千瓦时|人次|人天|人月|[¥$€£#]|℃|㎡|"
  + "kgs?|g|t|tons?|tonnes?|km|m|m2|m3|l|kwh|mwh|pcs?|pieces?|units?|items?|cases?|orders?|people|persons?|employees|customers|headcount|ftes?|seconds?|minutes?|mins?|hours?|hrs?|h|days?|weeks?|months?|years?|business|working|calendar|times?|points?|pts?|score|rating|percent|pct|percentage|number|count|no\\.?|ratio|ppm|dpmo|rmb|cny|usd|eur|hkd|gbp|jpy|us\\$|k|k?usd|mn?|mio|bn|thousand|million|billion|lakhs?|crores?";
const unit = new RegExp(`^(?:[$¥€£](?:k|mn?|bn)|(?:k|mn?|bn)[$¥€£]|${words})(?:\\s*[/ ]\\s*(?:${words}))*$`, "i");

/** Whether a text is a unit of measurement: 万元, 元/人, USD million, working days. */
export function isUnit(text: string): boolean {
  return unit.test(text.normalize("NFKC").trim());
}

/** The unit in the brackets of a heading: 目标值（万元）, Target (FY26) (USD k). A year or a period there is none. */
export function unitInHeading(heading: string): string {
  const parts = [...heading.normalize("NFKC").matchAll(/[([]([^)\]]*)[)\]]/g)].flatMap(([, inside = ""]) => inside.split(/[,;、]/));
  return parts.map((part) => part.replace(/^\s*(?:单位|unit)\s*:?/iu, "").trim()).find((part) => isUnit(part) && !/^[年月日周季]$/.test(part)) ?? "";
}
