import { useState } from "react";
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { periodLabel } from "../../../src/review";
import { pushStateTerms, type PushState } from "../../../src/sheets/pushStates";
import { frameText, shareText } from "../../../src/text/pane";
import { pushStateText } from "../../../src/text/sharing";
import { termName } from "../../../src/text/terms";
import type { PushRecord } from "../../../src/workbook/types";
import { Grow, List, Muted, Row, Section, Stack } from "../../components/layout";
import { StatusMark, type Status } from "../../components/StatusMark";
import { useLanguage, useText } from "../../hooks/useText";
import { formatTime } from "./formatTime";

/** A longer history starts with this many. */
const shownAtFirst = 8;

const marks: Readonly<Record<PushState, Status>> = { queued: "offTrack", sent: "atRisk", confirmed: "onTrack", received: "onTrack" };

const useStyles = makeStyles({
  accordion: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalMNudge})` },
  text: { overflowWrap: "anywhere" },
});

/** Every push that this workbook remembers, newest first. */
export function PushHistory({ pushes }: { readonly pushes: readonly PushRecord[] }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const [isLong, setIsLong] = useState(false);
  const newestFirst = [...pushes].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Section title={t(shareText.history)}>
      <List>
        {(isLong ? newestFirst : newestFirst.slice(0, shownAtFirst)).map(({ pushId, department, period, revision, rows, state, at, by, target }) => (
          <li key={pushId}>
            <Row>
              <Grow>
                <Stack gap="none" className={styles.text}>
                  <Body1>{department}</Body1>
                  <Caption1><Muted>{t(shareText.historyLine, { period: periodLabel(period, language), revision, rows })}</Muted></Caption1>
                  <Caption1><Muted>{t(shareText.historyBy, { at: formatTime(at), by: [by, target].filter((part) => part !== "").join(" · ") })}</Muted></Caption1>
                </Stack>
              </Grow>
              <Caption1><StatusMark status={marks[state]} word={t(termName(pushStateTerms, state))} /></Caption1>
            </Row>
          </li>
        ))}
      </List>
      {newestFirst.length > shownAtFirst && (
        <div>
          <Button size="small" appearance="transparent" aria-expanded={isLong} onClick={() => setIsLong(!isLong)}>
            {isLong ? t(frameText.showLess) : t(frameText.showAll, { count: newestFirst.length })}
          </Button>
        </div>
      )}
      <Accordion collapsible className={styles.accordion}>
        <AccordionItem value="states">
          <AccordionHeader size="small">{t(shareText.states)}</AccordionHeader>
          <AccordionPanel>
            <List>
              {pushStateTerms.map(({ value }) => (
                <li key={value}><Caption1>{t(pushStateText[value])}</Caption1></li>
              ))}
            </List>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </Section>
  );
}
