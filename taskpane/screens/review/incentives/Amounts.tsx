import { groupBy } from "../../../../src/goals/tree";
import type { Payout } from "../../../../src/review/incentives/checkList";
import { formatMoney } from "../../../../src/text/numbers";
import { incentivesText as text } from "../../../../src/text/pane/incentives";
import { DataTable } from "../../../components/DataTable";
import { useText } from "../../../hooks/useText";

interface Line {
  readonly department: string;
  readonly people: number;
  readonly amount: number;
}

/** What each department gets, and everybody in all. */
export function Amounts({ payouts }: { readonly payouts: readonly Payout[] }) {
  const t = useText();
  const lineOf = (department: string, rows: readonly Payout[]): Line =>
    ({ department, people: rows.filter(({ amount }) => amount !== null).length, amount: rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0) });
  const lines = [...groupBy(payouts, ({ department }) => department)].map(([department, rows]) => lineOf(department === "" ? t(text.noDepartment) : department, rows));
  return (
    <DataTable
      label={t(text.amount)}
      items={[...lines, ...(lines.length > 1 ? [lineOf(t(text.inAll), payouts)] : [])]}
      keyOf={({ department }) => department}
      columns={[
        { heading: t(text.department), cell: ({ department }) => department },
        { heading: t(text.people), width: 52, cell: ({ people }) => people },
        { heading: t(text.amount), width: 112, cell: ({ amount }) => formatMoney(amount) },
      ]}
    />
  );
}
