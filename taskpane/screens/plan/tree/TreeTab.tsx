import { useCallback, useState } from "react";
import { Button, Caption1, makeStyles } from "@fluentui/react-components";
import { AddRegular, ArrowCollapseAllRegular, ArrowExpandAllRegular, LightbulbRegular, PeopleAddRegular, TableSearchRegular, WarningRegular } from "@fluentui/react-icons";
import { frameText, planText, treeText } from "../../../../src/text/pane";
import { proposeText } from "../../../../src/text/pane/propose";
import { assignText } from "../../../../src/text/pane/assign";
import { rolesText } from "../../../../src/text/pane/roles";
import { ErrorCard } from "../../../components/ErrorCard";
import { Grow, Muted, Row, Stack } from "../../../components/layout";
import { Loading } from "../../../components/Loading";
import { SearchField } from "../../../components/SearchField";
import { useRole } from "../../../hooks/useRole";
import { useRoute } from "../../../hooks/useRoute";
import { useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { GoalEditor, openAtFirst } from "./GoalEditor";
import { MoveDialog } from "./MoveDialog";
import { ObstacleCard } from "./ObstacleCard";
import { isNamed } from "./treeCommands";
import { ProposeDialog, type Proposed } from "./ProposeDialog";
import { moveTowards } from "./treeMoves";
import type { TreeNode } from "./treeRows";
import { TreeView } from "./TreeView";
import { useSheetSelection } from "./useSheetSelection";
import { useSoughtField } from "./useSoughtField";
import { useTreeCommands } from "./useTreeCommands";
import { useTreeEdits } from "./useTreeEdits";
import type { TreeViewState } from "./useTreeView";

const useStyles = makeStyles({
  search: { width: "100%", maxWidth: "none" },
  icon: { minWidth: "28px" },
});

/** How much of the pane the tree takes, alone and above an editor. */
const heights = { alone: "max(200px, calc(100vh - 330px))", aboveEditor: "max(160px, 34vh)" } as const;

interface TreeTabProps {
  readonly view: TreeViewState;
  /** Opens the grid of people and jobs: for one job, by the id of a goal, or for all of them. */
  readonly onAssign: (goal: string | null) => void;
}

/** *Tree*: the goals, where they are put in order, and the editor of the one that is selected. */
export function TreeTab({ view, onAssign }: TreeTabProps) {
  const styles = useStyles();
  const t = useText();
  const { navigate } = useRoute();
  const { can } = useRole();
  const { summary } = useWorkbook();
  const { goals, error, again, edit } = useTreeEdits();
  const [renaming, setRenaming] = useState<string | null>(null);
  const [moving, setMoving] = useState<TreeNode | null>(null);
  const [isProposing, setIsProposing] = useState(false);
  const [openGroups, setOpenGroups] = useState<readonly string[]>(openAtFirst);
  const { forest, rows, selected, select, query, setQuery, setOpen, isEditing, setEditing, drafts, setDraft, targetDraft, setTargetDraft } = view;

  useSoughtField(view, setOpenGroups);
  const selectInSheet = useSheetSelection(goals, select);
  const commands = useTreeCommands(view, {
    onRename: (row) => setRenaming(row.key),
    onMove: setMoving,
    onAssign: ({ node }) => onAssign(node.id),
    onSplit: useCallback(() => {
      setOpenGroups((open) => [...new Set([...open, "cascade"])]);
      setEditing(true);
    }, [setEditing]),
  });
  const propose = async ({ parent, goal, owner }: Proposed): Promise<void> => {
    setIsProposing(false);
    const before = new Set(goals?.nodes.map(({ id }) => id));
    const nodes = await edit({ kind: "add", parent, position: null, node: { level: "kpi", goal, owner, state: "proposed" } }, t(treeText.proposalAdded));
    const added = nodes?.find(({ id }) => !before.has(id));
    if (added === undefined) return;
    select(added.id);
    setEditing(true);
  };
  if (goals === null) return error === null ? <Loading label={t(frameText.loading)} /> : <ErrorCard error={error} onRetry={again} />;

  const branches = [...forest.byKey.values()].filter(({ children }) => children.length > 0).map(({ key }) => key);
  const serious = goals.findings.filter(({ severity }) => severity !== "info").length;
  const edited = isEditing && selected !== null && isNamed(selected) ? selected : null;
  return (
    <Stack gap="small">
      {error !== null && <ErrorCard error={error} onRetry={again} />}
      <Row wrap>
        <Grow>
          <Caption1><Muted>{t(planText.treeCount, { departments: summary?.departments.length ?? 0, kpis: summary?.kpis ?? 0 })}</Muted></Caption1>
        </Grow>
        {serious > 0 && can("checkGoals") && (
          <Button size="small" appearance="subtle" icon={<WarningRegular />} onClick={() => navigate("plan", "checks")}>
            {serious === 1 ? t(frameText.findingOne) : t(frameText.findingCount, { count: serious })}
          </Button>
        )}
      </Row>
      <Row wrap>
        {can("buildGoals") && (
          <>
            <Button size="small" icon={<AddRegular />} onClick={() => navigate("plan", "new")}>{t(planText.addDepartments)}</Button>
            <Button size="small" icon={<TableSearchRegular />} onClick={() => navigate("plan", "own")}>{t(planText.fromSheet)}</Button>
          </>
        )}
        {can("editGoals")
          ? <Button size="small" icon={<PeopleAddRegular />} onClick={() => onAssign(null)}>{t(assignText.open)}</Button>
          : <Button size="small" icon={<LightbulbRegular />} onClick={() => setIsProposing(true)}>{t(treeText.propose)}</Button>}
      </Row>
      <Row>
        <Grow>
          <SearchField className={styles.search} size="small" aria-label={t(treeText.filter)} placeholder={t(treeText.filterHint)} value={query} onChange={(_, data) => setQuery(data.value)} />
        </Grow>
        <Button className={styles.icon} size="small" appearance="subtle" icon={<ArrowExpandAllRegular />} aria-label={t(treeText.openAll)} title={t(treeText.openAll)} onClick={() => setOpen(branches, true)} />
        <Button className={styles.icon} size="small" appearance="subtle" icon={<ArrowCollapseAllRegular />} aria-label={t(treeText.closeAll)} title={t(treeText.closeAll)} onClick={() => setOpen(branches, false)} />
      </Row>
      {rows.length === 0
        ? (
          <div role="status">
            {query === "" && !can("editGoals") && <Caption1 block>{t(proposeText.empty)}</Caption1>}
            <Caption1 block>{query === "" ? t(rolesText.nothingOwnAdvice) : t(treeText.noMatch, { query })}</Caption1>
          </div>
        )
        : (
          <TreeView
            view={view}
            commands={commands}
            renaming={renaming}
            onRenaming={setRenaming}
            onSelect={(row) => selectInSheet(row.node.id)}
            maxHeight={edited === null ? heights.alone : heights.aboveEditor}
          />
        )}
      <ObstacleCard />
      {edited !== null && (
        <GoalEditor
          row={edited}
          drafts={drafts(edited.key)}
          onDraft={(field, change) => setDraft(edited.key, field, change)}
          targets={{ draft: targetDraft(edited.key), change: (change) => setTargetDraft(edited.key, change) }}
          open={openGroups}
          onOpen={setOpenGroups}
          onClose={() => setEditing(false)}
        />
      )}
      {isProposing && <ProposeDialog nodes={goals.nodes} onPropose={(proposed) => void propose(proposed)} onClose={() => setIsProposing(false)} />}
      {moving !== null && (
        <MoveDialog
          row={moving}
          forest={forest}
          onMove={(parent) => {
            setMoving(null);
            commands.move(moving, moveTowards(moving, parent, "inside", forest));
          }}
          onClose={() => setMoving(null)}
        />
      )}
    </Stack>
  );
}
