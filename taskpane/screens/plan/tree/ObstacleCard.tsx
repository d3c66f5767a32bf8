import { Body1, Button } from "@fluentui/react-components";
import { treeText } from "../../../../src/text/pane";
import { Card } from "../../../components/Card";
import { ErrorCard } from "../../../components/ErrorCard";
import { List } from "../../../components/layout";
import { useText } from "../../../hooks/useText";
import { keptSentence } from "./keptSentence";
import { useTreeEdits } from "./useTreeEdits";

/** Why the last edit was not written, until it is dismissed. */
export function ObstacleCard() {
  const t = useText();
  const { obstacle, dismiss, insist } = useTreeEdits();
  if (obstacle === null) return null;
  const { title, kept, error, retry } = obstacle;
  if (kept.length === 0) return <ErrorCard error={error} onDismiss={dismiss} />;
  return (
    <Card intent="warning" title={title} onDismiss={dismiss} {...(retry !== null && { actions: <Button size="small" onClick={insist}>{t(treeText.replaceFormula)}</Button> })}>
      <List gap="none">
        {kept.map((each, at) => <li key={at}><Body1>{keptSentence(each, t)}</Body1></li>)}
      </List>
    </Card>
  );
}
