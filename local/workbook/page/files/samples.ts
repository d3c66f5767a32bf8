import type { Engine } from "../../engine";
import { fillFinanceKpis } from "../samples/financeKpis";
import { fillHrReview } from "../samples/hrReview";
import { fillPastResults } from "../samples/pastResults";
import { fillScorecard } from "../samples/scorecard";
import type { PageLanguage } from "../text";

/** A workbook to start from. */
export interface Sample {
  /** In the address: `/?sample=scorecard`. */
  readonly key: string;
  readonly name: Readonly<Record<PageLanguage, string>>;
  readonly fill: (engine: Engine, language: PageLanguage) => void;
}

export const samples: readonly Sample[] = [
  { key: "scorecard", name: { "zh-CN": "KPI 示例", "en-US": "KPI sample" }, fill: fillScorecard },
  { key: "review", name: { "zh-CN": "人力资源：季度考核与奖金", "en-US": "HR: quarterly review and bonuses" }, fill: fillHrReview },
  { key: "finance", name: { "zh-CN": "财务：经营指标与 KPI 公式", "en-US": "Finance: figures with KPI formulas" }, fill: fillFinanceKpis },
  { key: "results", name: { "zh-CN": "八个季度的结果：洞察与预测", "en-US": "Eight quarters of results: insights and forecasts" }, fill: fillPastResults },
];

/** The sample that an address asks for; without a name, or with one that is not known, the first. */
export function sampleOf(key: string | null): Sample {
  const [first] = samples;
  if (!first) throw new Error("There are no samples.");
  return samples.find((sample) => sample.key === key) ?? first;
}
