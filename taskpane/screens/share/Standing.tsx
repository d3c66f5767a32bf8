import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { periodLabel } from "../../../src/review";
import type { Preview } from "../../../src/sharing/types";
import { shareText } from "../../../src/text/pane";
import { archiveHint } from "../../../src/text/sharing";
import { Card } from "../../components/Card";
import { List, Muted, Stack } from "../../components/layout";
import { useLanguage, useText } from "../../hooks/useText";
import { useStanding } from "./useStanding";

const useStyles = makeStyles({
  accordion: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalMNudge})` },
});

/** Who pushed what to the shared workbook, newest first. */
export function Standing({ preview: { standing, logRows, shouldArchive } }: { readonly preview: Preview }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const say = useStanding();
  return (
    <>
      {shouldArchive && <Card intent="info" title={t(archiveHint, { rows: logRows })} />}
      {standing.length > 0 && (
        <Accordion collapsible className={styles.accordion}>
          <AccordionItem value="standing">
            <AccordionHeader size="small">{t(shareText.standing)}</AccordionHeader>
            <AccordionPanel>
              <List>
                {standing.map((push) => (
                  <li key={push.pushId}>
                    <Stack gap="none">
                      <Body1>{push.department} · {periodLabel(push.period, language)}</Body1>
                      <Caption1><Muted>{say(shareText.standingLine, push)}</Muted></Caption1>
                    </Stack>
                  </li>
                ))}
              </List>
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </>
  );
}
