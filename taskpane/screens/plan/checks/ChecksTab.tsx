import { useCallback, useMemo, useState } from "react";
import { Body1, Button, Caption1 } from "@fluentui/react-components";
import { withPinned } from "../../../../src/goals/editing/withPinned";
import { standardLimits } from "../../../../src/goals/limits/limits";
import { isWaiting } from "../../../../src/goals/proposalChecks";
import type { Finding } from "../../../../src/goals/types";
import { frameText, treeText } from "../../../../src/text/pane";
import type { IgnoredFinding } from "../../../../src/workbook/types";
import { ErrorCard } from "../../../components/ErrorCard";
import { Findings } from "../../../components/Findings";
import { Muted, Stack } from "../../../components/layout";
import { Loading } from "../../../components/Loading";
import { useKeptFocus } from "../../../hooks/useKeptFocus";
import { useReading } from "../../../hooks/useReading";
import { useRoute } from "../../../hooks/useRoute";
import { useText } from "../../../hooks/useText";
import { useUndoToast } from "../../../hooks/useUndoToast";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { Balance } from "../balance/Balance";
import { useAsOf } from "../smart/useCheckOptions";
import { ObstacleCard } from "../tree/ObstacleCard";
import { useTreeEdits } from "../tree/useTreeEdits";
import { weightFinding } from "../weightFinding";
import { IgnoreDialog } from "./IgnoreDialog";
import { leadsTo } from "./leadsTo";
import { Proposals } from "./Proposals";

/** *Checks*: what is wrong or doubtful in the goal tree, with the repairs that can be made at once. */
export function ChecksTab() {
  const t = useText();
  const tell = useUndoToast();
  const asOf = useAsOf();
  const keptFocus = useKeptFocus<HTMLDivElement>();
  const { workbook, revision } = useWorkbook();
  const { goals, error, again, edit, pinned } = useTreeEdits();
  const kept = useReading(useCallback(() => workbook.readIgnored(), [workbook]), revision);
  const [ignoring, setIgnoring] = useState<{ readonly finding: Finding; readonly sentence: string } | null>(null);
  const [showsIgnored, setShowsIgnored] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const reasons = useMemo(() => new Map((kept.value ?? []).map((each) => [each.id, each] as const)), [kept.value]);
  const { sought, navigate } = useRoute();
  // Looked up once for every way here: when it is mended no other finding takes its place.
  const [first, setFirst] = useState<{ readonly sought: typeof sought; readonly id: string } | null>(null);
  if (sought !== null && goals !== null && first?.sought !== sought) setFirst({ sought, id: sought.weightsOf === undefined ? "" : (weightFinding(goals.findings, sought.weightsOf)?.id ?? "") });
  if (goals === null) return error === null ? <Loading label={t(frameText.loading)} /> : <ErrorCard error={error} onRetry={again} />;

  // What waits is offered above, among the proposals.
  const findings = goals.findings.filter((finding) => !isWaiting(finding));
  const open = findings.filter(({ id }) => !reasons.has(id));
  const ignored = findings.filter(({ id }) => reasons.has(id));
  const change = (work: Promise<void>): void => {
    work.then(() => {
      setFailure(null);
      kept.again();
    }, setFailure);
  };
  const ignore = (finding: IgnoredFinding, sentence: string): void => {
    setIgnoring(null);
    change(workbook.ignoreFinding(finding).then(() => {
      tell({ title: t(treeText.ignoredOne, { finding: sentence }), onUndo: () => change(workbook.showFinding(finding.id)) });
    }));
  };
  return (
    <>
      <div {...keptFocus}>
        <Stack gap="large">
        {error !== null && <ErrorCard error={error} onRetry={again} />}
        {kept.error !== null && <ErrorCard error={kept.error} onRetry={kept.again} />}
        {failure !== null && <ErrorCard error={failure} onDismiss={() => setFailure(null)} />}
        <ObstacleCard />
        <Proposals nodes={goals.nodes} />
        <Balance nodes={goals.nodes} limit={(goals.limits ?? standardLimits).dimensionShare} />
        {open.length === 0
          ? <Body1>{t(treeText.checksNone)}</Body1>
          : (
            <Findings
              whole
              findings={open}
              first={first}
              actions={(finding, sentence) => (
                <>
                  {finding.fix !== undefined && (
                    <Button size="small" appearance="transparent" aria-label={t(treeText.fixOf, { fix: t(finding.fix.label), finding: sentence })} onClick={() => {
                      void edit(withPinned({ kind: "all", edits: finding.fix?.edits ?? [] }, pinned), t(treeText.fixed, { finding: sentence }));
                    }}>
                      {t(finding.fix.label)}
                    </Button>
                  )}
                  {leadsTo(finding).map(({ label, tab, sought: what }) => (
                    <Button key={tab} size="small" appearance="transparent" aria-label={t(treeText.fixOf, { fix: t(label), finding: sentence })} onClick={() => navigate("plan", tab, what)}>
                      {t(label)}
                    </Button>
                  ))}
                  {finding.severity !== "error" && (
                    <Button size="small" appearance="transparent" aria-label={t(treeText.ignoreOf, { finding: sentence })} onClick={() => setIgnoring({ finding, sentence })}>
                      {t(treeText.ignore)}
                    </Button>
                  )}
                </>
              )}
            />
          )}
        {ignored.length > 0 && (
          <div>
            <Button size="small" appearance="subtle" aria-expanded={showsIgnored} onClick={() => setShowsIgnored(!showsIgnored)}>
              {t(showsIgnored ? treeText.hideIgnored : treeText.showIgnored, { count: ignored.length })}
            </Button>
            {showsIgnored && (
              <Findings
                whole
                findings={ignored}
                actions={({ id }, sentence) => (
                  <>
                    <Caption1><Muted>{t(treeText.ignoredLine, { at: reasons.get(id)?.at ?? "", reason: reasons.get(id)?.reason ?? "" })}</Muted></Caption1>
                    <Button size="small" appearance="transparent" aria-label={t(treeText.showAgainOf, { finding: sentence })} onClick={() => change(workbook.showFinding(id))}>
                      {t(treeText.showAgain)}
                    </Button>
                  </>
                )}
              />
            )}
          </div>
        )}
        </Stack>
      </div>
      {ignoring !== null && (
        <IgnoreDialog
          sentence={ignoring.sentence}
          onIgnore={(reason) => ignore({ id: ignoring.finding.id, reason, at: asOf }, ignoring.sentence)}
          onClose={() => setIgnoring(null)}
        />
      )}
    </>
  );
}
