import { scanXml, type Attributes } from "./scan";

/** An element of a part, its name without the namespace prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlElement[];
  /** All text directly inside. */
  readonly text: string;
}

interface Growing {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: Growing[];
  text: string;
}

/** Reads a part of moderate size as a tree; an empty element when there is nothing in it. */
export function parseXml(xml: string): XmlElement {
  const root: Growing = { name: "", attributes: {}, children: [], text: "" };
  const open: Growing[] = [root];
  scanXml(xml, {
    open: (name, attributes) => {
      const element: Growing = { name, attributes, children: [], text: "" };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: () => void open.pop(),
    text: (text) => {
      const parent = open.at(-1);
      if (parent) parent.text += text;
    },
  });
  return root.children[0] ?? root;
}

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined => element?.children.find((child) => child.name === name);

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** The text of a child; "" when there is none. */
export const textOf = (element: XmlElement | undefined, name: string): string => childOf(element, name)?.text ?? "";

export const numberOf = (attributes: Attributes, name: string): number | null => {
  const text = attributes[name];
  if (text === undefined || text.trim() === "") return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
};

/** A truth value of XML Schema; `otherwise` when the attribute is not there. */
export const flagOf = (attributes: Attributes, name: string, otherwise = false): boolean => {
  const text = attributes[name];
  return text === undefined ? otherwise : text === "1" || text === "true" || text === "on";
};
