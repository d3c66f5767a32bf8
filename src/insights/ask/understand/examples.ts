import type { Language } from "../../../text/language";
import type { Vocabulary } from "../types";

/** Questions to begin with, of the names that are there; each is understood. */
export function examplesFor({ departments, kpis, periods }: Vocabulary, language: Language): readonly string[] {
  const isChinese = language === "zh-CN";
  const [department, kpi] = [departments[0], kpis[0]];
  return [
    ...(isChinese ? ["哪些部门没达标？"] : ["Which departments missed their target?"]),
    ...(department === undefined ? [] : [isChinese ? `${department}完成率最低的三个指标` : `The three KPIs of ${department} with the lowest attainment`]),
    ...(isChinese ? ["各部门有多少指标未达标？"] : ["How many KPIs missed their target by department?"]),
    ...(kpi === undefined || periods.length < 2 ? [] : [isChinese ? `${kpi}的得分走势` : `Score trend of ${kpi}`]),
  ];
}
