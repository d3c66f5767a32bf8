/** A part of the workbook whose whole state is small: it is remembered as plain data (JSON) and put back. */
export interface Remembered<State> {
  capture(): State;
  /** Makes the part what the state says, and tells those who follow it. `other` is what a step made of it, or made it from. */
  restore(state: State, other: State): void;
}

export interface Part {
  capture(): string;
  restore(text: string, other: string): void;
  /** What nobody sees: a batch that changes nothing else is no step of its own. */
  readonly isHidden: boolean;
}

export const part = <State>(remembered: Remembered<State>, isHidden = false): Part => ({
  isHidden,
  capture: () => JSON.stringify(remembered.capture()),
  restore: (text, other) => remembered.restore(JSON.parse(text) as State, JSON.parse(other) as State),
});
