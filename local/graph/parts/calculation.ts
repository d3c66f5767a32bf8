import { elements } from "../xml/elements";
import { withAttribute } from "../xml/text";
import { relationsOf } from "./package";
import { withoutPart, withoutRelation } from "./relations";
import { optionalText, restructured, textOf, withPart, type Workbook } from "./workbook";

/** What may stand before `calcPr` in the workbook part, last first (ECMA-376 part 1, 18.2.27). */
const before = ["definedNames", "externalReferences", "functionGroups", "sheets"];

/** The workbook with the wish that Excel calculates everything when it opens it: its stored results may be stale. */
export function withFullCalculation(workbook: Workbook): Workbook {
  const xml = textOf(workbook, workbook.main);
  const [existing] = elements(xml, "calcPr");
  if (existing !== undefined) {
    const tag = withAttribute(existing.tag, "fullCalcOnLoad", "1");
    return tag === existing.tag ? workbook : withPart(workbook, workbook.main, xml.slice(0, existing.start) + tag + xml.slice(existing.start + existing.tag.length));
  }
  const previous = before.map((name) => elements(xml, name).at(-1)).find((found) => found !== undefined);
  if (previous === undefined) return workbook;
  const prefix = /^<(\w+:)?/.exec(previous.tag)?.[1] ?? "";
  return withPart(workbook, workbook.main, `${xml.slice(0, previous.end)}<${prefix}calcPr fullCalcOnLoad="1"/>${xml.slice(previous.end)}`);
}

/**
 * The workbook without its calculation chain, to be calculated anew: a chain that names a cell without a formula makes
 * Excel repair the file. Excel makes another one when it opens it.
 */
export function withoutCalcChain(workbook: Workbook): Workbook {
  const chain = relationsOf((part) => optionalText(workbook, part), workbook.main).find(({ type }) => type === "calcChain")?.target;
  const unchained = chain === undefined ? workbook : restructured(withoutPart(withoutRelation(workbook, workbook.main, chain), chain));
  return withFullCalculation(unchained);
}
