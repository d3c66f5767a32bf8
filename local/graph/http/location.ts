import { GraphError } from "../errors";
import { driveId, rootId, type DriveItem } from "../store/drive";
import type { Step } from "./path";

/** What a path names in the drive, and what follows it. */
export type Location =
  | { readonly kind: "drives" | "drive" | "root" | "children" }
  | { readonly kind: "item" | "share"; readonly wanted: (item: DriveItem) => boolean; readonly rest: readonly Step[] };

/** Finds the place in the drive that a path names, in each of Graph's ways. @throws GraphError itemNotFound */
export function locate(steps: readonly Step[]): Location {
  const words = steps.map(({ text }) => text);
  const [first = "", second = "", third = ""] = words.map((word) => word.toLowerCase());
  if (first === "shares" && words[1] !== undefined) return shared(words[1], third, steps);
  const inMe = first === "me" ? 1 : 0;
  const [place] = words.slice(inMe).map((word) => word.toLowerCase());
  if (first === "me" && second === "drive") return inDrive(steps.slice(2));
  if (place === "drives" && words.length === inMe + 1) return { kind: "drives" };
  if (place === "drives" && words[inMe + 1] === driveId) return inDrive(steps.slice(inMe + 2));
  throw new GraphError("itemNotFound");
}

function inDrive(steps: readonly Step[]): Location {
  const [place, name, after] = steps.map(({ text }) => text);
  if (place === undefined) return { kind: "drive" };
  const isRoot = place === "root" || (place === "items" && (name === "root" || name === rootId));
  const next = place === "root" ? name : after;
  if (isRoot && next === undefined) return { kind: "root" };
  if (isRoot && next === "children" && steps.length === (place === "root" ? 2 : 3)) return { kind: "children" };
  if (place === "root:" && name !== undefined) return { kind: "item", wanted: byName(name), rest: steps.slice(2) };
  if (place === "items" && (name === "root:" || name === `${rootId}:`) && after !== undefined) return { kind: "item", wanted: byName(after), rest: steps.slice(3) };
  if (place === "items" && name !== undefined) return { kind: "item", wanted: ({ id }) => id === name, rest: steps.slice(2) };
  throw new GraphError("itemNotFound");
}

/** `shares/{token}` itself, or the item that it leads to. */
function shared(token: string, next: string, steps: readonly Step[]): Location {
  const wanted = bySharedLink(token);
  if (next === "") return { kind: "share", wanted, rest: [] };
  if (next === "driveitem" || next === "root") return { kind: "item", wanted, rest: steps.slice(3) };
  throw new GraphError("itemNotFound");
}

function byName(name: string): (item: DriveItem) => boolean {
  const wanted = name.replace(/:$/, "").normalize("NFC");
  return (item) => item.name.normalize("NFC") === wanted;
}

/** A sharing link: `u!` and the item's web address in base64url. */
function bySharedLink(token: string): (item: DriveItem) => boolean {
  const address = token.startsWith("u!") ? Buffer.from(token.slice(2), "base64url").toString("utf8") : null;
  return ({ webUrl }) => webUrl === address || decodeURI(webUrl) === address;
}
