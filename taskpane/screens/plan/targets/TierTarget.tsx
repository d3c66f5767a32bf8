import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { TableCellCenterRegular } from "@fluentui/react-icons";
import type { GoalNode } from "../../../../src/goals/types";
import { tiersText } from "../../../../src/text/pane/tiers";
import { useGoTo } from "../../../hooks/useGoTo";
import { useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";

/** Goes to the row of a goal's tier, which is made where there is none yet. */
export function TierTarget({ node: { code, goal, tier } }: { readonly node: GoalNode }) {
  const t = useText();
  const goTo = useGoTo();
  const { workbook } = useWorkbook();
  const [isBusy, setBusy] = useState(false);
  const show = (): void => {
    const address = workbook.showTier({ code: code ?? "", kpi: goal, tier });
    const done = (): void => setBusy(false);
    setBusy(true);
    goTo(address);
    // A second click before the row is there would make it once more.
    address.then(done, done);
  };
  return (
    <div>
      <Button size="small" icon={<TableCellCenterRegular />} disabledFocusable={isBusy} onClick={show}>
        {t(tiersText.show)}
      </Button>
    </div>
  );
}
