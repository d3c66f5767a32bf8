import { catalogue } from "./language";

/** Why a change of the goal tree is refused: what is in the way, and what to do. */
export const goalEditMessages = catalogue({
  unknownGoal: { zh: "目标树里已经没有编号 {id}。请刷新后再试。", en: "The goal {id} is no longer in the tree. Refresh and try again." },
  ambiguousGoal: { zh: "编号 {id} 出现了不止一次。请先修正重复的编号。", en: "The id {id} appears more than once. Repair the repeated id first." },
  branchWithoutIds: { zh: "{name} 下面有缺少或重复的编号。请先修正编号，再移动。", en: "Ids are missing or repeated under {name}. Repair them first, then move it." },
  ownDescendant: { zh: "{name} 不能移到自己的下级里。请选别的上级。", en: "{name} cannot move below itself. Choose another parent." },
  needsParent: { zh: "{name} 要有上级目标；只有战略目标可以在最上面。", en: "{name} needs a parent; only strategy goals stand at the top." },
  onlyKpisBelow: { zh: "指标“{parent}”下面只能放指标。请选别的上级。", en: "The KPI {parent} carries KPIs only. Choose another parent." },
  stepSkipped: {
    zh: "“{name}”现在是“{from}”，不能直接改为“{to}”：提议要先评审，再同意。",
    en: "{name} is {from} and cannot become {to} at once: a proposal is reviewed first, then agreed on.",
  },
  ownReview: { zh: "“{name}”由 {owner} 提议，不能由本人评审。请换一个人。", en: "{name} was proposed by {owner}, who cannot review it. Let somebody else do it." },
  rowChanged: { zh: "这一行已被改动。请刷新后再试。", en: "This row has been changed meanwhile. Refresh and try again." },
  idTaken: { zh: "编号 {id} 已有别的目标在用。请换一个编号。", en: "The id {id} belongs to another goal. Choose another one." },
  weightRange: { zh: "权重要在 0 到 100% 之间，{weight} 不行。", en: "A weight lies between 0 and 100%, which {weight} does not." },
  noRoom: { zh: "锁定的权重共 {pinned}，最多还能给 {room}。请先解锁一个，或改小。", en: "The pinned weights take {pinned}, so {room} is the most. Unpin one, or choose less." },
  allPinned: { zh: "其余权重都不能动，只能是 {room}。请先解锁一个。", en: "None of the others can move, so it can only be {room}. Unpin one first." },
  pinnedTooMuch: { zh: "锁定的权重共 {pinned}，已超过 100%。请先解锁一个。", en: "The pinned weights take {pinned}, more than 100%. Unpin one first." },
  pinnedLeaveTooLittle: {
    zh: "锁定的权重共 {pinned}，给权重留空的岗位或小组剩得太少。请先解锁一个。",
    en: "The pinned weights take {pinned}, which leaves too little for what has a blank weight. Unpin one first.",
  },
  pinnedTooLittle: { zh: "权重全部锁定，合计 {pinned}，不是 100%。请先解锁一个。", en: "All weights are pinned and total {pinned} instead of 100%. Unpin one first." },
  noWeights: { zh: "{name} 下面没有带权重的目标。", en: "Nothing under {name} carries a weight." },
  noTarget: { zh: "{name} 还没有目标值。请先填目标值。", en: "{name} has no target yet. Fill it in first." },
  noParts: { zh: "{name} 下面没有可以分到目标值的下级。请先添加下级，或给下级填分解比例。", en: "Nothing under {name} can take a part of its target. Add goals there, or give them shares." },
  cannotBeSplit: {
    zh: "{name} 按{rollUp}计算，各部分相加不等于整体，不能拆分。请改用“复制”，或分别填写目标值。",
    en: "{name} is combined by {rollUp}: its parts do not add up, so it cannot be split. Copy the target, or fill in each one.",
  },
  sharesOffZero: { zh: "这些比例合计为 0，看不出怎么分。请改比例，或平均分。", en: "These shares total 0 and give no proportion. Change them, or split evenly." },
  targetTooLarge: { zh: "{total} 太大，无法分到最后一位。请换一个更大的单位。", en: "{total} is too large to be split to the last digit. Use a larger unit." },
});
