import { useState } from "react";
import { Body1, Button, Caption1, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular, WarningRegular } from "@fluentui/react-icons";
import { periodLabel } from "../../../src/review";
import type { DepartmentPreview } from "../../../src/sharing/types";
import { frameText, shareText } from "../../../src/text/pane";
import { Grow, List, Muted, Row, Stack } from "../../components/layout";
import { useLanguage, useText } from "../../hooks/useText";
import { ResultRows } from "./ResultRows";
import { useStanding } from "./useStanding";

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingBlock: tokens.spacingVerticalXS },
  label: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  warning: { display: "flex", gap: tokens.spacingHorizontalXS, color: tokens.colorStatusWarningForeground1 },
  icon: { display: "flex", flexShrink: 0, paddingTop: "2px" },
  details: { flexShrink: 0, minWidth: "auto", whiteSpace: "nowrap" },
});

interface DepartmentListProps {
  readonly departments: readonly DepartmentPreview[];
  /** Whether they are compared with a log; a file has none. */
  readonly isCompared: boolean;
  readonly excluded: ReadonlySet<string>;
  readonly onExclude: (excluded: ReadonlySet<string>) => void;
  /** While they are being pushed, what is pushed stays as it is. */
  readonly isFixed: boolean;
}

/** Per department: what is new, changed, unchanged and missing, who pushed meanwhile, and whether it goes along. */
export function DepartmentList({ departments, isCompared, excluded, onExclude, isFixed }: DepartmentListProps) {
  const t = useText();
  const include = (department: string, isIncluded: boolean): void => {
    const next = new Set(excluded);
    if (isIncluded) next.delete(department);
    else next.add(department);
    onExclude(next);
  };
  return (
    <Stack gap="small">
      {departments.every(({ revision }) => revision === null) && <Body1>{t(shareText.nothingNew)}</Body1>}
      <List gap="none" label={t(shareText.previewTitle)}>
        {departments.map((preview) => (
          <li key={preview.department}>
            <Department
              preview={preview}
              isCompared={isCompared}
              isIncluded={!excluded.has(preview.department)}
              onInclude={(isIncluded) => include(preview.department, isIncluded)}
              isFixed={isFixed}
            />
          </li>
        ))}
      </List>
      {departments.some(({ missing }) => missing > 0) && <Caption1><Muted>{t(shareText.missingHint)}</Muted></Caption1>}
    </Stack>
  );
}

interface DepartmentProps {
  readonly preview: DepartmentPreview;
  readonly isCompared: boolean;
  readonly isIncluded: boolean;
  readonly onInclude: (isIncluded: boolean) => void;
  readonly isFixed: boolean;
}

function Department({ preview, isCompared, isIncluded, onInclude, isFixed }: DepartmentProps) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const standing = useStanding();
  const [isOpen, setIsOpen] = useState(false);
  const { department, period, revision, current, rows } = preview;
  const label = periodLabel(period, language);
  return (
    <Stack gap="none" className={styles.item}>
      <Row>
        <Grow>
          <Checkbox
            checked={isIncluded}
            disabled={isFixed}
            onChange={(_, { checked }) => onInclude(checked === true)}
            label={
              <span className={styles.label}>
                {department}
                <Caption1>{countsOf(preview).map(({ message, count }) => t(message, { count })).join(t(frameText.listSeparator))}</Caption1>
                <Caption1><Muted>{revision === null ? t(shareText.isSame, { period: label }) : t(shareText.willBe, { period: label, revision })}</Muted></Caption1>
                {isCompared && <Caption1><Muted>{current === null ? t(shareText.countsNone) : standing(shareText.counts, current)}</Muted></Caption1>}
              </span>
            }
          />
        </Grow>
        <Button
          size="small"
          appearance="subtle"
          className={styles.details}
          icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
          aria-expanded={isOpen}
          aria-label={t(shareText.rowsOf, { department })}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t(shareText.rows)}
        </Button>
      </Row>
      {warningsOf(preview, standing, t(frameText.listSeparator)).map((warning) => (
        <div key={warning} className={styles.warning}>
          <span className={styles.icon} aria-hidden><WarningRegular /></span>
          <Caption1>{warning}</Caption1>
        </div>
      ))}
      {isOpen && <ResultRows rows={rows} label={t(shareText.rowsOf, { department })} />}
    </Stack>
  );
}

type Standing = ReturnType<typeof useStanding>;

function countsOf(preview: DepartmentPreview) {
  const counts = [
    { message: shareText.newCount, count: preview.new },
    { message: shareText.changedCount, count: preview.changed },
    { message: shareText.unchangedCount, count: preview.unchanged },
    { message: shareText.missingCount, count: preview.missing },
  ];
  return counts.filter(({ count }) => count > 0);
}

/** Who pushed since this workbook did, and who pushed at the same time as somebody else. */
function warningsOf({ revision, others, conflicts }: DepartmentPreview, standing: Standing, separator: string): readonly string[] {
  const [newest] = others;
  const [conflict] = conflicts;
  return [
    ...(revision !== null && newest !== undefined ? [standing(shareText.others, newest)] : []),
    ...(conflict === undefined ? [] : [standing(shareText.conflict, conflict, { count: conflicts.length, names: conflicts.map(({ by }) => by).join(separator) })]),
  ];
}
