import { Button, Caption1, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { possibleParts } from "../../../../src/goals/cascade/parts";
import { goalEditMessages } from "../../../../src/text/goalEdits";
import { treeText } from "../../../../src/text/pane";
import { parseNumber, plainText } from "../../../../src/text/parse";
import { Muted, Row, Stack } from "../../../components/layout";
import { useLanguage, useText } from "../../../hooks/useText";
import { withUnit } from "../tree/GoalRow";
import type { TreeNode } from "../tree/treeRows";
import { useTreeEdits } from "../tree/useTreeEdits";
import { draftPart, type KeptTargetDraft } from "./targetDraft";

const useStyles = makeStyles({
  share: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 88px", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  input: { minWidth: 0 },
});

/** What a share can be off by where it is written as a percentage with two decimals, as 33.33% is for a third. */
const rounding = 0.00005;
const dust = 1e-9;

/** Shares out the target of a goal to those under it that measure the same, with what is left always in view; who has no share takes no part. */
export function SplitTarget({ row: { node, children }, kept }: { readonly row: TreeNode; readonly kept: KeptTargetDraft }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { edit } = useTreeEdits();
  const [typed, setTyped] = draftPart(kept, "shares");
  const possible = new Set(possibleParts(node, children.map((child) => child.node)));
  const parts = children.filter((child) => possible.has(child.node));
  if (node.target === null) return <Caption1><Muted>{t(treeText.splitNoTarget)}</Muted></Caption1>;

  if (parts.length === 0) return <Caption1><Muted>{t(goalEditMessages.noParts, { name: node.goal })}</Muted></Caption1>;

  const textOf = (child: TreeNode): string => typed[child.key] ?? (child.node.share === null ? "" : percentage(child.node.share));
  const isBlank = (child: TreeNode): boolean => textOf(child).trim() === "";
  // A share that nobody has typed over is exactly the one in the sheet, a third and not 33.33%.
  const shareOf = (child: TreeNode): number | null => (child.key in typed ? shareIn(textOf(child)) : child.node.share);
  const shares = parts.filter((child) => !isBlank(child)).map((child) => ({ child, share: shareOf(child) }));
  const total = shares.reduce((sum, { share }) => sum + (share ?? 0), 0);
  const left = 1 - total;
  const addsUp = shares.length > 0 && Math.abs(left) <= rounding * shares.length + dust;
  const isWhole = addsUp && shares.every(({ share }) => share !== null);
  const numbers = { total: percentage(addsUp ? 1 : total), left: percentage(left), over: percentage(-left) };
  const evenly = (): void => setTyped(Object.fromEntries(parts.map((child) => [child.key, percentage(1 / parts.length)])));
  const split = (): void => {
    const given = Object.fromEntries(shares.map(({ child, share }) => [child.node.id, share ?? 0]));
    const done = edit({ kind: "splitTarget", id: node.id, shares: given }, t(treeText.splitDone, { goal: node.goal }));
    void done.then((nodes) => { if (nodes !== null) setTyped((now) => (now === typed ? {} : now)); });
  };
  return (
    <Stack gap="small">
      <Caption1>{t(treeText.splitTitle, { target: withUnit(node.target, node.unit, language) })}</Caption1>
      {parts.map((child) => {
        const name = child.node.goal === "" ? t(treeText.unnamed) : child.node.goal;
        return (
          <div key={child.key} className={styles.share}>
            <Caption1 className={styles.name} title={name}>{name}</Caption1>
            <Field {...(shareOf(child) === null && !isBlank(child) && { validationMessage: t(treeText.notAPercent) })}>
              <Input
                size="small"
                className={styles.input}
                inputMode="decimal"
                aria-label={t(treeText.shareOf, { goal: name })}
                value={textOf(child)}
                onChange={(_, data) => setTyped((before) => ({ ...before, [child.key]: data.value }))}
              />
            </Field>
          </div>
        );
      })}
      <Caption1 role="status">{t(addsUp ? treeText.addsUp : left < 0 ? treeText.over : treeText.remainder, numbers)}</Caption1>
      <Row wrap>
        <Button size="small" onClick={evenly}>{t(treeText.splitEvenly)}</Button>
        <Button size="small" appearance="primary" disabled={!isWhole} onClick={split}>{t(treeText.splitNow)}</Button>
      </Row>
    </Stack>
  );
}

/** `30`, `30%` and `33.3％` as fractions; null for what is no share. */
function shareIn(text: string): number | null {
  const plain = plainText(text);
  const value = plain === "" ? null : parseNumber(plain.endsWith("%") ? plain : `${plain}%`);
  return value === null || value < 0 ? null : value;
}

/** A share with two decimals at most. */
function percentage(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
