import { element, elements } from "../xml/elements";
import { attribute, escapeXml } from "../xml/text";
import { relationsOf, relationsPart } from "./package";
import { optionalText, partNames, textOf, withPart, type Workbook } from "./workbook";

/** Adding and taking away parts, with the relations and content types that a package wants for each. */

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const contentTypes = "[Content_Types].xml";

/** Content types of the parts that the server makes. */
const typeOf = {
  worksheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
  table: "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
} as const;

/** A name for a new part (`xl/tables/table`, `.xml`) that none has. */
export function freePart(workbook: Workbook, start: string): string {
  const taken = new Set(partNames(workbook).map((name) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`${start}${number}.xml`.toLowerCase())) number++;
  return `${start}${number}.xml`;
}

/** Relates a new part to the one that it belongs to. @returns the workbook and the relation's id. */
export function withRelatedPart(workbook: Workbook, owner: string, type: keyof typeof typeOf, part: string): { workbook: Workbook; id: string } {
  const place = relationsPart(owner);
  const xml = optionalText(workbook, place) ?? `${declaration}<Relationships xmlns="${packageRelations}"></Relationships>`;
  const ids = new Set(elements(xml, "Relationship").map(({ tag }) => attribute(tag, "Id")));
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const relation = `<Relationship Id="${id}" Type="${office}/${type}" Target="/${escapeXml(part)}"/>`;
  const related = withPart(workbook, place, insertAtEnd(xml, "Relationships", relation));
  const types = textOf(related, contentTypes);
  const override = `<Override PartName="/${escapeXml(part)}" ContentType="${typeOf[type]}"/>`;
  return { workbook: withPart(related, contentTypes, insertAtEnd(types, "Types", override)), id };
}

function insertAtEnd(xml: string, name: string, added: string): string {
  const root = element(xml, name);
  if (root === null) return xml;
  const prefixed = added.replace("<", `<${/^<(\w+:)?/.exec(root.tag)?.[1] ?? ""}`);
  if (root.tag.endsWith("/>")) {
    const qualified = /^<([\w:]+)/.exec(root.tag)?.[1] ?? name;
    return `${xml.slice(0, root.start)}${root.tag.replace(/\s*\/>$/, ">")}${prefixed}</${qualified}>${xml.slice(root.end)}`;
  }
  const end = xml.lastIndexOf("</");
  return xml.slice(0, end) + prefixed + xml.slice(end);
}

/** Takes away the relation of one part to another. */
export function withoutRelation(workbook: Workbook, owner: string, part: string): Workbook {
  const place = relationsPart(owner);
  const xml = optionalText(workbook, place) ?? "";
  const id = relationsOf((name) => optionalText(workbook, name), owner).find(({ target }) => target === part)?.id;
  const [found] = elements(xml, "Relationship").filter(({ tag }) => attribute(tag, "Id") === id);
  return found === undefined ? workbook : withPart(workbook, place, xml.slice(0, found.start) + xml.slice(found.end));
}

/** Takes away a part, and every part that only it leads to. */
export function withoutPart(workbook: Workbook, part: string): Workbook {
  const read = (name: string) => optionalText(workbook, name);
  const below = relationsOf(read, part).map(({ target }) => target);
  let result = withPart(workbook, part, null);
  if (read(relationsPart(part)) !== null) result = withPart(result, relationsPart(part), null);
  result = withPart(result, contentTypes, withoutOverride(textOf(result, contentTypes), part));
  for (const target of below) if (!isUsed(result, target)) result = withoutPart(result, target);
  return result;
}

function withoutOverride(xml: string, part: string): string {
  const [found] = elements(xml, "Override").filter(({ tag }) => attribute(tag, "PartName")?.toLowerCase() === `/${part}`.toLowerCase());
  return found === undefined ? xml : xml.slice(0, found.start) + xml.slice(found.end);
}

function isUsed(workbook: Workbook, part: string): boolean {
  const read = (name: string) => optionalText(workbook, name);
  return partNames(workbook)
    .filter((name) => name.endsWith(".rels"))
    .some((name) => relationsOf(read, name.replace(/_rels\/([^/]*)\.rels$/, "$1")).some(({ target }) => target === part));
}
