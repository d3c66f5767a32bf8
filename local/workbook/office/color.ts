import { colorNames } from "../engine/formats/colorNames";
import { asText } from "./api/arguments";
import { invalidArgument } from "./api/officeError";

/** A colour as #RRGGBB. @throws OfficeError InvalidArgument for what is no colour */
export function parseColor(value: unknown): string {
  const text = asText(value).trim().toLowerCase();
  const long = /^#?([0-9a-f]{6})$/.exec(text)?.[1] ?? /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text)?.slice(1).map((digit) => digit + digit).join("");
  const color = colorNames[text] ?? (long === undefined ? undefined : `#${long.toUpperCase()}`);
  if (color === undefined) throw invalidArgument();
  return color;
}
