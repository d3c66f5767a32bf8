import { useEffect, useState } from "react";
import { Caption1 } from "@fluentui/react-components";
import type { Waiting } from "../../../src/sharing/types";
import type { Message } from "../../../src/text/language";
import { shareText } from "../../../src/text/pane";
import { Muted } from "../../components/layout";
import { useText } from "../../hooks/useText";

const words: Readonly<Partial<Record<Waiting["reason"], Message>>> = {
  settling: shareText.waitSettling,
  locked: shareText.waitLocked,
  throttled: shareText.waitThrottled,
  busy: shareText.waitThrottled,
};

/** Why a push pauses, and how long it still does. */
export function WaitingLine({ waiting }: { readonly waiting: Waiting }) {
  const t = useText();
  const { reason, milliseconds } = waiting;
  const [left, setLeft] = useState({ waiting, seconds: secondsOf(milliseconds) });
  useEffect(() => {
    const end = Date.now() + milliseconds;
    const timer = setInterval(() => setLeft({ waiting, seconds: secondsOf(end - Date.now()) }), 1000);
    return () => clearInterval(timer);
  }, [waiting, milliseconds]);
  const seconds = left.waiting === waiting ? left.seconds : secondsOf(milliseconds);
  // A timer is not read out with every second.
  return <Caption1 role="timer"><Muted>{t(words[reason] ?? shareText.waitUnreachable, { seconds })}</Muted></Caption1>;
}

function secondsOf(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000));
}
