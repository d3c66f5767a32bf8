import { Body1 } from "@fluentui/react-components";
import type { MeetingStanding } from "../../../../src/review/meeting/standing";
import { formatScore } from "../../../../src/text/numbers";
import { meetingText } from "../../../../src/text/pane";
import { useText } from "../../../hooks/useText";

/** Score, grade, change and rank in one line. */
export function StandingLine({ standing: { total, grade, change, rank } }: { readonly standing: MeetingStanding }) {
  const t = useText();
  if (total === null) return <Body1>{t(meetingText.noScore)}</Body1>;
  const difference = formatScore(Math.abs(change ?? 0));
  const parts = [
    t(meetingText.standing, { total: formatScore(total), grade }),
    ...(change === null ? [] : [difference === "0.0" ? t(meetingText.unchanged) : t(change > 0 ? meetingText.up : meetingText.down, { points: difference })]),
    ...(rank === null ? [] : [t(meetingText.rank, { place: rank.place, of: rank.of })]),
  ];
  return <Body1>{parts.join(t(meetingText.and))}</Body1>;
}
