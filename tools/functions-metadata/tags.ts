import ts from "typescript";

/** The tags of one custom function's comment, in the order in which they stand. */
export interface FunctionComment {
  readonly id: string;
  /** All texts of a tag; empty when it does not occur. */
  readonly texts: (tag: string) => readonly string[];
}

/** The comments of a source file's functions that have a @customfunction tag. */
export function readComments(source: string, file: string): FunctionComment[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  return tree.statements.filter(ts.isFunctionDeclaration).flatMap((declaration) => {
    const tags = ts.getJSDocTags(declaration);
    const texts = (name: string): string[] =>
      tags.filter((tag) => tag.tagName.text === name).map((tag) => (ts.getTextOfJSDocComment(tag.comment) ?? "").trim());
    const id = texts("customfunction")[0]?.split(/\s/)[0]?.toUpperCase();
    return id === undefined ? [] : [{ id, texts }];
  });
}
