import { useState, type Dispatch } from "react";
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, Caption1, Label, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { DismissRegular, PinFilled, PinRegular } from "@fluentui/react-icons";
import { formatWeight } from "../../../src/text/numbers";
import { planText } from "../../../src/text/pane";
import { Grow, Muted, Row, Stack } from "../../components/layout";
import { NumberInput } from "../../components/NumberInput";
import { useText } from "../../hooks/useText";
import { postsOf, postWeightKey, type DepartmentForm, type PlanDraft, type PostForm, type PostKey } from "./planDraft";
import type { PlanAction } from "./planReducer";
import { kpiLine } from "./kpiLine";
import { postName } from "./postName";
import { PostPanel } from "./PostPanel";

const useStyles = makeStyles({
  panel: { marginInline: 0, paddingBlock: `${tokens.spacingVerticalXS} ${tokens.spacingVerticalM}` },
  item: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, marginBlockEnd: tokens.spacingVerticalXS, paddingInlineEnd: tokens.spacingHorizontalS },
  header: { display: "flex", flexDirection: "column", minWidth: 0, paddingBlock: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  inside: { paddingInlineStart: tokens.spacingHorizontalS },
  number: { width: "92px", "& input": { minWidth: 0 }, "& > .fui-Input": { width: "100%", minWidth: 0 } },
  pin: { minWidth: "24px" },
});

interface JobsAccordionProps {
  readonly department: DepartmentForm;
  readonly invalid: PlanDraft["invalid"];
  readonly dispatch: Dispatch<PlanAction>;
}

/** The jobs of a department, each with its part of the department and its KPIs. */
export function JobsAccordion({ department, invalid, dispatch }: JobsAccordionProps) {
  const styles = useStyles();
  const t = useText();
  const [open, setOpen] = useState<readonly number[]>([]);
  const posts = postsOf(department);
  return (
    <Accordion multiple collapsible openItems={[...open]} onToggle={(_, { openItems }) => setOpen(posts.map(({ id }) => id).filter((id) => openItems.includes(id)))}>
      {posts.map((post) => {
        const name = postName(post, t);
        const of = { department: department.name, post: post.id };
        return (
          <AccordionItem key={post.id} value={post.id} className={styles.item}>
            <AccordionHeader as="h4" size="small">
              <span className={styles.header}>
                <span>{name}</span>
                <Caption1><Muted>{t(planText.jobLine, { weight: formatWeight(post.weight / 100), kpis: kpiLine(post.kpis, t) })}</Muted></Caption1>
              </span>
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <Stack className={styles.inside}>
                <JobWeight of={of} post={post} name={name} invalid={invalid} dispatch={dispatch} />
                <PostPanel of={of} post={post} label={t(planText.kpiListOfJob, { department: department.name, job: name })} invalid={invalid} dispatch={dispatch} />
              </Stack>
            </AccordionPanel>
          </AccordionItem>
        );
      })}
    </Accordion>
  );
}

interface JobWeightProps {
  readonly of: PostKey;
  readonly post: PostForm;
  readonly name: string;
  readonly invalid: PlanDraft["invalid"];
  readonly dispatch: Dispatch<PlanAction>;
}

/** What a job counts in its department; the unpinned others share the rest. */
function JobWeight({ of, post: { weight, pinned }, name, invalid, dispatch }: JobWeightProps) {
  const styles = useStyles();
  const t = useText();
  const field = postWeightKey(of);
  const job = { job: name };
  return (
    <Row>
      <Grow><Label size="small">{t(planText.jobWeight)}</Label></Grow>
      <NumberInput
        className={styles.number}
        name={t(planText.jobWeightOf, job)}
        value={weight}
        unit="%"
        showUnit
        required
        format={String}
        onChange={(asked) => dispatch({ kind: "postWeight", ...of, weight: asked ?? 0 })}
        invalidText={invalid[field]}
        onInvalidText={(text) => dispatch({ kind: "invalid", field, text })}
      />
      <ToggleButton
        size="small"
        appearance="subtle"
        className={styles.pin}
        checked={pinned}
        icon={pinned ? <PinFilled /> : <PinRegular />}
        aria-label={t(planText.pin, { kpi: name })}
        title={t(planText.pinHint)}
        onClick={() => dispatch({ kind: "pinPost", ...of, pinned: !pinned })}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={t(planText.removeJob, job)}
        title={t(planText.removeJob, job)}
        onClick={() => dispatch({ kind: "removePost", ...of })}
      />
    </Row>
  );
}
