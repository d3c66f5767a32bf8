import { Caption1 } from "@fluentui/react-components";
import type { Consolidation, DepartmentTotal, KpiResult } from "../../../src/review";
import { withoutIcon } from "../../../src/sheets/look";
import { formatPercent, formatScore } from "../../../src/text/numbers";
import { consolidateText, reviewText } from "../../../src/text/pane";
import { statusWords } from "../../../src/text/sheets";
import { DataTable } from "../../components/DataTable";
import { StatusMark, type Status } from "../../components/StatusMark";
import { Muted, Row, Stack } from "../../components/layout";
import { useText } from "../../hooks/useText";

interface DepartmentProps {
  readonly total: DepartmentTotal;
  readonly results: readonly KpiResult[];
}

/** Total and grade of each department; where not all KPIs have a score it says how much of the weight does. */
export function Totals({ totals, results }: Pick<Consolidation, "totals" | "results">) {
  const t = useText();
  const none = <Muted>{t(reviewText.noValue)}</Muted>;
  return (
    <DataTable
      label={t(reviewText.totals)}
      items={totals}
      keyOf={({ department }) => department}
      columns={[
        { heading: t(reviewText.department), cell: (total) => <Department total={total} results={results.filter(({ department }) => department === total.department)} /> },
        { heading: t(reviewText.filledColumn), width: 52, cell: ({ filled, kpis }) => `${filled}/${kpis}` },
        { heading: t(reviewText.total), width: 52, cell: ({ total }) => (total === null ? none : formatScore(total)) },
        { heading: t(reviewText.grade), width: 52, cell: ({ grade }) => (grade === "" ? none : grade) },
        ...(totals.length > 1 ? [{ heading: t(consolidateText.rank), width: 44, cell: ({ rank }: DepartmentTotal) => rank ?? none }] : []),
      ]}
    />
  );
}

function Department({ total: { department, total, coverage }, results }: DepartmentProps) {
  const t = useText();
  const isPartial = total !== null && coverage < 1;
  return (
    <Stack gap="none">
      {department}
      <Statuses words={results.map(({ status }) => withoutIcon(status)).filter((word) => word !== "")} />
      {isPartial && <Caption1><Muted>{t(reviewText.partial, { coverage: formatPercent(coverage) })}</Muted></Caption1>}
    </Stack>
  );
}

const levels = Object.keys(statusWords) as readonly (keyof typeof statusWords)[];

/** How many KPIs have each status, best first. */
function Statuses({ words }: { readonly words: readonly string[] }) {
  const t = useText();
  if (words.length === 0) return null;
  return (
    <Caption1>
      <Row wrap>
        {[...new Set(words)].sort((a, b) => rankOf(a) - rankOf(b)).map((status) => (
          <StatusMark key={status} status={statusOf(status)} word={t(reviewText.statusCount, { status, count: words.filter((word) => word === status).length })} />
        ))}
      </Row>
    </Caption1>
  );
}

/** The status that a word of the sheet stands for; a word that people made themselves has no colour. */
function statusOf(word: string): Status {
  return levels.find((level) => Object.values(statusWords[level]).includes(word)) ?? "none";
}

function rankOf(word: string): number {
  const rank = levels.findIndex((level) => level === statusOf(word));
  return rank < 0 ? levels.length : rank;
}
