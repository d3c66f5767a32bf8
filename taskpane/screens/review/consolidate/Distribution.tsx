import { Caption1 } from "@fluentui/react-components";
import type { DepartmentTotal } from "../../../../src/review";
import { distribution } from "../../../../src/review/consolidation/ranking";
import { consolidateText, frameText } from "../../../../src/text/pane";
import { Muted } from "../../../components/layout";
import { useText } from "../../../hooks/useText";

/** How many departments have each grade, in a line. */
export function Distribution({ totals }: { readonly totals: readonly DepartmentTotal[] }) {
  const t = useText();
  const counts = distribution(totals, null);
  if (counts.length === 0) return null;
  const grades = counts.map(({ grade, count }) => t(consolidateText.gradeCount, { grade, count })).join(t(frameText.listSeparator));
  return <Caption1><Muted>{t(consolidateText.grades, { grades })}</Muted></Caption1>;
}
