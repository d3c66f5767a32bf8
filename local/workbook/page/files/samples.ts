import type { Engine } from "../../engine";
import { fillSample } from "../sample";
import type { PageLanguage } from "../text";

/** A workbook to start from. */
export interface Sample {
  /** In the address: `/?sample=scorecard`. */
  readonly key: string;
  readonly name: Readonly<Record<PageLanguage, string>>;
  readonly fill: (engine: Engine, language: PageLanguage) => void;
}

export const samples: readonly Sample[] = [
  { key: "scorecard", name: { "zh-CN": "KPI 示例", "en-US": "KPI sample" }, fill: fillSample },
];

/** The sample that an address asks for; without a name, or with one that is not known, the first. */
export function sampleOf(key: string | null): Sample {
  const [first] = samples;
  if (!first) throw new Error("There are no samples.");
  return samples.find((sample) => sample.key === key) ?? first;
}
