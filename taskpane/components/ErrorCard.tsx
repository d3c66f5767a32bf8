import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { frameText } from "../../src/text/pane";
import { useText } from "../hooks/useText";
import { Card } from "./Card";
import { explain } from "./explain";

const useStyles = makeStyles({
  details: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalMNudge})` },
  detailText: { display: "block", overflowWrap: "anywhere", fontFamily: tokens.fontFamilyMonospace },
});

interface ErrorCardProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly onDismiss?: () => void;
}

/** What happened, what was not changed, what to do; the technical details folded. */
export function ErrorCard({ error, onRetry, onDismiss }: ErrorCardProps) {
  const styles = useStyles();
  const t = useText();
  const { intent, happened, unchanged, advice, details } = explain(error, t);
  return (
    <Card
      intent={intent}
      title={happened}
      {...(onDismiss && { onDismiss })}
      {...(onRetry && { actions: <Button size="small" onClick={onRetry}>{t(frameText.tryAgain)}</Button> })}
    >
      {unchanged !== "" && <span>{unchanged}</span>}
      {advice !== "" && <span>{advice}</span>}
      {details !== "" && (
        <Accordion collapsible className={styles.details}>
          <AccordionItem value="details">
            <AccordionHeader size="small">{t(frameText.details)}</AccordionHeader>
            <AccordionPanel>
              <Caption1 className={styles.detailText}>{details}</Caption1>
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </Card>
  );
}
