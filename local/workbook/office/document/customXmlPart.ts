import { scanXml } from "../../files/xml/scan";
import { asText, type Arguments } from "../api/arguments";
import { HostClass, type HostObject } from "../api/hostClass";
import { invalidArgument, itemNotFound, OfficeError } from "../api/officeError";
import type { Book } from "../book";

interface PartState {
  readonly book: Book;
  readonly id: string;
}

/** All parts, or those of one namespace. */
interface PartsState {
  readonly book: Book;
  readonly namespace: string | null;
}

/** The namespace of the document element: of its prefix, or the default one; "" when it has none. */
export function namespaceOf(xml: string): string {
  const tag = /<(?![?!])([^\s/>]+)([^>]*)>/s.exec(xml.replace(/<!--.*?-->/gs, ""));
  if (!tag) return "";
  const prefix = tag[1]?.includes(":") ? tag[1].split(":")[0] : null;
  const attribute = prefix === null ? "xmlns" : `xmlns:${prefix}`;
  const value = new RegExp(`(?:^|\\s)${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag[2] ?? "");
  return value?.[1] ?? value?.[2] ?? "";
}

function checkXml(xml: string): string {
  // A part is written into files as it is: one that no parser reads would make a file that Excel calls damaged.
  if (!/^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<[^?!][^]*>\s*$/s.test(xml)) throw invalidArgument();
  if (!hasOneElement(xml)) throw invalidArgument();
  return xml;
}

/** Whether all tags match, inside of one document element. */
function hasOneElement(xml: string): boolean {
  let depth = 0;
  let roots = 0;
  try {
    scanXml(xml, { open: () => void (depth++ === 0 && roots++), close: () => void depth--, text: () => undefined });
  } catch {
    return false;
  }
  return roots === 1;
}

const xmlOf = ({ book, id }: PartState): string => {
  const xml = book.document.customXmlParts.get(id);
  if (xml === undefined) throw itemNotFound();
  return xml;
};

const CustomXmlPartClass = new HostClass<PartState>({
  name: "CustomXmlPart",
  identity: { property: "Id", of: ({ id }) => id },
  scalars: { Id: { get: ({ id }) => id }, NamespaceUri: { get: (part) => namespaceOf(xmlOf(part)) } },
  methods: {
    GetXml: xmlOf,
    SetXml: (part, args) => {
      xmlOf(part);
      part.book.document.customXmlParts.set(part.id, checkXml(args.text(0)));
    },
    Delete: ({ book, id }) => void book.document.customXmlParts.delete(id),
  },
});

const partsOf = ({ book, namespace }: PartsState): PartState[] =>
  [...book.document.customXmlParts].filter(([, xml]) => namespace === null || namespaceOf(xml) === namespace).map(([id]) => ({ book, id }));

function find(parts: PartsState, args: Arguments): HostObject | null {
  const id = asText(args.raw(0));
  const part = partsOf(parts).find((candidate) => candidate.id === id);
  return part ? CustomXmlPartClass.of(part) : null;
}

function existing(parts: PartsState, args: Arguments): HostObject {
  const part = find(parts, args);
  if (!part) throw itemNotFound();
  return part;
}

const reading = {
  items: (parts: PartsState) => partsOf(parts).map((part) => CustomXmlPartClass.of(part)),
  item: existing,
};

const methods = { GetCount: (parts: PartsState) => partsOf(parts).length, GetItem: existing, GetItemOrNullObject: find };

const CustomXmlPartScopedCollectionClass = new HostClass<PartsState>({
  name: "CustomXmlPartScopedCollection",
  ...reading,
  methods: {
    ...methods,
    GetOnlyItem: (parts) => {
      const [part, ...others] = partsOf(parts);
      if (!part) throw itemNotFound();
      if (others.length > 0) throw new OfficeError("GeneralException");
      return CustomXmlPartClass.of(part);
    },
    GetOnlyItemOrNullObject: (parts) => {
      const [part, ...others] = partsOf(parts);
      return part && others.length === 0 ? CustomXmlPartClass.of(part) : null;
    },
  },
});

export const CustomXmlPartCollectionClass: HostClass<PartsState> = new HostClass<PartsState>({
  name: "CustomXmlPartCollection",
  ...reading,
  methods: {
    ...methods,
    Add: ({ book }, args) => {
      const xml = checkXml(args.text(0));
      const id = book.document.newPartId();
      book.document.customXmlParts.set(id, xml);
      return CustomXmlPartClass.of({ book, id });
    },
    GetByNamespace: ({ book }, args) => CustomXmlPartScopedCollectionClass.of({ book, namespace: args.text(0) }),
  },
});
