import { useId, useState } from "react";
import { Body1Strong, Button, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular, TableCellCenterRegular } from "@fluentui/react-icons";
import { isWebAddress, mostPoints, parseEntry, parsePoints, type Entry, type ParsedEntry } from "../../../../src/review/fill/entry";
import { doubtOf } from "../../../../src/review/fill/plausibility";
import { withoutIcon } from "../../../../src/sheets/look";
import { formatNumber, formatPercent, formatScore } from "../../../../src/text/numbers";
import { frameText } from "../../../../src/text/pane";
import { fillText as text } from "../../../../src/text/pane/fill";
import { sharedText } from "../../../../src/text/pane/shared";
import { sharedMessages } from "../../../../src/text/sharedKpis";
import { statusIcons } from "../../../../src/text/sheets";
import type { FillRow } from "../../../../src/workbook/types";
import { Grow, Muted, Row, Stack } from "../../../components/layout";
import { StatusMark } from "../../../components/StatusMark";
import { useGoTo } from "../../../hooks/useGoTo";
import { useLanguage, useText } from "../../../hooks/useText";
import { Conversation } from "./Conversation";
import { EntryInput } from "./EntryInput";
import { fieldId, type FillFormContext } from "./fillContext";

const useStyles = makeStyles({
  card: { paddingBlock: tokens.spacingVerticalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { overflowWrap: "anywhere" },
  score: { whiteSpace: "nowrap", alignSelf: "flex-start", paddingTop: "3px" },
  toggle: { paddingInline: 0, minWidth: 0 },
  anchors: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

const words = (typed: string): ParsedEntry => ({ entry: typed.trim() === "" ? null : typed.trim() });

/** One KPI of the form: its name and target, the field for its actual, and what belongs to it folded away below. */
export function FillRowCard({ row, context }: { readonly row: FillRow; readonly context: FillFormContext }) {
  const styles = useStyles();
  const t = useText();
  const goTo = useGoTo();
  const [isOpen, setIsOpen] = useState(false);
  const details = useId();
  const { kpi, unit, entries, score, status, messages, nature } = row;
  const { reading, sheet, writes: { write, hold }, afterPress } = context;
  const field = (input: keyof FillRow["entries"]) => ({
    value: entries[input], reading, hold, afterPress, disabled: !sheet.open.has(input) || row.locked?.has(input) === true, write: (before: Entry, after: Entry) => write(row, input, before, after),
  });
  const isRated = nature === "soft" || row.anchors !== "" || entries.self !== null || entries.manager !== null;
  const rating = (input: "self" | "manager", name: string, label: string) => (
    <Grow><EntryInput {...field(input)} name={name} label={label} unit={t(text.points)} parse={(typed) => parsePoints(typed, mostPoints)} /></Grow>
  );
  return (
    <div className={styles.card}>
      <Stack gap="none">
        <Row>
          <Grow><Body1Strong className={styles.name}>{kpi}</Body1Strong></Grow>
          <Button
            size="small" appearance="subtle" icon={<TableCellCenterRegular />} title={t(frameText.goToCell)}
            aria-label={t(frameText.goToCellOf, { finding: kpi })} onClick={() => goTo(row.address)}
          />
        </Row>
        <Facts row={row} />
        {row.sharedFrom !== undefined && <Caption1><Muted>{t(sharedMessages.note, { department: row.sharedFrom })}</Muted></Caption1>}
        <Row>
          <Grow>
            <EntryInput
              {...field("actual")} id={fieldId(row)} name={t(text.actualOf, { kpi })} unit={unit} parse={(typed) => parseEntry(typed, unit)}
              doubt={(value) => doubtOf(value, row)}
            />
          </Grow>
          {score !== null && <Caption1 className={styles.score}>{t(text.score, { score: formatScore(score) })} <StatusWord status={status} /></Caption1>}
        </Row>
        {isRated && (
          <Stack gap="none">
            {row.anchors !== "" && <Caption1 className={styles.anchors}><Muted>{t(text.anchors)}: {row.anchors}</Muted></Caption1>}
            <Row>
              {rating("self", t(text.selfOf, { kpi }), t(text.self))}
              {rating("manager", t(text.managerOf, { kpi }), t(text.manager))}
            </Row>
          </Stack>
        )}
        <div>
          <Button
            size="small" appearance="transparent" className={styles.toggle} aria-expanded={isOpen} aria-controls={details} aria-label={t(text.detailsOf, { kpi, details: summaryOf(row, t) })}
            icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />} onClick={() => setIsOpen(!isOpen)}
          >
            {summaryOf(row, t)}
          </Button>
        </div>
        <div id={details}>
          {isOpen && (
            <Stack gap="small">
              <EntryInput
                {...field("evidence")} name={t(text.evidenceOf, { kpi })} label={t(text.evidence)} parse={words}
                after={isWebAddress(entries.evidence) && <Link href={entries.evidence} target="_blank" rel="noreferrer" aria-label={t(text.openEvidence, { kpi, address: entries.evidence })}>{entries.evidence}</Link>}
              />
              <EntryInput {...field("comment")} lines name={t(text.commentOf, { kpi })} label={t(text.comment)} parse={words} />
              <Conversation row={row} messages={messages} context={context} />
            </Stack>
          )}
        </div>
      </Stack>
    </div>
  );
}

/** The status as its cell says it: the shapes of the trio have their colours, other words a neutral mark. */
function StatusWord({ status }: { readonly status: string }) {
  if (status === "") return null;
  const level = (["onTrack", "atRisk", "offTrack"] as const)[statusIcons.findIndex((icon) => status.startsWith(icon))] ?? "none";
  return <StatusMark status={level} word={withoutIcon(status)} />;
}

/** Target, weight and the last period in one line. */
function Facts({ row: { target, unit, weight, history, section } }: { readonly row: FillRow }) {
  const t = useText();
  const language = useLanguage();
  const quantity = (value: number): string => `${formatNumber(value, language)}${unit === "%" ? "%" : unit === "" ? "" : ` ${unit}`}`;
  const last = history.at(-1);
  const facts = [
    ...(section === "weighted" ? [] : [t(section === "shared" ? sharedText.shared : text[section])]),
    target === null ? t(text.noTarget) : t(text.target, { target: quantity(target) }),
    ...(weight === null ? [] : [t(text.weight, { weight: formatPercent(weight) })]),
    ...(last === undefined ? [] : [t(text.last, { value: quantity(last) })]),
  ];
  return <Caption1><Muted>{facts.join(" · ")}</Muted></Caption1>;
}

function summaryOf({ messages, entries: { evidence, comment } }: FillRow, t: ReturnType<typeof useText>): string {
  const parts = [
    ...(evidence === null ? [] : [t(text.evidence)]),
    ...(comment === null ? [] : [t(text.comment)]),
    ...(messages.length === 0 ? [] : [t(messages.length === 1 ? text.messageOne : text.messageCount, { count: messages.length })]),
  ];
  return parts.length === 0 ? t(text.details) : parts.join(" · ");
}
