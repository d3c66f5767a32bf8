import { Body1, Button, Caption1 } from "@fluentui/react-components";
import type { GoalNode } from "../../../../src/goals/types";
import { treeText } from "../../../../src/text/pane";
import { Grow, List, Muted, Row, Section, Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";
import { useTreeEdits } from "../tree/useTreeEdits";

/** What people have proposed, to be agreed on or declined. */
export function Proposals({ nodes }: { readonly nodes: readonly GoalNode[] }) {
  const t = useText();
  const { edit, pinned } = useTreeEdits();
  const proposed = nodes.filter(({ state, id }) => state === "proposed" && id !== "");
  if (proposed.length === 0) return null;
  const decide = ({ id, goal }: GoalNode, state: "agreed" | "declined"): void => {
    void edit({ kind: "decide", id, state, pinned: [...pinned] }, t(state === "agreed" ? treeText.approved : treeText.declinedDone, { goal }));
  };
  return (
    <Section title={t(treeText.proposals)}>
      <List>
        {proposed.map((node) => (
          <li key={node.id}>
            <Row wrap>
              <Grow>
                <Stack gap="none">
                  <Body1>{node.goal}</Body1>
                  <Caption1><Muted>{[node.department, node.owner].filter((part) => part !== "").join(" · ")}</Muted></Caption1>
                </Stack>
              </Grow>
              <Button size="small" aria-label={t(treeText.approveOf, { goal: node.goal })} onClick={() => decide(node, "agreed")}>{t(treeText.approve)}</Button>
              <Button size="small" aria-label={t(treeText.declineOf, { goal: node.goal })} onClick={() => decide(node, "declined")}>{t(treeText.decline)}</Button>
            </Row>
          </li>
        ))}
      </List>
    </Section>
  );
}
