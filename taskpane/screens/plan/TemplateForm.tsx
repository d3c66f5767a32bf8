import { useMemo, type Dispatch } from "react";
import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { planText } from "../../../src/text/pane";
import type { WriteReport } from "../../../src/workbook/types";
import { ErrorCard } from "../../components/ErrorCard";
import { Stack } from "../../components/layout";
import type { LongWork } from "../../hooks/useLongWork";
import { useReading } from "../../hooks/useReading";
import { useRoute } from "../../hooks/useRoute";
import { useText } from "../../hooks/useText";
import { DepartmentKpis } from "./DepartmentKpis";
import { Organisation } from "./Organisation";
import { draftsOf, type PlanAction, type PlanDraft } from "./planDraft";
import { PlanPreview } from "./PlanPreview";

interface TemplateFormProps {
  readonly draft: PlanDraft;
  readonly dispatch: Dispatch<PlanAction>;
  readonly create: LongWork<WriteReport>;
}

const fetchChecks = () => import("../../../src/goals/checks");

/** From departments to a goal tree on one scrolling page: organisation, KPIs per department, preview and create. */
export function TemplateForm({ draft, dispatch, create }: TemplateFormProps) {
  const t = useText();
  const { navigate } = useRoute();
  const checks = useReading(fetchChecks, 0);
  const findings = useMemo(() => checks.value?.checkDrafts(draftsOf(draft)) ?? null, [checks.value, draft]);
  return (
    <Stack gap="large">
      <div>
        <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={() => navigate("plan", "tree")}>
          {t(planText.back)}
        </Button>
      </div>
      <Organisation draft={draft} dispatch={dispatch} />
      <DepartmentKpis draft={draft} dispatch={dispatch} />
      {checks.error !== null && <ErrorCard error={checks.error} onRetry={checks.again} />}
      <PlanPreview draft={draft} findings={findings} create={create} />
    </Stack>
  );
}
