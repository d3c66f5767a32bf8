import { plainText, type CommentText, type Mention } from "../../engine/comments";
import type { MentionFile } from "../model/workbook";

/** Files tell people in a comment by places in its text, Excel's API by tags around their names, which the text shows as @name. */
const TAG = /<at\b([^>]*)>(.*?)<\/at>/gs;

export function textWithMentions(text: string, mentions: readonly MentionFile[]): CommentText {
  if (mentions.length === 0) return plainText(text);
  const people: Mention[] = [];
  const idOf = ({ name, email }: MentionFile): number => {
    const known = people.find((person) => person.name === name && person.email === email);
    if (known === undefined) people.push({ id: people.length, name, email });
    return known?.id ?? people.length - 1;
  };
  let end = 0;
  const parts = mentions.map((mention) => {
    const before = text.slice(end, mention.start);
    end = mention.start + mention.length;
    return `${before}<at id="${idOf(mention)}">${text.slice(mention.start, end).replace(/^@/, "")}</at>`;
  });
  return { content: text, richContent: parts.join("") + text.slice(end), mentions: people };
}

/** Only those whose number stands for somebody. */
export function mentionsOf({ content, richContent, mentions }: CommentText): MentionFile[] {
  /** How much longer the text with tags is than the text that is shown, up to here. */
  let longer = 0;
  return [...richContent.matchAll(TAG)].flatMap((match): MentionFile[] => {
    const [tagged, attributes = "", name = ""] = match;
    const start = match.index - longer;
    const length = name.length + (content.startsWith(`@${name}`, start) ? 1 : 0);
    longer += tagged.length - length;
    const id = /\bid=["']?(\d+)/.exec(attributes)?.[1];
    const person = mentions.find((mention) => String(mention.id) === id);
    return person && length > 0 ? [{ name: person.name, email: person.email, start, length }] : [];
  });
}
