import { colorNames } from "./colorNames";

const digits = (part: number): string => Math.max(0, Math.min(255, Math.round(part))).toString(16).padStart(2, "0");

/** A colour as pages write it (`rgb(255, 0, 0)`, `red`, `#f00`), as #RRGGBB; null for what is fully transparent or not known. */
export function hexOfCss(color: string): string | null {
  const text = color.trim().toLowerCase();
  const parts = /^rgba?\(([^)]+)\)$/.exec(text)?.[1]?.split(/[\s,/]+/).filter((part) => part !== "");
  if (parts) {
    const [red, green, blue, alpha = 1] = parts.map((part) => (part.endsWith("%") ? (Number(part.slice(0, -1)) * 255) / 100 : Number(part)));
    if (red === undefined || green === undefined || blue === undefined || alpha === 0 || ![red, green, blue].every(Number.isFinite)) return null;
    return `#${digits(red)}${digits(green)}${digits(blue)}`.toUpperCase();
  }
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text)?.slice(1).map((digit) => digit + digit).join("");
  if (short !== undefined) return `#${short.toUpperCase()}`;
  return /^#[0-9a-f]{6}$/.test(text) ? text.toUpperCase() : (colorNames[text] ?? null);
}
