import type { ChartChange } from "../../engine/charts/charts";
import type { Engine } from "../../engine/engine";
import { EventId, WORKBOOK_TARGET, type EventNumber } from "./eventNumbers";

type Raise = (event: EventNumber, targets: readonly string[], args: Readonly<Record<string, unknown>>) => void;

const chartEvent: Readonly<Partial<Record<ChartChange["kind"], EventNumber>>> = {
  added: EventId.chartAdded, deleted: EventId.chartDeleted, activated: EventId.chartActivated, deactivated: EventId.chartDeactivated,
};

/** Events of charts and comments, whoever changed them. */
export function tellObjectEvents(engine: Engine, raise: Raise): void {
  engine.charts.onChange(({ kind, chart }) => {
    const event = chartEvent[kind];
    if (event !== undefined) raise(event, [chart.id, chart.sheetId], { chartId: chart.id, worksheetId: chart.sheetId, source: "Local" });
  });
  engine.comments.onChange((change) => {
    const { comment, kind } = change;
    const { sheetId } = comment.cell;
    const reply = "reply" in change ? [change.reply.id] : [];
    const args = { worksheetId: sheetId, source: "Local", commentDetails: [{ commentId: comment.id, replyIds: reply }] };
    const targets = [sheetId, WORKBOOK_TARGET];
    if (kind === "added") raise(EventId.commentAdded, targets, args);
    else if (kind === "deleted") raise(EventId.commentDeleted, targets, args);
    else raise(EventId.commentChanged, targets, { ...args, changeType: changeTypes[kind] });
  });
}

const changeTypes = {
  edited: "CommentEdited", resolved: "CommentResolved", reopened: "CommentReopened", replyAdded: "ReplyAdded", replyDeleted: "ReplyDeleted", replyEdited: "ReplyEdited",
} as const;
