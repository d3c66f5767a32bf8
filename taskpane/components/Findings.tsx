import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { Body1, Button, Caption1, Caption1Strong, makeStyles, mergeClasses, ToggleButton, tokens } from "@fluentui/react-components";
import { ErrorCircleRegular, InfoRegular, TableCellCenterRegular, WarningRegular } from "@fluentui/react-icons";
import { bySeverity } from "../../src/goals/severity";
import type { Finding, Severity } from "../../src/goals/types";
import { frameText } from "../../src/text/pane";
import { useGoTo } from "../hooks/useGoTo";
import { useText } from "../hooks/useText";
import { Grow, List, Row, Stack } from "./layout";

const kinds: Readonly<Record<Severity, { readonly icon: ReactNode; readonly word: (typeof frameText)["error"]; readonly style: "bad" | "warning" | "note" }>> = {
  error: { icon: <ErrorCircleRegular />, word: frameText.error, style: "bad" },
  warning: { icon: <WarningRegular />, word: frameText.warning, style: "warning" },
  info: { icon: <InfoRegular />, word: frameText.info, style: "note" },
};
const severities = Object.keys(kinds) as readonly Severity[];

/** Over this many findings the list is grouped by department. */
const groupOver = 10;
/** A longer list starts with this many, so that what stands below it stays in reach. */
const shownAtFirst = 5;
/** Where the findings are all there is to see it starts with more. */
const page = 100;

const useStyles = makeStyles({
  item: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXS },
  icon: { fontSize: "16px", lineHeight: "20px", flexShrink: 0, display: "flex", paddingTop: "2px" },
  text: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS, marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  more: { paddingInline: 0, minWidth: 0 },
  detail: { color: tokens.colorNeutralForeground3 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
});

interface FindingsProps {
  readonly findings: readonly Finding[];
  /** What can be done about a finding, beside going to its cell. */
  readonly actions?: (finding: Finding, sentence: string) => ReactNode;
  /** Shows all of a long list at once: where the findings are all there is to see. */
  readonly whole?: boolean;
  /** The finding to begin with: it comes into view and has the keyboard, once for every object. */
  readonly first?: SoughtFinding | null;
}

export interface SoughtFinding {
  readonly id: string;
}

/** Findings look the same everywhere: most severe first, then in the order of the sheet. */
export function Findings({ findings, actions, whole = false, first = null }: FindingsProps) {
  const styles = useStyles();
  const t = useText();
  const [isLong, setIsLong] = useState(whole);
  const [limit, setLimit] = useState(page);
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const present = severities.filter((severity) => findings.some((finding) => finding.severity === severity));
  const shown = useMemo(() => bySeverity(findings.filter(({ severity }) => !hidden.has(severity))), [findings, hidden]);

  const visible = Math.max(limit, 1 + shown.findIndex(({ id }) => id === first?.id));

  if (findings.length === 0) return <Body1>{t(frameText.noFindings)}</Body1>;
  const toggle = (severity: Severity) =>
    setHidden((current) => {
      const next = new Set(current);
      if (!next.delete(severity)) next.add(severity);
      return next;
    });
  return (
    <Stack gap="small">
      <Row wrap>
        <Grow>
          <Caption1>{findings.length === 1 ? t(frameText.findingOne) : t(frameText.findingCount, { count: findings.length })}</Caption1>
        </Grow>
        {present.length > 1 && (
          <div role="group" aria-label={t(frameText.filter)}>
            <Row>
              {present.map((severity) => (
                <ToggleButton key={severity} size="small" shape="circular" checked={!hidden.has(severity)} onClick={() => toggle(severity)}>
                  {t(frameText.kindCount, { kind: t(kinds[severity].word), count: findings.filter((finding) => finding.severity === severity).length })}
                </ToggleButton>
              ))}
            </Row>
          </div>
        )}
      </Row>
      {isLong && shown.length > groupOver
        ? <Groups findings={whole ? shown.slice(0, visible) : shown} actions={actions} first={first} />
        : <Items findings={isLong ? shown : shown.slice(0, shownAtFirst)} actions={actions} first={first} />}
      {whole && shown.length > visible && (
        <div>
          <Button size="small" onClick={() => setLimit(shown.length)}>{t(frameText.showAll, { count: shown.length })}</Button>
        </div>
      )}
      {!whole && shown.length > shownAtFirst && (
        <div>
          <Button size="small" appearance="transparent" className={styles.more} aria-expanded={isLong} onClick={() => setIsLong(!isLong)}>
            {isLong ? t(frameText.showLess) : t(frameText.showAll, { count: shown.length })}
          </Button>
        </div>
      )}
    </Stack>
  );
}

interface ListProps {
  readonly findings: readonly Finding[];
  readonly actions: FindingsProps["actions"] | undefined;
  readonly first: SoughtFinding | null;
}

function Groups({ findings, actions, first }: ListProps) {
  const t = useText();
  const departments = [...new Set(findings.map(({ department }) => department ?? ""))];
  return departments.map((department) => (
    <Stack key={department} gap="small">
      <Caption1Strong>{department === "" ? t(frameText.otherDepartments) : department}</Caption1Strong>
      <Items findings={findings.filter((finding) => (finding.department ?? "") === department)} actions={actions} first={first} />
    </Stack>
  ));
}

function Items({ findings, actions, first }: ListProps) {
  const t = useText();
  const details = findings.map(({ detail, parameters }) => (detail === undefined ? "" : t(detail, parameters)));
  return (
    <List>
      {findings.map((finding, at) => (
        // What several findings in a row ask for is said once.
        <Item key={finding.id} finding={finding} detail={details[at] === details[at - 1] ? "" : (details[at] ?? "")} actions={actions} sought={finding.id === first?.id ? first : null} />
      ))}
    </List>
  );
}

interface ItemProps {
  readonly finding: Finding;
  readonly detail: string;
  readonly actions: ListProps["actions"];
  readonly sought: SoughtFinding | null;
}

function Item({ finding, detail, actions, sought }: ItemProps) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (sought === null) return;
    item.current?.scrollIntoView({ block: "center" });
    item.current?.focus({ preventScroll: true });
  }, [sought]);
  const { severity, text, parameters, address } = finding;
  const styles = useStyles();
  const t = useText();
  const goTo = useGoTo();
  const { icon, word, style } = kinds[severity];
  const sentence = t(text, parameters);
  return (
    <li ref={item} className={styles.item} {...(sought !== null && { tabIndex: -1 })}>
      <span role="img" aria-label={t(word)} className={mergeClasses(styles.icon, styles[style])}>
        {icon}
      </span>
      <Grow>
        <div className={styles.text}>
          <Body1>{sentence}</Body1>
          {detail !== "" && <Caption1 className={styles.detail}>{detail}</Caption1>}
          {actions !== undefined && <span className={styles.actions}>{actions(finding, sentence)}</span>}
        </div>
      </Grow>
      {address !== undefined && (
        <Button
          size="small"
          appearance="subtle"
          icon={<TableCellCenterRegular />}
          title={t(frameText.goToCell)}
          aria-label={t(frameText.goToCellOf, { finding: sentence })}
          onClick={() => goTo(address)}
        />
      )}
    </li>
  );
}
