import { useCallback, useMemo, useState } from "react";
import { Body1, Button, Caption1 } from "@fluentui/react-components";
import { ArrowLeftRegular, SelectObjectSkewRegular } from "@fluentui/react-icons";
import { frameText, smartText } from "../../../../src/text/pane";
import type { GoalCells, TextChange } from "../../../../src/workbook/types";
import { ErrorCard } from "../../../components/ErrorCard";
import { Muted, Row, Section, Stack } from "../../../components/layout";
import { Loading } from "../../../components/Loading";
import { useOwnGoals } from "../../../hooks/useOwnGoals";
import { useReading } from "../../../hooks/useReading";
import { useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { GoalList } from "./GoalList";
import { cellGoals, treeGoals } from "./smartGoals";
import { TryGoal } from "./TryGoal";
import { useAsOf } from "./useCheckOptions";
import { useGoalTexts } from "./useGoalTexts";

interface SmartTabProps {
  /** The goal being tried: it outlives a look at the tree. */
  readonly tried: string;
  readonly onTry: (text: string) => void;
}

/** *SMART*: a goal judged while it is written, and the goals of the tree or of the selected cells. */
export function SmartTab({ tried, onTry }: SmartTabProps) {
  const t = useText();
  const { workbook, revision, refresh } = useWorkbook();
  const asOf = useAsOf();
  const read = useCallback(async () => ({ goals: await workbook.readGoals(), results: await workbook.readResults() }), [workbook]);
  const tree = useReading(read, revision);
  const readNow = async () => {
    const { goals, results } = await read();
    return treeGoals(goals, results, asOf);
  };
  const [selection, setSelection] = useState<GoalCells | null>(null);
  const [error, setError] = useState<unknown>(null);
  const isOwn = useOwnGoals();
  const goals = useMemo(() => {
    if (selection !== null) return cellGoals(selection);
    if (tree.value === null) return null;
    const all = treeGoals(tree.value.goals, tree.value.results, asOf);
    if (isOwn === null) return all;
    const own = new Set(tree.value.goals.nodes.filter(isOwn).map(({ id }) => id));
    return all.filter(({ place }) => place.kind === "goal" && own.has(place.id));
  }, [selection, tree.value, isOwn, asOf]);

  const checkSelection = (): void => {
    workbook.readGoalCells().then((cells) => {
      setError(null);
      setSelection(cells);
    }, setError);
  };
  const onWritten = useCallback(
    (changes: readonly TextChange[]) => {
      setSelection((current) => current && withTexts(current, changes));
      void refresh();
    },
    [refresh],
  );
  const write = useGoalTexts({ onWritten, onError: setError });
  const list = selection === null ? "tree" : selection.address;
  const hasTree = (tree.value?.goals.nodes.length ?? 0) > 0;
  return (
    <Stack gap="large">
      {tree.error !== null && <ErrorCard error={tree.error} onRetry={tree.again} />}
      {error !== null && <ErrorCard error={error} onDismiss={() => setError(null)} />}
      <TryGoal typed={tried} onType={onTry} onError={setError} />
      <Section title={t(selection === null ? smartText.goalsTitle : smartText.selectionTitle)}>
        {selection !== null && <Caption1><Muted>{selection.address}</Muted></Caption1>}
        <Row wrap>
          <Button size="small" icon={<SelectObjectSkewRegular />} onClick={checkSelection}>{t(smartText.checkSelection)}</Button>
          {selection !== null && hasTree && (
            <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => setSelection(null)}>{t(smartText.backToTree)}</Button>
          )}
        </Row>
        {selection?.isCut === true && selection.cells.length > 0 && <Caption1>{t(smartText.cut, { count: selection.cells.length })}</Caption1>}
        {goals === null && tree.error === null && <Loading label={t(frameText.loading)} />}
        {goals?.length === 0 && <Body1><Muted>{t(nothingHere(selection))}</Muted></Body1>}
        {goals !== null && goals.length > 0 && <GoalList key={list} list={list} goals={goals} readNow={readNow} onApply={write} onError={setError} />}
      </Section>
    </Stack>
  );
}

function nothingHere(selection: GoalCells | null): (typeof smartText)["noTree"] {
  if (selection === null) return smartText.noTree;
  return selection.isCut ? smartText.cutAll : smartText.noText;
}

/** The selected cells as they are once texts have been written into them. */
function withTexts(selection: GoalCells, changes: readonly TextChange[]): GoalCells {
  const written = new Map(changes.flatMap(({ place, after }) => (place.kind === "cell" ? [[place.address, after] as const] : [])));
  return { ...selection, cells: selection.cells.map((cell) => ({ ...cell, text: written.get(cell.address) ?? cell.text })) };
}
