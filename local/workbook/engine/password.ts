import { sha1 } from "@noble/hashes/legacy";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2";

/** A password as a workbook's file keeps it: its hash, never itself. ECMA-376 part 1, 18.2.29 and 18.3.1.85. */
export type StoredPassword =
  | { readonly algorithm: string; readonly hash: string; readonly salt: string; readonly spins: number }
  /** The 16-bit hash of Excel 2010 and older, four hexadecimal digits. */
  | { readonly legacy: string };

/** A password that was given here, or the hash of one that came with a file. */
export type Password = string | StoredPassword;

const digests: Readonly<Record<string, (data: Uint8Array) => Uint8Array>> = {
  "SHA-1": sha1, "SHA-256": sha256, "SHA-384": sha384, "SHA-512": sha512,
};

/** Hashing is repeated this often: enough against trying words, and no wait when a workbook is saved. */
const SPINS = 10_000;

export function passwordMatches(password: Password, given: string): boolean {
  if (typeof password === "string") return password === given;
  if ("legacy" in password) return password.legacy.toUpperCase() === legacyHash(given);
  const hash = spun(password.algorithm, given, bytesOf(password.salt), password.spins);
  return hash !== null && hash === password.hash;
}

const stored = new Map<string, StoredPassword>();

/** The hash to write for a password; the same one each time while the page is open. */
export function storedPassword(password: Password): StoredPassword {
  if (typeof password !== "string") return password;
  const known = stored.get(password);
  if (known) return known;
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const made = { algorithm: "SHA-512", hash: spun("SHA-512", password, salt, SPINS) ?? "", salt: base64(salt), spins: SPINS };
  stored.set(password, made);
  return made;
}

/** Salt and password are hashed, then hash and counter, again and again. Null for an algorithm that is not known. */
function spun(algorithm: string, password: string, salt: Uint8Array, spins: number): string | null {
  const digest = digests[algorithm];
  if (!digest || spins > 10_000_000) return null;
  const text = new Uint8Array(salt.length + password.length * 2);
  text.set(salt);
  const view = new DataView(text.buffer, salt.length);
  for (let index = 0; index < password.length; index++) view.setUint16(index * 2, password.charCodeAt(index), true);
  let hash = digest(text);
  const round = new Uint8Array(hash.length + 4);
  const counter = new DataView(round.buffer, hash.length);
  for (let spin = 0; spin < spins; spin++) {
    round.set(hash);
    counter.setUint32(0, spin, true);
    hash = digest(round);
  }
  return base64(hash);
}

/** ECMA-376 part 4, 14.7.1: fifteen bits that rotate over the letters, from the last to the first. */
export function legacyHash(password: string): string {
  let hash = 0;
  const rotated = (): number => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  for (let index = password.length - 1; index >= 0; index--) hash = rotated() ^ (password.charCodeAt(index) & 0xff);
  hash = password === "" ? 0 : rotated() ^ password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

function bytesOf(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
