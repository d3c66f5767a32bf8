import { invalidArgument } from "../api/officeError";

/** How many built-in styles of each kind there are. */
const kinds = { Light: 21, Medium: 28, Dark: 11 } as const;

export const builtInTableStyles: readonly string[] = Object.entries(kinds).flatMap(([kind, count]) =>
  Array.from({ length: count }, (_, index) => `TableStyle${kind}${index + 1}`));

/** The name of a built-in style as Excel writes it, or "" for none. @throws OfficeError InvalidArgument for any other */
export function checkTableStyle(name: string): string {
  const known = builtInTableStyles.find((style) => style.toLowerCase() === name.toLowerCase());
  if (known === undefined && name !== "") throw invalidArgument();
  return known ?? "";
}
