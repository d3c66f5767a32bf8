import { namesIn, peopleIn, personKey } from "../../goals/contributors";
import { saysName } from "../shareSafe/nameInText";

/** Stands for people in one export: the same person has the same alias in all of its tables. */
export class Pseudonyms {
  private readonly aliases: ReadonlyMap<string, string>;
  private readonly names: ReadonlySet<string>;

  /** `cells` name everybody. In the order of the names, not of the rows: that would tell who stands where. */
  constructor(cells: readonly string[]) {
    const keys = peopleIn(cells).map(personKey).sort();
    this.names = new Set(keys);
    this.aliases = new Map(keys.map((key, index) => [key, `P${String(index + 1).padStart(3, "0")}`]));
  }

  /** The people in a cell under their aliases. */
  of(cell: string): string {
    return namesIn(cell).map((name) => this.aliases.get(personKey(name)) ?? "").filter((alias) => alias !== "").join("; ");
  }

  /** Whether a text tells who somebody is. */
  tells(text: string): boolean {
    return saysName(personKey(text), this.names);
  }
}
