import { plainText, type CommentText, type Mention } from "../engine/comments";
import { asInteger, asRecord, asText } from "./api/arguments";
import { invalidArgument } from "./api/officeError";

/** Excel takes no longer comment. */
const LONGEST = 32_768;

function mentionOf(value: unknown): Mention {
  const { email, id, name } = asRecord(value);
  return { email: asText(email), id: asInteger(id), name: asText(name) };
}

/** The text of a comment: plain, or with people addressed in it (`CommentRichContent`). */
export function commentText(value: unknown, contentType: "Plain" | "Mention"): CommentText {
  if (typeof value === "string") return checked(plainText(value));
  const { richContent, mentions } = asRecord(value);
  if (contentType !== "Mention" || !Array.isArray(mentions)) throw invalidArgument();
  const rich = asText(richContent);
  return checked({ richContent: rich, mentions: mentions.map(mentionOf), content: rich.replaceAll(/<at\b[^>]*>(.*?)<\/at>/gs, "@$1") });
}

function checked(text: CommentText): CommentText {
  if (text.content === "" || text.content.length > LONGEST) throw invalidArgument();
  return text;
}
