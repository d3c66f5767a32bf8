import { Body1, Caption1 } from "@fluentui/react-components";
import { periodLabel } from "../../../src/review";
import { pushStateTerms } from "../../../src/sheets/pushStates";
import { shareText } from "../../../src/text/pane";
import { termName } from "../../../src/text/terms";
import type { PushRecord } from "../../../src/workbook/types";
import { Grow, List, Muted, Row, Section, Stack } from "../../components/layout";
import { useLanguage, useText } from "../../hooks/useText";
import { formatTime } from "./formatTime";

/** Every push that this workbook remembers, newest first. */
export function PushHistory({ pushes }: { readonly pushes: readonly PushRecord[] }) {
  const t = useText();
  const language = useLanguage();
  const newestFirst = [...pushes].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Section title={t(shareText.history)}>
      <List>
        {newestFirst.map(({ pushId, department, period, revision, rows, state, at }) => (
          <li key={pushId}>
            <Row>
              <Grow>
                <Stack gap="none">
                  <Body1>{department}</Body1>
                  <Caption1><Muted>{t(shareText.historyLine, { period: periodLabel(period, language), revision, rows })}</Muted></Caption1>
                  <Caption1><Muted>{formatTime(at, language)}</Muted></Caption1>
                </Stack>
              </Grow>
              <Caption1>{t(termName(pushStateTerms, state))}</Caption1>
            </Row>
          </li>
        ))}
      </List>
    </Section>
  );
}
