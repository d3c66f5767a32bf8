import { catalogue } from "./language";

/** What the cycle of reviews, its changes and its closing say. */
export const cycleMessages = catalogue({
  cyclesTitle: { zh: "评审周期", en: "Review cycles" },
  cyclesNote: {
    zh: "每个部门每个周期一行：阶段、状态由“周期”页推进，截止日期和说明可直接修改。工作表保护只防误改，不是安全措施。",
    en: "One row per department and period. The Cycle tab moves stage and status; due date and note can be changed here. Sheet protection prevents slips; it is not security.",
  },
  changesTitle: { zh: "变更记录", en: "Changes" },
  changesNote: {
    zh: "周期内对目标值、权重、指标的调整和阶段的推进，逐条留痕；只有“已批准”的调整才参与计算，并从生效日起按天折算。",
    en: "Every change of a target, weight or KPI during a period, and every step of a cycle. Only approved changes count, by days from the day they take effect.",
  },
  fitTitle: { zh: "指标复核", en: "KPI check" },
  fitNote: { zh: "周期结束时逐个指标判断：保留、调整或停用；复制到下一周期时按此执行。", en: "At the end of a cycle each KPI is kept, changed or retired; copying to the next period applies it." },

  // Steps of a cycle
  alreadyClosed: { zh: "{department}：{period}已关闭。如需修改，请先重新打开并写明原因。", en: "{department}: {period} is closed. Reopen it with a reason before changing anything." },
  notClosed: { zh: "{department}：{period}没有关闭，无需重新打开。", en: "{department}: {period} is not closed, so there is nothing to reopen." },
  lastStage: { zh: "{department}：已是最后阶段“结果”，下一步是关闭周期。", en: "{department}: this is the last stage, result. The next step is to close the period." },
  firstStage: { zh: "{department}：已是第一个阶段“设定”，不能再退回。", en: "{department}: this is the first stage, set; there is none before it." },
  closeAtEnd: { zh: "{department}：现在是“{stage}”阶段，走到“结果”阶段才能关闭。", en: "{department}: the stage is {stage}; a period is closed at the stage result." },
  noSheetYet: { zh: "{department}：还没有评审表，请先生成。", en: "{department}: there is no review sheet yet. Generate it first." },
  notConsolidated: { zh: "{department}：还没有汇总结果。请先到“汇总”写入结果，再进入“结果”阶段。", en: "{department}: no results yet. Write them under Consolidate before the stage result." },
  appealsOpen: { zh: "{department}：还有 {count} 个申诉没有处理，不能关闭。", en: "{department}: {count} appeals are open. Settle them before closing." },
  reasonNeeded: { zh: "{department}：退回和重新打开都要写明原因。", en: "{department}: going back and reopening need a reason." },

  // Checking a closed period
  samePart: { zh: "{department}：封存内容完整，指纹 {fingerprint}", en: "{department}: what was frozen is whole; fingerprint {fingerprint}" },
  brokenPart: { zh: "{department}：封存内容的指纹不符，可能被其他程序改动；请从备份恢复。", en: "{department}: the frozen part does not match its fingerprint; another program may have changed it. Restore a backup." },
  noPart: { zh: "{department}：工作簿里没有这个周期的封存内容，无法核对。", en: "{department}: the workbook has no frozen part of this period, so nothing can be checked." },
  sameBits: { zh: "{department}：按关闭时的规则重算 {count} 个指标，得分与总分逐位相同", en: "{department}: {count} KPIs recomputed by the rules of then; every score and the total are identical to the last bit" },
  otherScore: { zh: "{department} · {kpi}：关闭时得分 {then}，现在重算为 {now}", en: "{department} · {kpi}: the score was {then} at closing and is {now} now" },
  otherTotal: { zh: "{department}：关闭时总分 {then}，现在重算为 {now}", en: "{department}: the total was {then} at closing and is {now} now" },
  otherVersion: { zh: "{department}：由计分规则第 {then} 版关闭，现在是第 {now} 版", en: "{department}: closed with version {then} of the scoring rules; this is version {now}" },
  otherCell: { zh: "{department} · {kpi}：“{column}”关闭时是 {then}，评审表现在是 {now}", en: "{department} · {kpi}: {column} was {then} at closing; the sheet says {now}" },
  otherCellDetail: { zh: "汇总仍按关闭时的值计算。如确需更正，请重新打开周期并写明原因。", en: "Results still use the value of then. To correct it, reopen the period with a reason." },
  goneRow: { zh: "{department} · {kpi}：关闭后从评审表里消失", en: "{department} · {kpi}: gone from the review sheet since closing" },
  newRow: { zh: "{department} · {kpi}：关闭后才出现在评审表里", en: "{department} · {kpi}: added to the review sheet since closing" },
  goneSheet: { zh: "{department}：评审表已不存在；结果仍可由封存内容重算", en: "{department}: the review sheet is gone; results are still recomputed from the frozen part" },
  rulesChanged: { zh: "{department}：等级或状态规则在关闭后改过，不影响本周期", en: "{department}: grades or status bands were changed since closing; this period is not affected" },
  goalsChanged: { zh: "{department}：有 {count} 个指标的目标值、权重或计分方法在关闭后改过，不影响本周期", en: "{department}: targets, weights or methods of {count} KPIs were changed since closing; this period is not affected" },
  blank: { zh: "空", en: "blank" },

  // Changes during the period
  targetDiffers: { zh: "{department} · {kpi}：评审表目标值 {review}，按已批准的变更应为 {goal}", en: "{department} · {kpi}: the target is {review} here; after the last approved change it is {goal}" },
  weightDiffers: { zh: "{department} · {kpi}：评审表权重 {review}，按已批准的变更（按天折算）应为 {goal}", en: "{department} · {kpi}: the weight is {review} here; after the approved changes, by days, it is {goal}" },
  differsDetail: { zh: "请再次生成评审表按变更更新，或补一条变更申请。", en: "Generate the review again to apply the change, or request a change for what the sheet says." },
  pendingChange: { zh: "{department} · {kpi}：有待批的变更（{what} {old} → {new}），尚未计入", en: "{department} · {kpi}: a change waits for approval ({what} {old} → {new}) and does not count yet" },
  unreadableChange: { zh: "{department} · {kpi}：已批准的变更看不懂（{what} {old} → {new}，生效日 {effective}），未计入", en: "{department} · {kpi}: an approved change cannot be read ({what} {old} → {new}, effective {effective}) and does not count" },
  outsideDay: { zh: "生效日 {effective} 不在{period}内（{dates}）。", en: "{effective} is not a day of {period} ({dates})." },
  noDay: { zh: "请填写生效日，例如 2026-11-15。", en: "Enter the day it takes effect, such as 2026-11-15." },
  noValue: { zh: "请填写新值。", en: "Enter the new value." },
  badWeight: { zh: "权重是 0 到 100% 之间的数。", en: "A weight is a number between 0 and 100%." },
  sameValue: { zh: "新值与现在的值相同。", en: "The new value is the one that it has." },
  noReason: { zh: "请写明原因。", en: "Say why." },
  noPerson: { zh: "请填写姓名。", en: "Enter your name." },
  decided: { zh: "这条变更已经是“{state}”，不能再改。", en: "This change is {state} already." },
  ownApproval: { zh: "申请人不能批准自己的变更。", en: "Whoever asked for a change cannot approve it." },
  changeGone: { zh: "找不到变更 {id}：可能已被删除。", en: "The change {id} is gone; somebody may have deleted it." },
  goalGone: { zh: "{department} · {kpi}：目标树里已没有这个指标，变更已记录。", en: "{department} · {kpi}: no longer in the goal tree; the change is recorded." },
  goalFormula: { zh: "{department} · {kpi}：目标树里这个值由公式计算，没有改动；请在公式的来源处调整。", en: "{department} · {kpi}: a formula makes this value in the goal tree, so it was left alone. Change it where the formula takes it from." },
  lateForChange: { zh: "{department}：已进入评估，{period}的目标不能再变更。确需变更，请先退回“过程”阶段。", en: "{department}: assessment has begun, so the goals of {period} stay. To change them, go back to the stage process first." },
  closedForChange: { zh: "{period}已关闭，不能再变更。", en: "{period} is closed; nothing can be changed." },
});
