/** A part of the workbook whose whole state is small: it is remembered as plain data (JSON) and put back. */
export interface Remembered<State> {
  capture(): State;
  /** Makes the part what the state says, and tells those who follow it. */
  restore(state: State): void;
}

export interface Part {
  capture(): string;
  restore(text: string): void;
}

export const part = <State>(remembered: Remembered<State>): Part => ({
  capture: () => JSON.stringify(remembered.capture()),
  restore: (text) => remembered.restore(JSON.parse(text) as State),
});
