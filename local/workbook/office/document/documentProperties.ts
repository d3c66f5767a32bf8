import { asInteger, asText } from "../api/arguments";
import { HostClass, type ScalarMember } from "../api/hostClass";
import type { Book } from "../book";
import { CustomPropertyCollectionClass } from "./customProperty";
import type { DocumentProperties } from "./documentState";

type TextProperty = Exclude<keyof DocumentProperties, "revisionNumber" | "lastAuthor">;

const textMember = (key: TextProperty): ScalarMember<Book> => ({
  get: ({ document }) => document.properties[key],
  set: ({ document }, value) => void (document.properties[key] = asText(value)),
});

export const DocumentPropertiesClass: HostClass<Book> = new HostClass<Book>({
  name: "DocumentProperties",
  scalars: {
    Title: textMember("title"),
    Subject: textMember("subject"),
    Author: textMember("author"),
    Keywords: textMember("keywords"),
    Comments: textMember("comments"),
    Category: textMember("category"),
    Manager: textMember("manager"),
    Company: textMember("company"),
    CreationDate: { get: ({ document }) => document.created.toISOString() },
    LastAuthor: { get: ({ document }) => document.properties.lastAuthor },
    RevisionNumber: {
      get: ({ document }) => document.properties.revisionNumber,
      set: ({ document }, value) => void (document.properties.revisionNumber = asInteger(value)),
    },
  },
  objects: { Custom: (book) => CustomPropertyCollectionClass.of(book) },
});
