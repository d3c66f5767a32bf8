import type { Term } from "../text/terms";

/** How a row of a review counts: with a weight, as points added or taken off, as a limit on the total, or in another department alone. */
export type ReviewSection = "weighted" | "bonus" | "veto" | "shared";

export const reviewSectionTerms: readonly Term<ReviewSection>[] = [
  { value: "weighted", name: { zh: "指标", en: "KPI" } },
  { value: "bonus", name: { zh: "加减分", en: "Plus/minus" } },
  { value: "veto", name: { zh: "一票否决", en: "Veto" } },
  { value: "shared", name: { zh: "协同", en: "Shared" } },
];
