import { useCallback, useEffect, useMemo, useRef, type Dispatch, type SetStateAction } from "react";
import type { WriteReport } from "../../../src/workbook/types";
import { ErrorCard } from "../../components/ErrorCard";
import { Stack } from "../../components/layout";
import { isFocusLost } from "../../hooks/focus";
import type { LongWork } from "../../hooks/useLongWork";
import { useReading } from "../../hooks/useReading";
import { useWorkbook } from "../../hooks/useWorkbook";
import { BackToTree } from "./BackToTree";
import { DepartmentKpis } from "./DepartmentKpis";
import { Organisation } from "./Organisation";
import { draftsOf, type PlanDraft } from "./planDraft";
import { planReducer, type PlanAction } from "./planReducer";
import { PlanPreview } from "./PlanPreview";
import { PeriodStep } from "./targets/PeriodStep";

interface TemplateFormProps {
  readonly draft: PlanDraft;
  readonly setDraft: Dispatch<SetStateAction<PlanDraft>>;
  readonly create: LongWork<WriteReport>;
}

const fetchChecks = () => import("../../../src/goals/checks");

/** From departments to a goal tree on one scrolling page: organisation, KPIs per department, preview and create. */
export function TemplateForm({ draft, setDraft, create }: TemplateFormProps) {
  const dispatch = useCallback((action: PlanAction) => setDraft((before) => planReducer(before, action)), [setDraft]);
  const { workbook, revision } = useWorkbook();
  const checks = useReading(fetchChecks, 0);
  const limits = useReading(useCallback(() => workbook.readLimits(), [workbook]), revision);
  const findings = useMemo(() => {
    if (checks.value === null || limits.value === null) return null;
    return checks.value.checkDrafts(draftsOf(draft), limits.value.limits);
  }, [checks.value, limits.value, draft]);
  const page = useRef<HTMLDivElement>(null);
  // The form is fetched when it is first opened: the button that opened it is gone by then, and the keyboard goes on here.
  useEffect(() => {
    if (isFocusLost()) page.current?.querySelector("textarea")?.focus();
  }, []);
  return (
    <div ref={page}>
      <Stack gap="large">
        <BackToTree />
        <Organisation draft={draft} dispatch={dispatch} />
        <DepartmentKpis draft={draft} dispatch={dispatch} />
        <PeriodStep draft={draft} dispatch={dispatch} />
        {checks.error !== null && <ErrorCard error={checks.error} onRetry={checks.again} />}
        {limits.error !== null && <ErrorCard error={limits.error} onRetry={limits.again} />}
        <PlanPreview draft={draft} findings={findings} create={create} />
      </Stack>
    </div>
  );
}
