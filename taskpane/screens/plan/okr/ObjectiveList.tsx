import { Body1, Button, Caption1, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { TableCellCenterRegular } from "@fluentui/react-icons";
import { averageGrade, gradeOf } from "../../../../src/goals/okr/grade";
import { groupBy } from "../../../../src/goals/tree";
import type { KeyResult } from "../../../../src/goals/okr/types";
import { periodLabel } from "../../../../src/review";
import { okrText } from "../../../../src/text/pane";
import type { OkrsReading } from "../../../../src/workbook/types";
import { Grow, List, Muted, Row, Stack } from "../../../components/layout";
import { useGoTo } from "../../../hooks/useGoTo";
import { useLanguage, useText } from "../../../hooks/useText";

const useStyles = makeStyles({
  objective: { margin: 0, overflowWrap: "anywhere" },
  text: { overflowWrap: "anywhere" },
  grade: { flexShrink: 0, minWidth: "32px", textAlign: "end", fontVariantNumeric: "tabular-nums" },
  bar: { marginBlockStart: tokens.spacingVerticalXXS },
});

/** The objectives of the workbook, each with how far its key results have come. */
export function ObjectiveList({ reading: { keyResults, addresses } }: { readonly reading: OkrsReading }) {
  const groups = groupBy(keyResults, ({ objective, department, period }) => [objective, department, period].join("\t"));
  return (
    <List gap="medium">
      {[...groups].map(([key, rows]) => (
        <li key={key}>
          <Objective rows={rows} addresses={addresses} />
        </li>
      ))}
    </List>
  );
}

function Objective({ rows, addresses }: { readonly rows: readonly KeyResult[]; readonly addresses: OkrsReading["addresses"] }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const [first] = rows;
  if (first === undefined) return null;
  const grade = averageGrade(rows);
  const weight = rows.reduce((sum, row) => sum + (row.weight ?? 0), 0);
  const period = first.period === "" ? "" : periodLabel(first.period, language);
  return (
    <Stack card gap="small">
      <div>
        <Body1 as="h3" block className={styles.objective}>{first.objective === "" ? t(okrText.noName) : first.objective}</Body1>
        <Caption1>
          <Muted>
            {[
              period === "" ? first.department : t(okrText.objectiveLine, { department: first.department, period }),
              grade === null ? t(okrText.noGrade) : t(okrText.gradeLine, { grade: grade.toFixed(2) }),
              t(okrText.counts, { weight: `${Math.round(weight * 1000) / 10}%` }),
            ].join(" · ")}
          </Muted>
        </Caption1>
      </div>
      <List gap="small">
        {rows.filter(({ keyResult }) => keyResult !== "").map((row) => (
          <li key={row.id}>
            <Progress row={row} address={addresses[row.id]} />
          </li>
        ))}
      </List>
    </Stack>
  );
}

function Progress({ row, address }: { readonly row: KeyResult; readonly address: string | undefined }) {
  const styles = useStyles();
  const t = useText();
  const goTo = useGoTo();
  const grade = gradeOf(row);
  const amount = (value: number | null): string => (value === null ? t(okrText.unknown) : String(value));
  const sentence = t(okrText.progress, { keyResult: row.keyResult, current: amount(row.current), target: amount(row.target), unit: row.unit }).trim();
  return (
    <Row>
      <Grow>
        <Caption1 block className={styles.text}>{sentence}</Caption1>
        <ProgressBar className={styles.bar} aria-label={sentence} value={grade ?? 0} max={1} />
      </Grow>
      <Caption1 className={styles.grade}>{grade === null ? "" : grade.toFixed(2)}</Caption1>
      {address !== undefined && (
        <Button
          size="small"
          appearance="subtle"
          icon={<TableCellCenterRegular />}
          aria-label={t(okrText.goTo, { keyResult: row.keyResult })}
          title={t(okrText.goTo, { keyResult: row.keyResult })}
          onClick={() => goTo(address)}
        />
      )}
    </Row>
  );
}
