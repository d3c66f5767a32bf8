/** What somebody has typed into a field and not saved. */
export interface Draft {
  readonly text: string;
  /** What the field said when they began. */
  readonly base: string;
  /** What is being saved; null when nothing is. */
  readonly sent: Sent | null;
  /** The text could not be written; it stays until it is typed over, saved again or given up. */
  readonly isRefused: boolean;
}

/** A text on its way to the sheet, and how the field will show it there. */
export interface Sent {
  readonly text: string;
  readonly shown: string;
}

export type DraftChange = (before: Draft | null) => Draft | null;

export const dropped: DraftChange = () => null;

/** Typing in a field that says `value`. */
export function typed(text: string, value: string): DraftChange {
  return (before) => ({ text, base: before?.base ?? value, sent: before?.sent ?? null, isRefused: false });
}

export function sending(sent: Sent): DraftChange {
  return (before) => before && { ...before, sent, isRefused: false };
}

/** After a save: the draft has done its work, unless somebody has typed on meanwhile; that stays, over what was saved. */
export function settled(sent: Sent, isSaved: boolean): DraftChange {
  return (before) => {
    if (before === null) return null;
    const isLatest = before.sent === sent;
    if (isSaved && isLatest && before.text === sent.text) return null;
    return { ...before, base: isSaved ? sent.shown : before.base, sent: isLatest ? null : before.sent, isRefused: !isSaved && before.text === sent.text };
  };
}

/** Whether somebody else has changed the field since the draft was begun. */
export function isConflict({ text, base, sent }: Draft, value: string): boolean {
  return value !== base && value !== text && value !== sent?.shown;
}
