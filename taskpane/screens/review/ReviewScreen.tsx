import type { ComponentType } from "react";
import { ClipboardTaskListLtrRegular } from "@fluentui/react-icons";
import type { Message } from "../../../src/text/language";
import { frameText, reviewText } from "../../../src/text/pane";
import { incentivesText } from "../../../src/text/pane/incentives";
import { rolesText } from "../../../src/text/pane/roles";
import { EmptyState } from "../../components/EmptyState";
import { ErrorCard } from "../../components/ErrorCard";
import { lazyPart } from "../../components/lazyPart";
import { Loading } from "../../components/Loading";
import { GoButton } from "../../components/GoButton";
import { ScreenTabs } from "../../components/ScreenTabs";
import { useRole } from "../../hooks/useRole";
import { useRoute } from "../../hooks/useRoute";
import { useText } from "../../hooks/useText";
import { useWorkbook } from "../../hooks/useWorkbook";
import type { TabOf } from "../../routes";
import { KeptFillChoice } from "./fill/FillChoice";
import { UndoSteps } from "../../components/undo/UndoSteps";
import { NothingOwnActions } from "./NothingOwnActions";

const CycleTab = lazyPart(async () => (await import("./CycleTab")).CycleTab);
const FillTab = lazyPart(async () => (await import("./FillTab")).FillTab);
const ConsolidateTab = lazyPart(async () => (await import("./ConsolidateTab")).ConsolidateTab);
const MeetingTab = lazyPart(async () => (await import("./meeting/MeetingTab")).MeetingTab);
const IncentivesTab = lazyPart(async () => (await import("./incentives/IncentivesTab")).IncentivesTab);

const tabs: Readonly<Record<TabOf<"review">, { readonly label: Message; readonly component: ComponentType }>> = {
  cycle: { label: reviewText.cycle, component: CycleTab },
  fill: { label: reviewText.fill, component: FillTab },
  consolidate: { label: reviewText.consolidate, component: ConsolidateTab },
  meeting: { label: reviewText.meeting, component: MeetingTab },
  incentives: { label: incentivesText.tab, component: IncentivesTab },
};

/** The review cycle, step by step. */
export function ReviewScreen() {
  const t = useText();
  const { tabOf } = useRoute();
  const { scope } = useRole();
  const { summary, error, refresh } = useWorkbook();

  if (summary === null) return error === null ? <Loading label={t(frameText.loading)} /> : <ErrorCard error={error} onRetry={() => void refresh()} />;
  const isBare = summary.departments.length === 0 && summary.periods.length === 0;
  const nothing = (
    <EmptyState
      icon={<ClipboardTaskListLtrRegular />}
      title={t(scope === null ? reviewText.noGoalsTitle : rolesText.nothingOwn)}
      sentence={t(scope === null ? reviewText.noGoals : rolesText.nothingOwnAdvice)}
      action={scope === null ? <GoButton screen="plan" label={t(reviewText.toPlan)} /> : <NothingOwnActions />}
    />
  );
  // Results alone, without goals and sheets, are enough for meetings and bonuses.
  if (isBare && (scope !== null || summary.results === 0)) return nothing;
  const tab = tabOf("review");
  const Current = tabs[tab].component;
  return (
    <ScreenTabs screen="review" label={reviewText.tabs} tabs={tabs}>
      {isBare && (tab === "cycle" || tab === "fill") ? nothing : <UndoSteps><KeptFillChoice><Current /></KeptFillChoice></UndoSteps>}
    </ScreenTabs>
  );
}
