import { Body1, Button } from "@fluentui/react-components";
import { treeText } from "../../../../src/text/pane";
import { Card } from "../../../components/Card";
import { ErrorCard } from "../../../components/ErrorCard";
import { InView } from "../../../components/InView";
import { List } from "../../../components/layout";
import { useText } from "../../../hooks/useText";
import { keptSentence } from "./keptSentence";
import type { Obstacle } from "./TreeEditsProvider";
import { useTreeEdits } from "./useTreeEdits";

/** Why the last edit was not written, where whoever made it sees and hears it, until it is dismissed or has become pointless. */
export function ObstacleCard() {
  const { obstacle } = useTreeEdits();
  return obstacle !== null && <InView isAlert of={obstacle}><Reasons obstacle={obstacle} /></InView>;
}

function Reasons({ obstacle: { title, kept, error, retry } }: { readonly obstacle: Obstacle }) {
  const t = useText();
  const { dismiss, insist } = useTreeEdits();
  if (kept.length === 0) return <ErrorCard error={error} onDismiss={dismiss} />;
  return (
    <Card intent="warning" title={title} onDismiss={dismiss} {...(retry !== null && { actions: <Button size="small" onClick={insist}>{t(treeText.replaceFormula)}</Button> })}>
      <List gap="none">
        {kept.map((each, at) => <li key={at}><Body1>{keptSentence(each, t)}</Body1></li>)}
      </List>
    </Card>
  );
}
