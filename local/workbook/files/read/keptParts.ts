import type { KeptPart } from "../model/kept";
import { relationsPath, type Package, type Relation } from "../package/open";
import type { XmlElement } from "../xml/tree";

/** The id by which an element refers to a part. */
export const relationId = ({ attributes }: XmlElement): string => Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";

/** Kinds of parts that are written anew and so are never kept because a kept one refers to them. */
const own = new Set(["worksheet", "styles", "sharedStrings", "officeDocument"]);

/** Collects parts with all that they refer to. */
export class KeptParts {
  private readonly found = new Map<string, KeptPart>();

  constructor(private readonly file: Package) {}

  get parts(): readonly KeptPart[] {
    return [...this.found.values()];
  }

  /** Keeps what a relationship refers to; its path, or nothing where there is no such part. */
  keepTarget(relations: readonly Relation[], id: string): string[] {
    const relation = relations.find((candidate) => candidate.id === id);
    return relation && !relation.external && this.keep(relation.target) ? [this.file.spelled(relation.target)] : [];
  }

  keep(target: string): boolean {
    return this.gather(target, this.found);
  }

  /** A part with all that it refers to, which only those keep who ask for it. */
  collect(target: string): readonly KeptPart[] {
    const found = new Map<string, KeptPart>();
    this.gather(target, found);
    return [...found.values()];
  }

  private gather(target: string, found: Map<string, KeptPart>): boolean {
    const path = this.file.spelled(target);
    if (found.has(path)) return true;
    const bytes = this.file.bytes(path);
    if (!bytes) return false;
    found.set(path, { path, type: this.file.type(path), bytes });
    const references = this.file.bytes(relationsPath(path));
    if (references) found.set(relationsPath(path), { path: relationsPath(path), type: "", bytes: references });
    for (const { kind, external, target: next } of this.file.relations(path)) if (!external && !own.has(kind)) this.gather(next, found);
    return true;
  }
}
