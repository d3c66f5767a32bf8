import { isReadable } from "./contrast";

/** What a chart is drawn with; places are in points from the chart's upper left corner. */
export type Shape = PathShape | TextShape;

export interface PathShape {
  readonly kind: "path";
  /** As in SVG. */
  readonly d: string;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly width: number;
  readonly dash: readonly number[];
}

export interface TextShape {
  readonly kind: "text";
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: "start" | "middle" | "end";
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly font: string;
  /** Degrees, clockwise. */
  readonly turn: number;
}

/** Colours of what a chart draws by itself. */
export interface Palette {
  readonly ground: string;
  readonly text: string;
  readonly line: string;
}

export const LIGHT: Palette = { ground: "#FFFFFF", text: "#595959", line: "#D9D9D9" };
export const DARK: Palette = { ground: "#262626", text: "#D9D9D9", line: "#595959" };

/** What a chart draws by itself must be seen on the ground that it has of its own: in the dark a white one stays white. */
export const paletteOn = (ground: string | undefined, palette: Palette): Palette =>
  (palette === DARK && ground && !isReadable(DARK.text, ground) ? { ...LIGHT, ground } : palette);

/** The accents of the Office theme, and what follows them. */
const ACCENTS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47", "#264478", "#9E480E", "#636363", "#997300", "#255E91", "#43682B"];

export const accent = (index: number): string => ACCENTS[index % ACCENTS.length] ?? "#4472C4";

const round = (value: number): number => Math.round(value * 100) / 100;

export const points = (at: readonly (readonly [x: number, y: number])[]): string => at.map(([x, y], index) => `${index === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");

export const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;

export const circle = (x: number, y: number, radius: number): string =>
  `M${round(x - radius)} ${round(y)}a${round(radius)} ${round(radius)} 0 1 0 ${round(2 * radius)} 0a${round(radius)} ${round(radius)} 0 1 0 ${round(-2 * radius)} 0z`;

/** A curve through all points. */
export function curve(at: readonly (readonly [x: number, y: number])[]): string {
  return at.map(([x, y], index) => {
    const before = at[index - 1];
    if (!before) return `M${round(x)} ${round(y)}`;
    const first = at[index - 2] ?? before;
    const next = at[index + 1] ?? [x, y];
    const handle1 = [before[0] + (x - first[0]) / 6, before[1] + (y - first[1]) / 6] as const;
    const handle2 = [x - (next[0] - before[0]) / 6, y - (next[1] - before[1]) / 6] as const;
    return `C${[...handle1, ...handle2, x, y].map(round).join(" ")}`;
  }).join("");
}

/** A piece of a ring, or of a disc when the inner radius is 0; angles in turns from the top. */
export function slice(x: number, y: number, outer: number, inner: number, from: number, to: number): string {
  const whole = to - from > 0.9999;
  const end = whole ? to - 0.0001 : to;
  const at = (radius: number, turn: number) => `${round(x + radius * Math.sin(turn * 2 * Math.PI))} ${round(y - radius * Math.cos(turn * 2 * Math.PI))}`;
  const large = end - from > 0.5 ? 1 : 0;
  const arc = `M${at(outer, from)}A${outer} ${outer} 0 ${large} 1 ${at(outer, end)}`;
  return inner > 0 ? `${arc}L${at(inner, end)}A${inner} ${inner} 0 ${large} 0 ${at(inner, from)}z` : `${arc}L${round(x)} ${round(y)}z`;
}

export const path = (d: string, look: Partial<Omit<PathShape, "kind" | "d">>): PathShape => ({ kind: "path", d, fill: null, stroke: null, width: 0.75, dash: [], ...look });

const dashes: Readonly<Record<string, readonly number[]>> = { Dash: [4, 3], DashDot: [4, 2, 1, 2], DashDotDot: [4, 2, 1, 2, 1, 2], Dot: [1, 2], RoundDot: [1, 2] };
export const dashOf = (style: string | undefined): readonly number[] => dashes[style ?? ""] ?? [];
