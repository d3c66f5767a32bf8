import { useMemo, useState } from "react";
import {
  Button, DialogActions, DialogBody, DialogContent, DialogTitle, Field, makeStyles, Radio, RadioGroup, tokens,
} from "@fluentui/react-components";
import { treeText } from "../../../../src/text/pane";
import { CommandDialog } from "../../../components/CommandDialog";
import { SearchField } from "../../../components/SearchField";
import { useText } from "../../../hooks/useText";
import { isNamed } from "./treeCommands";
import { isWithin, matchingRows, visibleRows, type Forest, type TreeNode } from "./treeRows";

const useStyles = makeStyles({
  list: { maxHeight: "40vh", overflowY: "auto", scrollbarWidth: "thin" },
  search: { width: "100%", maxWidth: "none", marginBottom: tokens.spacingVerticalS },
});

/** More places than anybody reads through: the search narrows them. */
const most = 100;

interface MoveDialogProps {
  readonly row: TreeNode;
  readonly forest: Forest;
  readonly onMove: (parent: TreeNode) => void;
  readonly onClose: () => void;
}

/** Chooses under which goal another one goes: the same as dragging it there. */
export function MoveDialog({ row, forest, onMove, onClose }: MoveDialogProps) {
  const styles = useStyles();
  const t = useText();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const places = useMemo(() => {
    const all = query.trim() === "" ? visibleRows(forest, new Set(forest.byKey.keys())) : matchingRows(forest, query);
    return all.filter((each) => isNamed(each) && !isWithin(each, row) && (each.node.level !== "kpi" || each.key === row.parent?.key)).slice(0, most);
  }, [forest, query, row]);
  const target = chosen === null ? undefined : forest.byKey.get(chosen);
  return (
    <CommandDialog onClose={onClose}>
      <DialogBody>
        <DialogTitle>{t(treeText.moveTitle, { goal: row.node.goal })}</DialogTitle>
        <DialogContent>
          <SearchField className={styles.search} size="small" aria-label={t(treeText.filter)} value={query} onChange={(_, data) => setQuery(data.value)} />
          <Field label={t(treeText.moveUnder)}>
            <RadioGroup className={styles.list} value={chosen ?? ""} onChange={(_, data) => setChosen(data.value)}>
              {places.map(({ key, node, level }) => (
                <Radio key={key} value={key} label={node.goal === "" ? t(treeText.unnamed) : node.goal} style={{ marginInlineStart: (level - 1) * 12 }} />
              ))}
            </RadioGroup>
          </Field>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t(treeText.cancel)}</Button>
          <Button appearance="primary" disabled={target === undefined} onClick={() => { if (target !== undefined) onMove(target); }}>{t(treeText.moveHere)}</Button>
        </DialogActions>
      </DialogBody>
    </CommandDialog>
  );
}
