import { readdirSync } from "node:fs";
import path from "node:path";

/** The files of functions/ that hold functions: one family each; the entry only associates them. */
export function familyFiles(root: string): string[] {
  return readdirSync(path.join(root, "functions"))
    .filter((file) => file.endsWith(".ts") && file !== "index.ts")
    .sort()
    .map((file) => path.join(root, "functions", file));
}
