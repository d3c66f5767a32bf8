import type { CustomIcon } from "./condition";

/** Excel's icon sets: the grid's name of each, and how many icons it has. */
const sets: Readonly<Record<string, readonly [grid: string, count: number]>> = {
  ThreeArrows: ["3Arrows", 3], ThreeArrowsGray: ["3ArrowsGray", 3], ThreeFlags: ["3Flags", 3], ThreeTrafficLights1: ["3TrafficLights1", 3],
  ThreeTrafficLights2: ["3TrafficLights2", 3], ThreeSigns: ["3Signs", 3], ThreeSymbols: ["3Symbols", 3], ThreeSymbols2: ["3Symbols2", 3],
  ThreeStars: ["3Stars", 3], ThreeTriangles: ["3Triangles", 3], FourArrows: ["4Arrows", 4], FourArrowsGray: ["4ArrowsGray", 4],
  FourRedToBlack: ["4RedToBlack", 4], FourRating: ["4Rating", 4], FourTrafficLights: ["4TrafficLights", 4], FiveArrows: ["5Arrows", 5],
  FiveArrowsGray: ["5ArrowsGray", 5], FiveRating: ["5Rating", 5], FiveQuarters: ["5Quarters", 5], FiveBoxes: ["5Boxes", 5],
};

/** The grid lists most sets from the best icon down, these from the lowest up. */
const upwards = new Set(["FourRating", "FiveRating"]);

export const iconSetNames: readonly string[] = Object.keys(sets);

export const iconCount = (set: string): number => sets[set]?.[1] ?? 3;

/** In place of a set: no icon at all. */
export const NO_ICONS = "NoIcons";

/** An icon of a set as the grid names it. */
export function gridIcon({ set, index }: CustomIcon): { readonly type: string; readonly id: string } {
  if (set === NO_ICONS) return { type: "EMPTY_ICON_TYPE", id: "" };
  const { type, ids } = gridIcons(set, false);
  return { type, id: ids.at(-1 - index) ?? "0" };
}

/** The icons of a set as the grid numbers them, the highest first. */
export function gridIcons(set: string, reversed: boolean): { readonly type: string; readonly ids: readonly string[] } {
  const [type, count] = sets[set] ?? ["3TrafficLights1", 3];
  const ids = Array.from({ length: count }, (_, index) => String(index));
  return { type, ids: upwards.has(set) === reversed ? ids : [...ids].reverse() };
}
