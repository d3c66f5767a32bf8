import { mapTags } from "../xml/elements";
import { attribute, withAttribute } from "../xml/text";

/** What is marked on a sheet by a list of addresses. */
const marked = ["conditionalFormatting", "dataValidation", "ignoredError", "protectedRange"];

/** The part of a sheet after its rows, with other lists of addresses for its formats, validations and warnings. */
export function mapMarkedLists(tail: string, change: (list: string) => string): string {
  const mapped = marked.reduce((text, name) => mapTags(text, name, (tag) => {
    const list = attribute(tag, "sqref");
    return list === null ? tag : withAttribute(tag, "sqref", change(list));
  }), tail);
  // The same things in the form newer versions of Excel add.
  return mapped.replace(/(<xm:sqref>)([^<]*)(<\/xm:sqref>)/g, (_all, open: string, list: string, close: string) => open + change(list) + close);
}
