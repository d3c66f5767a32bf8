import { readComments } from "./tags";

/** The Chinese words of one function, from the JSDoc tags of ours. */
export interface ChineseFunction {
  readonly id: string;
  /** From `@zh`. */
  readonly description: string;
  /** From `@zhparam name 显示名 – 说明`, by the English name. */
  readonly parameters: ReadonlyMap<string, { readonly name: string; readonly description: string }>;
}

/** The functions of a source file that have a @zh tag. Throws on a @zhparam that is not written as above. */
export function readChinese(source: string, file: string): ChineseFunction[] {
  return readComments(source, file).flatMap(({ id, texts }) => {
    const [description] = texts("zh");
    if (description === undefined) return [];
    return [{ id, description, parameters: new Map(texts("zhparam").map((text) => parameterOf(text, id))) }];
  });
}

function parameterOf(text: string, id: string): [string, { name: string; description: string }] {
  const match = /^(\S+)\s+(\S+)\s+–\s+(.+)$/s.exec(text);
  const [, english, name, description] = match ?? [];
  if (english === undefined || name === undefined || description === undefined) {
    throw new Error(`${id}: @zhparam ${text}: write "@zhparam name 显示名 – 说明".`);
  }
  return [english, { name, description }];
}
