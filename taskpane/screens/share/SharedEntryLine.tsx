import { Body1, Caption1 } from "@fluentui/react-components";
import type { SharedEntry } from "../../../src/sharing/types";
import type { Message } from "../../../src/text/language";
import { shareText } from "../../../src/text/pane";
import { Grow, Muted, Row, Stack } from "../../components/layout";
import { StatusMark, type Status } from "../../components/StatusMark";
import { useText } from "../../hooks/useText";
import { useStanding } from "./useStanding";

/** What a department has pushed for a period, and whether it was received. */
export function SharedEntryLine({ entry, isNew }: { readonly entry: SharedEntry; readonly isNew: boolean }) {
  const t = useText();
  const say = useStanding();
  const { department, current, incomplete } = entry;
  const { status, word } = stateOf(entry, isNew);
  return (
    <Row>
      <Grow>
        <Stack gap="none">
          <Body1>{department}</Body1>
          <Caption1><Muted>{current === null ? t(shareText.sharedNone) : say(shareText.sharedLine, current)}</Muted></Caption1>
          {incomplete && <Caption1>{t(shareText.sharedIncomplete)}</Caption1>}
        </Stack>
      </Grow>
      <Caption1><StatusMark status={status} word={t(word)} /></Caption1>
    </Row>
  );
}

function stateOf({ conflicts, current }: SharedEntry, isNew: boolean): { readonly status: Status; readonly word: Message } {
  if (conflicts.length > 0) return { status: "offTrack", word: shareText.sharedConflict };
  if (isNew || current === null) return { status: "atRisk", word: shareText.sharedNew };
  return { status: "onTrack", word: shareText.sharedReceived };
}
