import { useEffect, useRef, useState } from "react";
import type { Entry, ParsedEntry } from "../../../../src/review/fill/entry";
import { sameEntry } from "../../../../src/review/fill/entry";
import type { FillReading } from "../../../../src/workbook/types";
import type { Message, MessageParameters } from "../../../../src/text/language";
import { fillMessages } from "../../../../src/text/fill";
import { explain } from "../../../components/explain";
import { useText } from "../../../hooks/useText";
import type { WriteEntry } from "./fillContext";
import type { Press } from "./usePress";

/** What is typed and has not reached the sheet, with what the sheet said when typing began. */
interface Draft {
  readonly text: string;
  readonly base: Entry;
}

export interface EntryTrouble {
  readonly message: Message;
  readonly parameters: MessageParameters;
}

export interface EntryField {
  readonly text: string;
  /** What the sheet holds, or will once it is read again. */
  readonly entry: Entry;
  readonly isWriting: boolean;
  readonly trouble: EntryTrouble | string | null;
  /** The sheet says something else than when typing began: both are shown. */
  readonly conflict: { readonly mine: Entry; readonly theirs: Entry } | null;
  /** What the sheet has changed to while somebody types here; undefined where it has not. */
  readonly meanwhile: Entry | undefined;
  readonly type: (text: string) => void;
  /** Enter, or leaving the field. */
  readonly commit: () => void;
  /** Drops what was typed: the field says again what the sheet says. */
  readonly keepTheirs: () => void;
  readonly useMine: () => void;
}

interface EntryOptions {
  readonly value: Entry;
  readonly reading: FillReading;
  readonly parse: (text: string) => ParsedEntry;
  readonly write: WriteEntry;
  /** Says at once whether the field holds something that did not get in, before it is shown. */
  readonly hold: (isHeld: boolean) => void;
  readonly afterPress: Press["afterPress"];
}

/**
 * A field and its cell, kept equal: what is typed is written when the field is left, what changes in the sheet shows in
 * the field. When both happen at once nothing is overwritten until somebody has chosen.
 */
export function useEntry({ value, reading, parse, write, hold, afterPress }: EntryOptions): EntryField {
  const t = useText();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [written, setWritten] = useState<{ readonly reading: FillReading; readonly entry: Entry } | null>(null);
  const [trouble, setTrouble] = useState<EntryField["trouble"]>(null);
  const [conflict, setConflict] = useState<{ readonly mine: Entry; readonly theirs: Entry } | null>(null);
  const [isWriting, setIsWriting] = useState(false);
  // Enter and leaving the field come together.
  const busy = useRef(false);
  // What has been written, before React has rendered that it is no draft any more.
  const done = useRef<Draft | null>(null);
  // What is being written, and whether the field was left with something else in it meanwhile.
  const sending = useRef<Draft | null>(null);
  const isLeft = useRef(false);

  // Until the sheet has been read again the field says what was written to it.
  const entry = written !== null && written.reading === reading ? written.entry : value;
  const text = draft?.text ?? textOf(entry);

  const refuse = (show: () => void): void => {
    hold(true);
    afterPress(show);
  };

  const send = async (before: Entry, after: Entry) => {
    if (busy.current) return;
    busy.current = true;
    sending.current = draft;
    setIsWriting(true);
    try {
      const outcome = await write(before, after);
      if (outcome.kind === "written") {
        done.current = draft;
        hold(false);
        setWritten({ reading, entry: after });
        // What was typed meanwhile stays, on top of what has been written.
        setDraft((now) => (now === null || now === draft ? null : { ...now, base: after }));
        setConflict(null);
      } else if (outcome.kind === "conflict") {
        refuse(() => setConflict({ mine: after, theirs: outcome.now }));
      } else {
        refuse(() => setTrouble({ message: outcome.kind === "locked" ? fillMessages.locked : fillMessages.rowGone, parameters: {} }));
      }
    } catch (error) {
      refuse(() => setTrouble(explain(error, t).advice));
    } finally {
      busy.current = false;
      setIsWriting(false);
    }
  };

  const commit = () => {
    if (draft === null || draft === done.current || conflict !== null) return;
    if (busy.current) {
      isLeft.current = draft !== sending.current;
      return;
    }
    const parsed = parse(draft.text);
    if ("problem" in parsed) {
      refuse(() => setTrouble({ message: parsed.problem, parameters: parsed.parameters }));
    } else if (sameEntry(parsed.entry, entry)) {
      hold(false);
      setDraft(null);
    } else {
      void send(draft.base, parsed.entry);
    }
  };
  useEffect(() => {
    if (isWriting || !isLeft.current) return;
    isLeft.current = false;
    commit();
  });
  return {
    text, entry, isWriting, trouble, conflict, commit,
    meanwhile: draft !== null && conflict === null && !sameEntry(entry, draft.base) ? entry : undefined,
    type: (typed) => {
      isLeft.current = false;
      hold(false);
      setDraft({ text: typed, base: draft?.base ?? entry });
      setTrouble(null);
      setConflict(null);
    },
    keepTheirs: () => {
      hold(false);
      setDraft(null);
      setConflict(null);
      setTrouble(null);
    },
    useMine: () => {
      if (conflict !== null) void send(conflict.theirs, conflict.mine);
    },
  };
}

export function textOf(entry: Entry): string {
  return entry === null ? "" : String(entry);
}
