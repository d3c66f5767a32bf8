import { useState } from "react";
import { Button, Caption1, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { isAgreed } from "../../../../src/goals/tree";
import { formatPercent } from "../../../../src/text/numbers";
import { treeText } from "../../../../src/text/pane";
import { parseNumber, plainText } from "../../../../src/text/parse";
import { Muted, Row, Stack } from "../../../components/layout";
import { useLanguage, useText } from "../../../hooks/useText";
import { withUnit } from "../tree/GoalRow";
import type { TreeNode } from "../tree/treeRows";
import { useTreeEdits } from "../tree/useTreeEdits";

const useStyles = makeStyles({
  share: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 88px", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  input: { minWidth: 0 },
});

/** Shares that differ by no more than this add up: what a percentage with one decimal leaves. */
const dust = 1e-9;

/** Shares out the target of a goal to those under it, with what is left always in view. */
export function SplitTarget({ row: { node, children } }: { readonly row: TreeNode }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { edit } = useTreeEdits();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const counted = children.filter((child) => isAgreed(child.node));
  if (node.target === null) return <Caption1><Muted>{t(treeText.splitNoTarget)}</Muted></Caption1>;

  const textOf = (child: TreeNode): string => typed[child.key] ?? (child.node.share === null ? "" : formatPercent(child.node.share));
  const shares = counted.map((child) => ({ child, share: shareIn(textOf(child)) }));
  const total = shares.reduce((sum, { share }) => sum + (share ?? 0), 0);
  const left = 1 - total;
  const isWhole = Math.abs(left) < dust && shares.every(({ share }) => share !== null);
  const numbers = { total: formatPercent(total), left: formatPercent(left), over: formatPercent(-left) };
  const evenly = (): void => setTyped(Object.fromEntries(counted.map((child, at) => [child.key, evenShare(at, counted.length)])));
  const split = (): void => {
    const parts = Object.fromEntries(shares.map(({ child, share }) => [child.node.id, share ?? 0]));
    void edit({ kind: "splitTarget", id: node.id, shares: parts }, t(treeText.splitDone, { goal: node.goal })).then((nodes) => { if (nodes !== null) setTyped({}); });
  };
  return (
    <Stack gap="small">
      <Caption1>{t(treeText.splitTitle, { target: withUnit(node.target, node.unit, language) })}</Caption1>
      {counted.map((child) => {
        const name = child.node.goal === "" ? t(treeText.unnamed) : child.node.goal;
        const share = shareIn(textOf(child));
        return (
          <div key={child.key} className={styles.share}>
            <Caption1 className={styles.name} title={name}>{name}</Caption1>
            <Field {...(share === null && textOf(child) !== "" && { validationMessage: t(treeText.notAPercent) })}>
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
      <Caption1 role="status">{t(isWhole ? treeText.addsUp : left < -dust ? treeText.over : treeText.remainder, numbers)}</Caption1>
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

/** Equal shares with two decimals that total 100: the last one takes what rounding leaves. */
function evenShare(at: number, count: number): string {
  const each = Math.floor(10_000 / count) / 100;
  const share = at < count - 1 ? each : 100 - each * (count - 1);
  return `${Number(share.toFixed(2))}%`;
}
