import { Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { TableCellCenterRegular } from "@fluentui/react-icons";
import { mostPoints, parseEntry, parsePoints, type Entry } from "../../../../src/review/fill/entry";
import { doubtOf } from "../../../../src/review/fill/plausibility";
import { withoutIcon } from "../../../../src/sheets/look";
import { formatNumber, formatScore, formatWeight } from "../../../../src/text/numbers";
import { frameText } from "../../../../src/text/pane";
import { fillText as text } from "../../../../src/text/pane/fill";
import { sharedText } from "../../../../src/text/pane/shared";
import { sharedMessages } from "../../../../src/text/sharedKpis";
import { statusIcons } from "../../../../src/text/sheets";
import type { FillRow } from "../../../../src/workbook/types";
import { Grow, Muted, Row, Stack } from "../../../components/layout";
import { StatusMark } from "../../../components/StatusMark";
import { useGoTo } from "../../../hooks/useGoTo";
import { useRole } from "../../../hooks/useRole";
import { useLanguage, useText } from "../../../hooks/useText";
import { EntryInput } from "./EntryInput";
import { fieldId, type FillFormContext } from "./fillContext";
import { RowDetails } from "./RowDetails";

const useStyles = makeStyles({
  card: { paddingBlock: tokens.spacingVerticalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { overflowWrap: "anywhere" },
  score: { whiteSpace: "nowrap", alignSelf: "flex-start", paddingTop: "3px" },
  anchors: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

/** One KPI of the form: its name and target, the field for its actual, and what belongs to it folded away below. */
export function FillRowCard({ row, context }: { readonly row: FillRow; readonly context: FillFormContext }) {
  const styles = useStyles();
  const t = useText();
  const goTo = useGoTo();
  const { kpi, unit, entries, score, status, nature } = row;
  const { reading, sheet, writes: { write, hold }, afterPress } = context;
  const field = (input: keyof FillRow["entries"]) => ({
    value: entries[input], reading, hold, afterPress, disabled: !sheet.open.has(input) || row.locked?.has(input) === true, write: (before: Entry, after: Entry) => write(row, input, before, after),
  });
  // Nobody is one's own manager.
  const isManager = useRole().can("rate");
  const isRated = nature === "soft" || row.anchors !== "" || entries.self !== null || entries.manager !== null;
  const rating = (input: "self" | "manager", name: string, label: string, mayRate = true) => (
    <Grow><EntryInput {...field(input)} {...(mayRate ? {} : { disabled: true })} name={name} label={label} unit={t(text.points)} parse={(typed) => parsePoints(typed, mostPoints)} /></Grow>
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
            {row.anchors !== "" && <Caption1 className={styles.anchors}><Muted>{t(text.anchors, { anchors: row.anchors })}</Muted></Caption1>}
            <Row>
              {rating("self", t(text.selfOf, { kpi }), t(text.self))}
              {rating("manager", t(text.managerOf, { kpi }), t(text.manager), isManager)}
            </Row>
          </Stack>
        )}
        <RowDetails row={row} context={context} evidence={field("evidence")} comment={field("comment")} />
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
    ...(weight === null ? [] : [t(text.weight, { weight: formatWeight(weight) })]),
    ...(last === undefined ? [] : [t(text.last, { value: quantity(last) })]),
  ];
  return <Caption1><Muted>{facts.join(" · ")}</Muted></Caption1>;
}
