import { splitAddress } from "../../../../src/sheets/address";

/** The row of an address, whatever its column: `Goals!7`. */
export function sheetRow(address: string): string {
  const place = splitAddress(address);
  return place === null ? "" : `${place.sheet}!${/\d+/.exec(place.local)?.[0] ?? ""}`;
}
