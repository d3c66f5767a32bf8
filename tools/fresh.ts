import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

export interface Build {
  /** Names the record of the last build, under `.local/fresh`. */
  readonly name: string;
  /** Files and folders that the result is made of, from the project's root. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  run(): Promise<void>;
}

/** Runs a build unless its outputs exist and nothing it is made of has changed. Says whether it ran. */
export async function keepFresh(root: string, build: Build): Promise<boolean> {
  const record = path.join(root, ".local", "fresh", `${build.name}.txt`);
  const now = fingerprint(root, build.inputs);
  const made = build.outputs.every((output) => existsSync(path.join(root, output)));
  if (made && existsSync(record) && readFileSync(record, "utf8") === now) return false;
  await build.run();
  mkdirSync(path.dirname(record), { recursive: true });
  writeFileSync(record, now);
  return true;
}

/** Names, sizes and contents of all inputs: a checkout changes times, so times do not count. */
function fingerprint(root: string, inputs: readonly string[]): string {
  const hash = createHash("sha256");
  for (const input of [...inputs].sort()) for (const file of filesOf(path.join(root, input))) {
    hash.update(path.relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function filesOf(target: string): string[] {
  if (!existsSync(target)) return [];
  if (statSync(target).isFile()) return [target];
  return readdirSync(target).sort().flatMap((name) => filesOf(path.join(target, name)));
}
