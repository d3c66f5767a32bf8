import { Button } from "@fluentui/react-components";
import type { Finding } from "../../../../src/goals/types";
import { generateText as text } from "../../../../src/text/pane/generate";
import { Findings } from "../../../components/Findings";
import { useText } from "../../../hooks/useText";
import { isYearTarget } from "./useGenerate";

/** Findings of which those about targets of the year can be settled here. */
export function YearTargets({ findings, split }: { readonly findings: readonly Finding[]; readonly split: (findings: readonly Finding[]) => void }) {
  const t = useText();
  const ofYear = findings.filter(isYearTarget);
  if (findings.length === 0) return null;
  return (
    <>
      <Findings
        findings={findings}
        actions={(finding, sentence) => isYearTarget(finding) && (
          <Button size="small" appearance="subtle" aria-label={t(text.splitYearOf, { finding: sentence })} onClick={() => split([finding])}>{t(text.splitYear)}</Button>
        )}
      />
      {ofYear.length > 1 && <div><Button size="small" onClick={() => split(ofYear)}>{t(text.splitYears, { count: ofYear.length })}</Button></div>}
    </>
  );
}
