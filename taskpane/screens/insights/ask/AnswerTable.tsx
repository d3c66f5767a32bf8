import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { AnswerRow, TableAnswer } from "../../../../src/insights/ask/answer";
import { insightsText } from "../../../../src/text/pane/insights";
import { askText as text } from "../../../../src/text/pane/ask";
import { DataTable } from "../../../components/DataTable";
import { Muted, Stack } from "../../../components/layout";
import { Sparkline } from "../../../components/Sparkline";
import { useGoTo } from "../../../hooks/useGoTo";
import { useLanguage, useText } from "../../../hooks/useText";
import { LongList } from "../overview/LongList";
import { valueText } from "./valueText";

const shownFirst = 10;
/** Of the column of values, in pixels. */
const valueWidth = 104;

const useStyles = makeStyles({
  name: { display: "flex", flexDirection: "column", alignItems: "start", minWidth: 0 },
  bar: { height: "4px", minWidth: "1px", borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorCompoundBrandStroke },
  track: { width: "100%", marginTop: tokens.spacingVerticalXXS },
  trend: { display: "flex", justifyContent: "end" },
});

interface NumberedRow extends AnswerRow {
  readonly at: number;
}

/** The rows of an answer: names with what places them below, the value at the end; each leads to its cell. */
export function AnswerTable({ answer: { columns, rows, chart }, label }: { readonly answer: TableAnswer; readonly label: string }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const said = ({ values, unit }: AnswerRow, at: number): string => valueText(values[at] ?? null, columns[at]?.kind ?? "text", unit, language);
  const last = columns.length - 1;
  const numbers = rows.map(({ values }) => numberOr(values[last], null));
  const largest = longestOf(chart, numbers);
  const heading = (at: number): string => (columns[at] === undefined ? "" : t(columns[at].heading));
  const numbered = rows.map((row, at): NumberedRow => ({ ...row, at }));
  return (
    <Stack gap="small">
      {chart === "trend" && (
        <div className={styles.trend}>
          <Sparkline values={numbers} label={t(insightsText.trendOf, { what: heading(last), count: rows.length, values: rows.map((row) => said(row, last)).join(", ") })} />
        </div>
      )}
      <LongList items={numbered} first={shownFirst}>
        {(shown) => (
          <DataTable<NumberedRow>
            label={label}
            items={shown}
            keyOf={({ at }) => String(at)}
            columns={[
              {
                heading: columns.slice(0, last).map((_column, at) => heading(at)).join(" · "),
                cell: (row) => (
                  <div className={styles.name}>
                    <Name row={row} name={said(row, 0)} />
                    {last > 1 && <Caption1><Muted>{columns.slice(1, last).map((_column, at) => said(row, at + 1)).filter((words) => words !== "").join(" · ")}</Muted></Caption1>}
                    {largest !== null && <div className={styles.track}><div className={styles.bar} style={{ width: `${(100 * numberOr(row.values[last], 0)) / largest}%` }} /></div>}
                  </div>
                ),
              },
              { heading: heading(last), width: valueWidth, cell: (row) => said(row, last) },
            ]}
          />
        )}
      </LongList>
    </Stack>
  );
}

/** Leads to the one cell that the row comes from. */
function Name({ row: { cells }, name }: { readonly row: AnswerRow; readonly name: string }) {
  const t = useText();
  const goTo = useGoTo();
  const [cell, ...others] = cells;
  if (cell === undefined || others.length > 0) return <span>{name}</span>;
  return <Link as="button" aria-label={t(text.goTo, { name })} onClick={() => goTo(cell)}>{name}</Link>;
}

/** What the longest bar stands for; null where bars would say nothing, or the wrong thing. */
function longestOf(chart: TableAnswer["chart"], numbers: readonly (number | null)[]): number | null {
  const longest = numbers.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  return chart === "bars" && longest > 0 && numbers.every((value) => (value ?? 0) >= 0) ? longest : null;
}

function numberOr<None>(value: string | number | null | undefined, none: None): number | None {
  return typeof value === "number" ? value : none;
}
