import { useState, type ClipboardEvent, type Dispatch } from "react";
import { Button, Field, Input, makeStyles, Tag, TagGroup, Textarea } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import type { Message } from "../../../src/text/language";
import { frameText, planText } from "../../../src/text/pane";
import { Grow, Row, Section } from "../../components/layout";
import { useLanguage, useText } from "../../hooks/useText";
import { useWorkbook } from "../../hooks/useWorkbook";
import { isSameDepartment, splitNames, type PlanDraft } from "./planDraft";
import type { PlanAction } from "./planReducer";
import { TemplateField } from "./TemplateField";

const useStyles = makeStyles({
  tags: { flexWrap: "wrap", rowGap: "4px" },
  // However long a name is, it can be taken out.
  tag: {
    maxWidth: "100%",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    "& .fui-Tag__primaryText": { display: "block", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  },
});

interface Skipped {
  readonly message: Message;
  readonly names: readonly string[];
}

interface OrganisationProps {
  readonly draft: PlanDraft;
  readonly dispatch: Dispatch<PlanAction>;
}

/** The strategic goal and the departments: those of an industry, typed one by one, or pasted as a column. */
export function Organisation({ draft, dispatch }: OrganisationProps) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { summary } = useWorkbook();
  const [typed, setTyped] = useState("");
  const [skipped, setSkipped] = useState<readonly Skipped[]>([]);

  const add = (text: string) => {
    const names = splitNames(text);
    if (names.length === 0) return;
    const inTree = names.filter((name) => summary?.departments.some((department) => isSameDepartment(department.name, name)));
    const inList = names.filter((name) => draft.departments.some((department) => isSameDepartment(department.name, name)));
    dispatch({ kind: "addDepartments", names: names.filter((name) => !inTree.includes(name)), language });
    setSkipped([{ message: planText.alreadyInTree, names: inTree }, { message: planText.alreadyListed, names: inList }]);
    setTyped("");
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData("text");
    if (splitNames(text).length < 2) return;
    event.preventDefault();
    add(`${typed}\n${text}`);
  };
  const notes = skipped.filter(({ names }) => names.length > 0).map(({ message, names }) => t(message, { names: names.join(t(frameText.listSeparator)) }));
  return (
    <Section title={t(planText.organisation)}>
      <Field label={t(planText.strategy)} hint={t(planText.strategyHint)}>
        <Textarea
          rows={2}
          value={draft.strategy}
          placeholder={t(planText.strategyDefault)}
          onChange={(_, { value }) => dispatch({ kind: "strategy", strategy: value })}
        />
      </Field>
      <TemplateField draft={draft} dispatch={dispatch} />
      <Row>
        <Grow>
          <Field
            label={t(planText.department)}
            hint={t(planText.departmentHint)}
            {...(notes.length > 0 && { validationState: "warning" as const, validationMessage: notes.join(" ") })}
          >
            <Input
              value={typed}
              placeholder={t(planText.departmentPlaceholder)}
              onChange={(_, { value }) => setTyped(value)}
              onPaste={paste}
              onKeyDown={(event) => {
                if (event.key === "Enter" && !event.nativeEvent.isComposing) add(typed);
              }}
              contentAfter={
                <Button appearance="transparent" size="small" icon={<AddRegular />} aria-label={t(planText.add)} title={t(planText.add)} onClick={() => add(typed)} />
              }
            />
          </Field>
        </Grow>
      </Row>
      {draft.departments.length > 0 && (
        <TagGroup
          aria-label={t(planText.departments)}
          className={styles.tags}
          onDismiss={(_, { value }) => dispatch({ kind: "removeDepartment", department: value })}
        >
          {draft.departments.map(({ name }) => (
            <Tag key={name} className={styles.tag} value={name} title={name} size="small" dismissible dismissIcon={{ "aria-label": t(planText.removeDepartment, { department: name }) }}>
              {name}
            </Tag>
          ))}
        </TagGroup>
      )}
    </Section>
  );
}
