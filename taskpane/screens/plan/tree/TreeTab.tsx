import { useCallback, useState } from "react";
import { Button, Caption1, makeStyles } from "@fluentui/react-components";
import { AddRegular, ArrowCollapseAllRegular, ArrowExpandAllRegular, TableSearchRegular, WarningRegular } from "@fluentui/react-icons";
import { assignEdit } from "../../../../src/goals/editing/assign";
import { jobTitle } from "../../../../src/goals/editing/jobGroup";
import { frameText, planText, treeText } from "../../../../src/text/pane";
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
import { AssignDialog } from "../assign/AssignDialog";
import { GoalEditor, openAtFirst } from "./GoalEditor";
import { MoveDialog } from "./MoveDialog";
import { ObstacleCard } from "./ObstacleCard";
import { isNamed } from "./treeCommands";
import { moveTowards } from "./treeMoves";
import type { TreeNode } from "./treeRows";
import { TreeView } from "./TreeView";
import { useSheetSelection } from "./useSheetSelection";
import { useTreeCommands } from "./useTreeCommands";
import { useTreeEdits } from "./useTreeEdits";
import type { TreeViewState } from "./useTreeView";

const useStyles = makeStyles({
  search: { width: "100%", maxWidth: "none" },
  icon: { minWidth: "28px" },
});

/** How much of the pane the tree takes, alone and above an editor. */
const heights = { alone: "max(200px, calc(100vh - 330px))", aboveEditor: "max(160px, 34vh)" } as const;

/** *Tree*: the goals, where they are put in order, and the editor of the one that is selected. */
export function TreeTab({ view }: { readonly view: TreeViewState }) {
  const styles = useStyles();
  const t = useText();
  const { navigate } = useRoute();
  const { can } = useRole();
  const { summary } = useWorkbook();
  const { goals, error, again, edit } = useTreeEdits();
  const [renaming, setRenaming] = useState<string | null>(null);
  const [moving, setMoving] = useState<TreeNode | null>(null);
  const [assigning, setAssigning] = useState<TreeNode | null>(null);
  const [openGroups, setOpenGroups] = useState<readonly string[]>(openAtFirst);
  const { forest, rows, selected, select, query, setQuery, setOpen, isEditing, setEditing, drafts, setDraft, targetDraft, setTargetDraft } = view;

  const selectInSheet = useSheetSelection(goals, select);
  const commands = useTreeCommands(view, {
    onRename: (row) => setRenaming(row.key),
    onMove: setMoving,
    onAssign: setAssigning,
    onSplit: useCallback(() => {
      setOpenGroups((open) => [...new Set([...open, "cascade"])]);
      setEditing(true);
    }, [setEditing]),
  });
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
      {can("buildGoals") && (
        <Row wrap>
          <Button size="small" icon={<AddRegular />} onClick={() => navigate("plan", "new")}>{t(planText.addDepartments)}</Button>
          <Button size="small" icon={<TableSearchRegular />} onClick={() => navigate("plan", "own")}>{t(planText.fromSheet)}</Button>
        </Row>
      )}
      <Row>
        <Grow>
          <SearchField className={styles.search} size="small" aria-label={t(treeText.filter)} placeholder={t(treeText.filterHint)} value={query} onChange={(_, data) => setQuery(data.value)} />
        </Grow>
        <Button className={styles.icon} size="small" appearance="subtle" icon={<ArrowExpandAllRegular />} aria-label={t(treeText.openAll)} title={t(treeText.openAll)} onClick={() => setOpen(branches, true)} />
        <Button className={styles.icon} size="small" appearance="subtle" icon={<ArrowCollapseAllRegular />} aria-label={t(treeText.closeAll)} title={t(treeText.closeAll)} onClick={() => setOpen(branches, false)} />
      </Row>
      {rows.length === 0
        ? <Caption1 role="status">{query === "" ? t(rolesText.nothingOwnAdvice) : t(treeText.noMatch, { query })}</Caption1>
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
      {assigning !== null && (
        <AssignDialog
          job={assigning.node}
          nodes={goals.nodes}
          onAssign={(people) => {
            setAssigning(null);
            setOpen([assigning.key], true);
            const change = assignEdit(goals.nodes, assigning.node.id, people);
            if (change !== null) void edit(change, t(people.length === 1 ? assignText.doneOne : assignText.done, { job: jobTitle(goals.nodes, assigning.node), count: people.length }));
          }}
          onClose={() => setAssigning(null)}
        />
      )}
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
