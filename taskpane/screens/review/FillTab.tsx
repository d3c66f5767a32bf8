import { useState } from "react";
import { Body1, Button, Caption1, ProgressBar } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons";
import { periodLabel, type PeriodId } from "../../../src/review";
import { reviewText } from "../../../src/text/pane";
import { EmptyState } from "../../components/EmptyState";
import { GoButton } from "../../components/GoButton";
import { Grow, List, Muted, Row, Section, Stack } from "../../components/layout";
import { PeriodPicker } from "../../components/PeriodPicker";
import { useGoTo } from "../../hooks/useGoTo";
import { useLanguage, useText } from "../../hooks/useText";
import { useWorkbook } from "../../hooks/useWorkbook";
import { departmentState, type ReviewSheet } from "./departmentState";
import { sheetAddress } from "./firstMissing";

/** How far each department is, and the way to its sheet. */
export function FillTab() {
  const t = useText();
  const language = useLanguage();
  const periods = useWorkbook().summary?.periods ?? [];
  const [chosen, setChosen] = useState<PeriodId | null>(null);
  const shown = periods.find(({ period }) => period === chosen) ?? periods[0];
  if (shown === undefined) {
    return (
      <EmptyState
        icon={<EditRegular />}
        title={t(reviewText.noSheetsTitle)}
        sentence={t(reviewText.noSheets)}
        action={<GoButton screen="review" tab="cycle" label={t(reviewText.toCycle)} />}
      />
    );
  }
  return (
    <Stack>
      <Body1>{t(reviewText.fillSentence)}</Body1>
      {periods.length > 1 && (
        <PeriodPicker label={t(reviewText.period)} periods={periods.map(({ period }) => period)} value={shown.period} onChange={setChosen} />
      )}
      <Section title={t(reviewText.sheets, { period: periodLabel(shown.period, language) })}>
        <List gap="medium">
          {shown.departments.map((sheet) => (
            <li key={sheet.sheet}>
              <SheetLine sheet={sheet} />
            </li>
          ))}
        </List>
      </Section>
    </Stack>
  );
}

function SheetLine({ sheet }: { readonly sheet: ReviewSheet }) {
  const t = useText();
  const goTo = useGoTo();
  const state = departmentState(sheet);
  return (
    <Row>
      <Grow>
        <Stack gap="small">
          <Body1>{sheet.name}</Body1>
          <ProgressBar aria-label={t(reviewText.fillProgress, { department: sheet.name })} value={sheet.filled} max={Math.max(sheet.kpis, 1)} />
          <Caption1><Muted>{t(state.message, state.parameters)}</Muted></Caption1>
        </Stack>
      </Grow>
      <Button size="small" aria-label={t(reviewText.openOf, { department: sheet.name })} onClick={() => goTo(sheetAddress(sheet.sheet))}>
        {t(reviewText.open)}
      </Button>
    </Row>
  );
}
