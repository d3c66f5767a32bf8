import { Body1, Button, Caption1 } from "@fluentui/react-components";
import type { GoalNode } from "../../../../src/goals/types";
import { treeText } from "../../../../src/text/pane";
import { termName, goalStateTerms } from "../../../../src/text/terms";
import { Grow, List, Muted, Row, Section, Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";
import { decidedText, type Decided } from "../tree/decided";
import { useTreeEdits } from "../tree/useTreeEdits";

const decisions = {
  proposed: { state: "reviewed", label: treeText.passReview, name: treeText.passReviewOf },
  reviewed: { state: "agreed", label: treeText.approve, name: treeText.approveOf },
} as const;

/** What people have proposed: to be reviewed, then agreed on, or declined. */
export function Proposals({ nodes }: { readonly nodes: readonly GoalNode[] }) {
  const t = useText();
  const { edit, pinned } = useTreeEdits();
  const waiting = nodes.filter(({ state, id }) => (state === "proposed" || state === "reviewed") && id !== "");
  if (waiting.length === 0) return null;
  const decide = (node: GoalNode, state: Decided): void =>
    void edit({ kind: "decide", id: node.id, state, pinned: [...pinned] }, t(decidedText(node, state), { goal: node.goal }));
  return (
    <Section title={t(treeText.proposals)}>
      <List>
        {waiting.map((node) => {
          const { state, label, name } = decisions[node.state === "proposed" ? "proposed" : "reviewed"];
          const { goal, department, owner } = node;
          return (
            <li key={node.id}>
              <Row wrap>
                <Grow>
                  <Stack gap="none">
                    <Body1>{goal}</Body1>
                    <Caption1><Muted>{[department, owner, t(termName(goalStateTerms, node.state))].filter((part) => part !== "").join(" · ")}</Muted></Caption1>
                  </Stack>
                </Grow>
                <Button size="small" aria-label={t(name, { goal })} onClick={() => decide(node, state)}>{t(label)}</Button>
                <Button size="small" aria-label={t(treeText.declineOf, { goal })} onClick={() => decide(node, "declined")}>{t(treeText.decline)}</Button>
              </Row>
            </li>
          );
        })}
      </List>
    </Section>
  );
}
