import { useRef, useState } from "react";
import { Accordion, Button, Caption1, Dropdown, Field, makeStyles, Option } from "@fluentui/react-components";
import { hasGap, smartMarks } from "../../../../src/goals/smartMarks";
import { smartText } from "../../../../src/text/pane";
import { Muted, Row, Stack } from "../../../components/layout";
import { isFocusLost } from "../../../hooks/focus";
import { useRole } from "../../../hooks/useRole";
import { useText } from "../../../hooks/useText";
import { useUndoToast } from "../../../hooks/useUndoToast";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { ApplyAll, type CertainGoal } from "./ApplyAll";
import { GoalItem } from "./GoalItem";
import type { SmartGoal } from "./smartGoals";
import { useChecked, type CheckedGoal } from "./useChecked";
import { useAsOf } from "./useCheckOptions";
import type { SmartMark, TextChange } from "../../../../src/workbook/types";

/** So many goals are drawn at first, and more of them on request. */
const shownAtOnce = 30;
/** Stands for all departments: Fluent's options need a value. */
const all = "*";

const useStyles = makeStyles({
  filter: { minWidth: 0 },
  list: { outlineStyle: "none" },
});

interface GoalListProps {
  /** Names the list: another one is put in order anew. */
  readonly list: string;
  readonly goals: readonly SmartGoal[];
  /** The goals as the sheet says them now: what was just written or typed may not be in `goals` yet. */
  readonly readNow: () => Promise<readonly SmartGoal[]>;
  readonly onApply: (changes: readonly TextChange[]) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** Goals with their marks, those with gaps first, and what can be done with all of them. */
export function GoalList({ list, goals, readNow, onApply, onError }: GoalListProps) {
  const styles = useStyles();
  const t = useText();
  const edits = useRole().can("editGoals");
  const [department, setDepartment] = useState(all);
  const [shown, setShown] = useState(shownAtOnce);
  const [open, setOpen] = useState<string | null>(null);
  const [previewed, setPreviewed] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  const checked = useChecked(list, goals, useAsOf());
  const departments = [...new Set(goals.map((goal) => goal.department))].filter((name) => name !== "");
  const chosen = departments.includes(department) ? department : all;
  const inView = checked.goals.filter(({ goal }) => chosen === all || goal.department === chosen);
  // Goals of the tree are reworded by whoever edits them; any other cell by everybody.
  const mayWrite = ({ goal: { place } }: CheckedGoal): boolean => place.kind === "cell" || edits;
  const certain = inView.filter(mayWrite).filter(isCertain);
  const isPreview = previewed && certain.length > 0;
  const visible = inView.slice(0, shown);

  /** The goals in view whose marks can be kept in the sheet. */
  const marked = inView.filter(({ goal: { place } }) => edits && place.kind === "goal" && place.id !== "");
  const marksNow = async (): Promise<readonly SmartMark[]> => {
    const keys = new Set(marked.map(({ goal: { key } }) => key));
    const now = checked.checkNow((await readNow()).filter(({ key }) => keys.has(key)));
    return now.flatMap(({ goal: { place }, report }) => (place.kind === "goal" ? [{ id: place.id, marks: smartMarks(report) }] : []));
  };
  const keepKeyboard = (): void => {
    // The button that had the keyboard goes with what it did.
    requestAnimationFrame(() => {
      if (isFocusLost()) element.current?.focus({ preventScroll: true });
    });
  };
  const apply = async (changes: readonly TextChange[]): Promise<void> => {
    await onApply(changes);
    keepKeyboard();
  };
  if (checked.progress !== null && checked.goals.length === 0) {
    return <Caption1 role="status"><Muted>{t(smartText.checking, { done: checked.progress, total: goals.length })}</Muted></Caption1>;
  }
  return (
    <Stack gap="small">
      {departments.length > 1 && (
        <Field label={t(smartText.department)} size="small" orientation="horizontal">
          <Dropdown
            size="small"
            className={styles.filter}
            value={chosen === all ? t(smartText.allDepartments) : chosen}
            selectedOptions={[chosen]}
            onOptionSelect={(_, { optionValue }) => {
              setDepartment(optionValue ?? all);
              setShown(shownAtOnce);
            }}
          >
            <Option value={all}>{t(smartText.allDepartments)}</Option>
            {departments.map((name) => <Option key={name} value={name}>{name}</Option>)}
          </Dropdown>
        </Field>
      )}
      <Caption1 role="status">
        <Muted>{t(smartText.count, { count: inView.length, gaps: inView.filter(({ report }) => hasGap(report)).length })}</Muted>
      </Caption1>
      {isPreview ? (
        <ApplyAll
          goals={certain}
          onCancel={() => {
            setPreviewed(false);
            keepKeyboard();
          }}
          onApply={(picked) => {
            setPreviewed(false);
            void apply(picked.map(({ goal, certain: after }) => changeOf(goal, after)));
          }}
        />
      ) : (
        <Actions certain={certain.length} marked={marked.length} marksNow={marksNow} onPreview={() => setPreviewed(true)} onError={onError} />
      )}
      <div ref={element} tabIndex={-1} className={styles.list} role="group" aria-label={t(smartText.list)}>
        <Accordion collapsible openItems={open === null ? [] : [open]} onToggle={(_, { value }) => setOpen(value === open ? null : String(value))}>
          {visible.map((each) => (
            <GoalItem key={each.goal.key} checked={each} isOpen={each.goal.key === open} onApply={mayWrite(each) ? (text) => void apply([changeOf(each.goal, text)]) : null} />
          ))}
        </Accordion>
      </div>
      {inView.length > shown && (
        <div><Button size="small" onClick={() => setShown(shown + shownAtOnce)}>{t(smartText.more, { count: inView.length - shown })}</Button></div>
      )}
    </Stack>
  );
}

interface ActionsProps {
  readonly certain: number;
  readonly marked: number;
  readonly marksNow: () => Promise<readonly SmartMark[]>;
  readonly onPreview: () => void;
  readonly onError: (error: unknown) => void;
}

/** What can be done with all goals in view. */
function Actions({ certain, marked, marksNow, onPreview, onError }: ActionsProps) {
  const t = useText();
  const { workbook, refresh } = useWorkbook();
  const tell = useUndoToast();
  const save = async (): Promise<void> => {
    try {
      const { written, before } = await workbook.writeSmartMarks(await marksNow());
      onError(null);
      tell({ title: t(smartText.saved, { count: written }), onUndo: () => void workbook.writeSmartMarks(before).then(refresh, onError) });
      await refresh();
    } catch (error) {
      onError(error);
    }
  };
  if (certain === 0 && marked === 0) return null;
  return (
    <Row wrap>
      {certain > 0 && <Button size="small" onClick={onPreview}>{t(smartText.applyAll, { count: certain })}</Button>}
      {marked > 0 && <Button size="small" onClick={() => void save()}>{t(smartText.save)}</Button>}
    </Row>
  );
}

function isCertain(checked: CheckedGoal): checked is CertainGoal {
  return checked.certain !== null;
}

function changeOf({ place, statement }: SmartGoal, after: string): TextChange {
  return { place, before: statement.text, after };
}
