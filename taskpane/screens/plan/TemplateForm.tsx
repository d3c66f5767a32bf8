import { useMemo, type Dispatch } from "react";
import type { WriteReport } from "../../../src/workbook/types";
import { ErrorCard } from "../../components/ErrorCard";
import { Stack } from "../../components/layout";
import type { LongWork } from "../../hooks/useLongWork";
import { useReading } from "../../hooks/useReading";
import { BackToTree } from "./BackToTree";
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
  const checks = useReading(fetchChecks, 0);
  const findings = useMemo(() => checks.value?.checkDrafts(draftsOf(draft)) ?? null, [checks.value, draft]);
  return (
    <Stack gap="large">
      <BackToTree />
      <Organisation draft={draft} dispatch={dispatch} />
      <DepartmentKpis draft={draft} dispatch={dispatch} />
      {checks.error !== null && <ErrorCard error={checks.error} onRetry={checks.again} />}
      <PlanPreview draft={draft} findings={findings} create={create} />
    </Stack>
  );
}
