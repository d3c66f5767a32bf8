import type { CSSProperties, DragEvent, FocusEvent, KeyboardEvent, MouseEvent } from "react";
import { Badge, Button, Caption1, makeStyles, mergeClasses, tokens, TreeItem, TreeItemLayout } from "@fluentui/react-components";
import { ErrorCircleRegular, MoreHorizontalRegular, WarningRegular } from "@fluentui/react-icons";
import { bearsWeight, levelWeights } from "../../../../src/goals/levelWeights";
import { isAgreed } from "../../../../src/goals/tree";
import type { GoalNode, GoalState } from "../../../../src/goals/types";
import { formatNumber, formatWeight } from "../../../../src/text/numbers";
import { frameText, treeText } from "../../../../src/text/pane";
import { sharedText } from "../../../../src/text/pane/shared";
import { useLanguage, useText, type Say } from "../../../hooks/useText";
import type { Language } from "../../../../src/text/language";
import { RenameField } from "./RenameField";
import type { RowFindings } from "./rowFindings";
import type { DropPlace } from "./treeMoves";
import { isLinked, type TreeNode } from "./treeRows";

const useStyles = makeStyles({
  item: { position: "absolute", insetInline: 0, top: 0, scrollMargin: tokens.spacingVerticalM },
  layout: {
    minHeight: "44px",
    paddingBlock: tokens.spacingVerticalXXS,
    paddingInlineEnd: tokens.spacingHorizontalXS,
    // A long name ends in dots instead of pushing what stands behind it out of sight.
    "& > .fui-TreeItemLayout__main": { minWidth: 0 },
  },
  selected: { backgroundColor: tokens.colorNeutralBackground1Selected, ":hover": { backgroundColor: tokens.colorNeutralBackground1Selected } },
  content: { display: "flex", flexDirection: "column", minWidth: 0 },
  line: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground3 },
  aside: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  dragged: { opacity: 0.5 },
  before: { boxShadow: `inset 0 2px 0 0 ${tokens.colorCompoundBrandStroke}` },
  after: { boxShadow: `inset 0 -2px 0 0 ${tokens.colorCompoundBrandStroke}` },
  inside: { boxShadow: `inset 0 0 0 2px ${tokens.colorCompoundBrandStroke}` },
});

const states: Readonly<Partial<Record<GoalState, (typeof treeText)["proposed"]>>> = {
  proposed: treeText.proposed, reviewed: treeText.reviewed, declined: treeText.declined, retired: treeText.retired,
};

/** Width (px) by which a level stands further in: five levels fit into a narrow pane. */
const indent = 14;

export interface GoalRowProps {
  readonly row: TreeNode;
  readonly siblings: number;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly isRenaming: boolean;
  readonly findings: RowFindings | undefined;
  readonly drop: DropPlace | null;
  readonly isDragged: boolean;
  /** Where the virtual list puts it. */
  readonly style: CSSProperties;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly onDoubleClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onMenu: (target: HTMLElement) => void;
  readonly onRenamed: (goal: string | null) => void;
  readonly focus: {
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
    readonly onBlur: () => void;
  };
  readonly drag: {
    readonly draggable: boolean;
    readonly onDragStart: (event: DragEvent<HTMLElement>) => void;
    readonly onDragOver: (event: DragEvent<HTMLElement>) => void;
    readonly onDrop: (event: DragEvent<HTMLElement>) => void;
    readonly onDragEnd: () => void;
  };
}

/** A goal in the tree: its name, what it weighs and wants, and what the checks say of it. */
export function GoalRow(props: GoalRowProps) {
  const { row, siblings, isOpen, isSelected, isRenaming, findings, drop, isDragged, style, onClick, onDoubleClick, onKeyDown, onMenu, onRenamed, focus, drag } = props;
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { node, key, level, position, children } = row;
  const name = node.goal === "" ? t(treeText.unnamed) : node.goal;
  const isBranch = children.length > 0;
  const state = node.state === null ? undefined : states[node.state];
  const inset = (level - 1) * indent + (isBranch ? 0 : 24);
  const line = rowLine(row, t, language);
  return (
    <TreeItem
      itemType={isBranch ? "branch" : "leaf"}
      value={key}
      {...(row.parent !== null && { parentValue: row.parent.key })}
      aria-level={level}
      aria-setsize={siblings}
      aria-posinset={position + 1}
      aria-selected={isSelected}
      open={isOpen}
      className={mergeClasses(styles.item, isDragged && styles.dragged)}
      style={style}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onKeyDown={onKeyDown}
      onContextMenu={(event: MouseEvent<HTMLElement>) => {
        event.preventDefault();
        onMenu(event.currentTarget);
      }}
      {...drag}
      {...focus}
    >
      <TreeItemLayout
        className={mergeClasses(styles.layout, isSelected && styles.selected, drop !== null && styles[drop])}
        style={{ paddingInlineStart: inset }}
        aside={(
          <span className={styles.aside}>
            {state !== undefined && <Badge size="small" appearance="outline" color="informative">{t(state)}</Badge>}
            {findings !== undefined && <FindingIcon findings={findings} />}
          </span>
        )}
        actions={{
          children: (
            <Button
              size="small"
              appearance="subtle"
              tabIndex={-1}
              icon={<MoreHorizontalRegular />}
              aria-haspopup="menu"
              aria-label={t(treeText.moreFor, { goal: name })}
              onClick={(event) => {
                event.stopPropagation();
                onMenu(event.currentTarget);
              }}
            />
          ),
        }}
      >
        <span className={styles.content}>
          {isRenaming
            ? <RenameField goal={node.goal} onRenamed={onRenamed} />
            : <span className={mergeClasses(styles.line, node.goal === "" && styles.quiet)} title={name}>{name}</span>}
          <Caption1 className={mergeClasses(styles.line, styles.quiet)} title={line}>{line}</Caption1>
        </span>
      </TreeItemLayout>
    </TreeItem>
  );
}

function FindingIcon({ findings: { worst, findings } }: { readonly findings: RowFindings }) {
  const styles = useStyles();
  const t = useText();
  const label = `${t(worst === "error" ? frameText.error : frameText.warning)}: ${t(findings[0]?.text ?? frameText.info, findings[0]?.parameters)}`;
  return worst === "error"
    ? <ErrorCircleRegular className={styles.error} role="img" aria-label={label} title={label} />
    : <WarningRegular className={styles.warning} role="img" aria-label={label} title={label} />;
}

/** What a goal weighs and wants; of one with others under it, how many there are and what they weigh together. */
function rowLine({ node, children, sharedFrom }: TreeNode, t: Say, language: Language): string {
  const shared = sharedFrom === "" ? "" : t(sharedText.ownedBy, { department: sharedFrom });
  const weight = node.weight === null ? "" : t(treeText.weightLine, { weight: formatWeight(node.weight) });
  const target = targetLine(node, t, language);
  const own = children.filter((child) => !isLinked(child));
  const counted = own.filter((child) => isAgreed(child.node));
  const weights = counted.flatMap((child) => (child.node.weight === null ? [] : [child.node.weight]));
  const count = own.length;
  // Breakdowns of a KPI have no weights that would come to anything.
  const below = count === 0 ? "" : weights.length === 0 || node.level === "kpi"
    ? t(count === 1 ? treeText.childrenOnlyOne : treeText.childrenOnly, { count })
    : t(count === 1 ? treeText.childrenLineOne : treeText.childrenLine, { count, weight: formatWeight(weightsTogether(counted)) });
  return [shared, weight, target, below].filter((part) => part !== "").join(" · ");
}

/** What goals beside each other come to, a blank weight of a team or role being what the others leave it. */
function weightsTogether(level: readonly TreeNode[]): number {
  const below = new Map<GoalNode, readonly TreeNode[]>();
  const childrenOf = (goal: GoalNode): readonly GoalNode[] => (below.get(goal) ?? []).map((child) => {
    below.set(child.node, child.children);
    return child.node;
  });
  for (const { node, children } of level) below.set(node, children);
  return levelWeights(level.map(({ node }) => node), (goal) => bearsWeight(goal, childrenOf)).total;
}

function targetLine(node: GoalNode, t: Say, language: Language): string {
  if (node.target === null) return node.level === "kpi" ? t(treeText.noTarget) : "";
  return t(treeText.targetLine, { target: withUnit(node.target, node.unit, language) });
}

/** "95%" but "1,200 CNY". */
export function withUnit(value: number, unit: string, language: Language): string {
  const number = formatNumber(value, language);
  return unit === "" || unit === "%" ? `${number}${unit}` : `${number} ${unit}`;
}
