import { catalogue } from "./language";

/** What is said of KPIs that belong on another review sheet than they are on. */
export const moveMessages = {
  ...catalogue({
    moved: { zh: "{kpi}：连同已填内容从“{from}”移到“{to}”", en: "{kpi}: goes from \"{from}\" to \"{to}\" with everything filled in" },
    staysLocked: { zh: "{kpi}：目标树里属于{place}，仍留在“{sheet}”并在那里计分", en: "{kpi}: belongs to {place} in the goal tree; it stays on \"{sheet}\" and counts there" },
    staysLater: { zh: "{kpi}：目标树里已属于{department}，生成{department}的评审表时移过去", en: "{kpi}: belongs to {department} now; it goes there when the sheet of {department} is generated" },
    staysNotes: { zh: "{kpi}：目标树里属于{place}，但“{sheet}”上这一行另有备注，没有移动", en: "{kpi}: belongs to {place} in the goal tree; other notes stand in its row on \"{sheet}\", so it stays" },
  }),
  staysDetail: catalogue({
    locked: { zh: "相关评审表已提交、已进入评估或已关闭。退回后再生成，就会移过去。", en: "One of the two sheets was handed in, is being assessed or is closed. Return it and generate again to move the KPI." },
    later: { zh: "在那之前它仍在原表计分，已填内容都保留。", en: "Until then it counts where it is and keeps everything filled in." },
    notes: { zh: "请先把自己加的列里的内容移走，再生成一次。", en: "Take what stands in columns of your own out of the row, and generate again." },
  }),
};
