/** A part of the workbook whose whole state is small: it is remembered as plain data (JSON) and put back. */
export interface Remembered<State> {
  capture(): State;
  /** Makes the part what the state says, and tells those who follow it. `other` is what a step made of it, or made it from. */
  restore(state: State, other: State): void;
  /** Another text whenever the state may be another; where there is one, the state is looked at only after it has changed. */
  stamp?(): string;
}

export interface Part {
  capture(): string;
  restore(text: string, other: string): void;
  /** What nobody sees: a batch that changes nothing else is no step of its own. */
  readonly isHidden: boolean;
}

export function part<State>(remembered: Remembered<State>, isHidden = false): Part {
  let latest: { readonly stamp: string; readonly text: string } | null = null;
  return {
    isHidden,
    capture: () => {
      const stamp = remembered.stamp?.();
      if (stamp === undefined) return JSON.stringify(remembered.capture());
      if (latest?.stamp !== stamp) latest = { stamp, text: JSON.stringify(remembered.capture()) };
      return latest.text;
    },
    restore: (text, other) => remembered.restore(JSON.parse(text) as State, JSON.parse(other) as State),
  };
}
