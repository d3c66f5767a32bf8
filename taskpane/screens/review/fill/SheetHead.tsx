import { Body1, Button, Caption1, Link, ProgressBar } from "@fluentui/react-components";
import { formatScore } from "../../../../src/text/numbers";
import { fillText as text } from "../../../../src/text/pane/fill";
import { isMissing } from "../../../../src/review/fill/isMissing";
import type { FillSheet } from "../../../../src/workbook/types";
import { Grow, Muted, Row, Stack } from "../../../components/layout";
import { useGoTo } from "../../../hooks/useGoTo";
import { useText } from "../../../hooks/useText";
import { useToday } from "../../../hooks/useToday";
import { sheetAddress } from "../firstMissing";
import { fieldId } from "./fillContext";
import { nameOf } from "./nameOf";

/** More missing KPIs than this are counted, not listed: what stands below stays in reach. */
const listed = 6;

/** How far a sheet is, what is missing on it with the way there, and the sheet itself. */
export function SheetHead({ sheet }: { readonly sheet: FillSheet }) {
  const t = useText();
  const goTo = useGoTo();
  const { filled, kpis, total, grade, rows } = sheet;
  const name = nameOf(sheet, t);
  const missing = sheet.open.has("actual") ? rows.filter(isMissing) : [];
  return (
    <Stack gap="small">
      <Row>
        <Grow>
          <Stack gap="none">
            <ProgressBar aria-label={t(text.progress, { name })} value={filled} max={Math.max(kpis, 1)} />
            <Caption1>
              {t(text.filled, { filled, kpis })}
              {total !== null && ` · ${t(text.totalGrade, { total: formatScore(total), grade })}`}
            </Caption1>
            <Due sheet={sheet} />
          </Stack>
        </Grow>
        <Button size="small" onClick={() => goTo(sheetAddress(sheet.sheet))}>{t(text.openSheet)}</Button>
      </Row>
      {missing.length > 0 && (
        <Body1>
          {t(text.missing, { count: missing.length })}{" "}
          {missing.slice(0, listed).map((row, index) => (
            <span key={row.goalId}>
              {index > 0 && " · "}
              <Link as="button" inline aria-label={t(text.goToField, { kpi: row.kpi })} onClick={() => jumpTo(fieldId(row))}>{row.kpi}</Link>
            </span>
          ))}
          {missing.length > listed && " …"}
        </Body1>
      )}
    </Stack>
  );
}

function Due({ sheet: { due, standing } }: { readonly sheet: FillSheet }) {
  const t = useText();
  const { year, month, day } = useToday();
  if (due === "" || standing.state === "submitted") return null;
  const today = [String(year), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
  return <Caption1><Muted>{t(due < today ? text.overdue : text.due, { day: due })}</Muted></Caption1>;
}

function jumpTo(id: string): void {
  const field = document.getElementById(id);
  field?.scrollIntoView({ block: "center" });
  field?.focus({ preventScroll: true });
}
