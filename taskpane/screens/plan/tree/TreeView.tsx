import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { FlatTree, makeStyles, tokens, type TreeOpenChangeData, type TreeOpenChangeEvent } from "@fluentui/react-components";
import { treeText } from "../../../../src/text/pane";
import { isFocusLost } from "../../../hooks/focus";
import { useText } from "../../../hooks/useText";
import { GoalMenu } from "./GoalMenu";
import { GoalRow } from "./GoalRow";
import { findingsById } from "./rowFindings";
import { keyAction, typedRow } from "./treeKeys";
import { siblingsOf } from "./treeMoves";
import type { TreeNode } from "./treeRows";
import { useKeptRow } from "./useKeptRow";
import { useRowDrag } from "./useRowDrag";
import { useGoalRights } from "./useGoalRights";
import type { TreeCommands } from "./useTreeCommands";
import { useTreeEdits } from "./useTreeEdits";
import { useVirtualRows } from "./useVirtualRows";
import type { TreeViewState } from "./useTreeView";

const useStyles = makeStyles({
  box: {
    overflowY: "auto", overflowX: "hidden", scrollbarWidth: "thin", minHeight: "120px",
    border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium,
  },
  tree: { position: "relative", width: "100%" },
});

/** Height of a row (px) before it has been measured. */
const rowHeight = 44;
/** Letters typed within this time (ms) belong to one word. */
const typing = 700;

interface TreeViewProps {
  readonly view: TreeViewState;
  readonly commands: TreeCommands;
  readonly renaming: string | null;
  readonly onRenaming: (key: string | null) => void;
  /** A goal was selected here, not in the sheet. */
  readonly onSelect: (row: TreeNode) => void;
  readonly maxHeight: string;
}

/** The tree itself: only what shows is drawn, so that ten thousand goals scroll like ten. */
export function TreeView({ view, commands, renaming, onRenaming, onSelect, maxHeight }: TreeViewProps) {
  const styles = useStyles();
  const t = useText();
  const { goals, undo } = useTreeEdits();
  const { forest, rows, isOpen, setOpen, selected, select } = view;
  const box = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<{ readonly row: TreeNode; readonly target: HTMLElement } | null>(null);
  const typed = useRef({ text: "", at: 0 });
  const findings = useMemo(() => (goals === null ? new Map<string, never>() : findingsById(goals)), [goals]);
  const at = rows.findIndex(({ key }) => key === selected?.key);
  const { isEditor } = useGoalRights();
  const drag = useRowDrag(forest, commands.move, isEditor);

  const list = useVirtualRows({ box, count: rows.length, always: at, height: rowHeight, keyOf: (index) => rows[index]?.key ?? "" });

  const element = (key: string): HTMLElement | null => box.current?.querySelector<HTMLElement>(`[data-fui-tree-item-value="${CSS.escape(key)}"]`) ?? null;
  const go = (to: number): void => {
    const row = rows[to];
    if (row === undefined) return;
    select(row.key);
    onSelect(row);
    list.scrollToIndex(to);
    requestAnimationFrame(() => element(row.key)?.focus({ preventScroll: true }));
  };
  const keptRow = useKeptRow(rows, ({ key }) => {
    select(key);
    element(key)?.focus({ preventScroll: true });
  });
  // What is selected in the sheet, or was just added, comes into view once; rows that come and go do not move the list.
  const selectedKey = selected?.key ?? null;
  const inView = useRef<string | null>(null);
  useEffect(() => {
    if (at < 0 || inView.current === selectedKey) return;
    inView.current = selectedKey;
    list.scrollToIndex(at);
  }, [selectedKey, at, list]);

  const search = (letter: string, now: number, from: number): void => {
    typed.current = { text: now - typed.current.at < typing ? typed.current.text + letter : letter, at: now };
    const to = typedRow(rows, from, typed.current.text);
    if (to >= 0) go(to);
  };
  const onKeyDown = (row: TreeNode, index: number, event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight) - 1);
    const action = keyAction(event, { rows, at: index, isOpen: isOpen(row.key), page });
    if (action === null) return;
    event.preventDefault();
    // Office takes F2 for the way from the pane to the grid, at the window.
    event.stopPropagation();
    switch (action.kind) {
      case "go": return go(action.to);
      case "open": return setOpen([row.key], action.isOpen);
      case "command": return commands.run(action.command, row);
      case "step": return commands.step(row, action.step);
      case "menu": return setMenu({ row, target: event.currentTarget });
      case "undo": return undo();
      case "search": return search(action.letter, event.timeStamp, index);
    }
  };
  const onOpenChange = (_: TreeOpenChangeEvent, { value, open }: TreeOpenChangeData): void => setOpen([String(value)], open);

  return (
    <div ref={box} className={styles.box} style={{ maxHeight }}>
      <FlatTree aria-label={t(treeText.tree)} className={styles.tree} style={{ height: list.getTotalSize() }} onOpenChange={onOpenChange}>
        {list.getVirtualItems().flatMap(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return [];
          return [
            <GoalRow
              key={row.key}
              row={row}
              siblings={siblingsOf(row, forest).length}
              isOpen={isOpen(row.key)}
              isSelected={row.key === selected?.key}
              isRenaming={row.key === renaming}
              findings={findings.get(row.key)}
              drop={drag.drop?.key === row.key ? drag.drop.place : null}
              isDragged={drag.dragged === row.key}
              style={{ transform: `translateY(${start}px)` }}
              onClick={(event) => {
                event.preventDefault();
                event.currentTarget.focus({ preventScroll: true });
                select(row.key);
                onSelect(row);
              }}
              onDoubleClick={() => commands.run("edit", row)}
              onKeyDown={(event) => onKeyDown(row, index, event)}
              onMenu={(target) => {
                select(row.key);
                setMenu({ row, target });
              }}
              onRenamed={(goal) => {
                onRenaming(null);
                if (goal !== null) commands.rename(row, goal);
                requestAnimationFrame(() => { if (isFocusLost()) element(row.key)?.focus({ preventScroll: true }); });
              }}
              drag={drag.handlers(row)}
              focus={keptRow(row, index)}
            />,
          ];
        })}
      </FlatTree>
      {menu !== null && (
        <GoalMenu
          row={menu.row}
          target={menu.target}
          losesNotes={goals?.losesNotes ?? false}
          onCommand={(command) => commands.run(command, menu.row)}
          onClose={() => {
            setMenu(null);
            element(menu.row.key)?.focus({ preventScroll: true });
          }}
        />
      )}
    </div>
  );
}
