import { isSingleCell } from "../engine/area";
import type { Comment, CommentReply, Comments } from "../engine/comments";
import { asFlag, asText, type Arguments } from "./api/arguments";
import { HostClass, type HostObject, type Members } from "./api/hostClass";
import { invalidArgument, itemNotFound, OfficeError } from "./api/officeError";
import type { Book, RangeState, ScopeState } from "./book";
import { commentText } from "./commentText";
import { RangeClass } from "./declaredClasses";
import { commentEvents } from "./event/eventRegistration";

interface ThreadState {
  readonly book: Book;
  readonly comment: Comment;
  /** The comment itself, or an answer to it. */
  readonly reply: CommentReply;
}

/** Who writes comments here: nobody has signed in. */
const authorOf = ({ engine }: Book): string => (engine.language === "zh-CN" ? "本机用户" : "Local user");

const contentTypes = ["Plain", "Mention"] as const;

/** @throws OfficeError AccessDenied on a sheet whose objects are protected: nobody writes, answers or deletes comments there */
function guard({ engine }: Book, sheetId: string): void {
  if (!engine.protection.allows(sheetId, "allowEditObjects")) throw new OfficeError("AccessDenied");
}

/** The comments to change. */
function editable({ book, comment }: ThreadState): Comments {
  guard(book, comment.cell.sheetId);
  return book.engine.comments;
}

const members: Members<ThreadState> = {
  scalars: {
    Id: { get: ({ reply }) => reply.id },
    AuthorName: { get: ({ reply }) => reply.author },
    AuthorEmail: { get: ({ reply }) => reply.email },
    CreationDate: { get: ({ reply }) => reply.created.toISOString() },
    Content: {
      get: ({ reply }) => reply.text.content,
      set: (thread, value) => editable(thread).edit(thread.comment, thread.reply, commentText(asText(value), "Plain")),
    },
    RichContent: { get: ({ reply }) => reply.text.richContent },
    Mentions: { get: ({ reply }) => reply.text.mentions },
    ContentType: { get: ({ reply }) => (reply.text.mentions.length > 0 ? "Mention" : "Plain") },
  },
  methods: {
    GetLocation: ({ book, comment: { cell } }) => {
      if (!cell.area) throw itemNotFound();
      return RangeClass.of(book.range(cell.sheetId, cell.area));
    },
    UpdateMentions: (thread, args) => editable(thread).edit(thread.comment, thread.reply, commentText(args.raw(0), "Mention")),
  },
};

const CommentReplyClass: HostClass<ThreadState> = new HostClass<ThreadState>({
  name: "CommentReply",
  identity: { property: "Id", of: ({ reply }) => reply.id },
  scalars: { ...members.scalars, Resolved: { get: ({ comment }) => comment.resolved } },
  methods: {
    ...members.methods,
    GetParentComment: ({ book, comment }) => CommentClass.of({ book, comment, reply: comment }),
    Delete: (thread) => editable(thread).removeReply(thread.comment, thread.reply),
  },
});

function findReply({ book, comment }: ThreadState, args: Arguments): HostObject | null {
  const reply = comment.replies.find(({ id }) => id === args.text(0));
  return reply ? CommentReplyClass.of({ book, comment, reply }) : null;
}

const CommentReplyCollectionClass: HostClass<ThreadState> = new HostClass<ThreadState>({
  name: "CommentReplyCollection",
  items: ({ book, comment }) => comment.replies.map((reply) => CommentReplyClass.of({ book, comment, reply })),
  item: (thread, args) => existing(findReply(thread, args)),
  methods: {
    Add: (thread, args) => {
      const { book, comment } = thread;
      const text = commentText(args.raw(0), args.choice(1, contentTypes, "Plain"));
      return CommentReplyClass.of({ book, comment, reply: editable(thread).addReply(comment, { author: authorOf(book), text }) });
    },
    GetCount: ({ comment }) => comment.replies.length,
    GetItem: (thread, args) => existing(findReply(thread, args)),
    GetItemOrNullObject: findReply,
    GetItemAt: ({ book, comment }, args) => {
      const reply = comment.replies[args.integer(0)];
      if (!reply) throw invalidArgument();
      return CommentReplyClass.of({ book, comment, reply });
    },
  },
});

export const CommentClass: HostClass<ThreadState> = new HostClass<ThreadState>({
  name: "Comment",
  identity: { property: "Id", of: ({ comment }) => comment.id },
  scalars: {
    ...members.scalars,
    Resolved: { get: ({ comment }) => comment.resolved, set: (thread, value) => editable(thread).setResolved(thread.comment, asFlag(value)) },
  },
  objects: { Replies: (thread) => CommentReplyCollectionClass.of(thread) },
  methods: { ...members.methods, Delete: (thread) => editable(thread).remove(thread.comment) },
});

function existing(object: HostObject | null): HostObject {
  if (!object) throw itemNotFound();
  return object;
}

const listed = ({ book, sheetId }: ScopeState): Comment[] => book.engine.comments.all(sheetId ?? undefined);

const commentObject = (book: Book, comment: Comment | null | undefined): HostObject | null => (comment ? CommentClass.of({ book, comment, reply: comment }) : null);

const find = (comments: ScopeState, args: Arguments): HostObject | null =>
  commentObject(comments.book, listed(comments).find(({ id }) => id === args.text(0)));

function cellAt({ book, sheetId }: ScopeState, args: Arguments): RangeState {
  const range = args.object(0, RangeClass) ?? book.locate(args.text(0), sheetId ?? book.engine.sheets.activeId);
  if (!range || !isSingleCell(range.area) || (sheetId !== null && range.sheetId !== sheetId)) throw invalidArgument();
  return range;
}

export const CommentCollectionClass: HostClass<ScopeState> = new HostClass<ScopeState>({
  name: "CommentCollection",
  items: (comments) => listed(comments).flatMap((comment) => commentObject(comments.book, comment) ?? []),
  item: (comments, args) => existing(find(comments, args)),
  methods: {
    Add: (comments, args) => {
      const { book } = comments;
      const { sheetId, area } = cellAt(comments, args);
      guard(book, sheetId);
      const text = commentText(args.raw(1), args.choice(2, contentTypes, "Plain"));
      if (book.engine.comments.at(sheetId, area.row, area.column)) throw new OfficeError("InvalidOperation");
      return commentObject(book, book.engine.comments.add(sheetId, area.row, area.column, { author: authorOf(book), text }));
    },
    GetCount: (comments) => listed(comments).length,
    GetItem: (comments, args) => existing(find(comments, args)),
    GetItemOrNullObject: find,
    GetItemAt: (comments, args) => {
      const comment = commentObject(comments.book, listed(comments)[args.integer(0)]);
      if (!comment) throw invalidArgument();
      return comment;
    },
    GetItemByCell: (comments, args) => {
      const { sheetId, area } = cellAt(comments, args);
      return existing(commentObject(comments.book, comments.book.engine.comments.at(sheetId, area.row, area.column)));
    },
    ...commentEvents,
    GetItemByReplyId: (comments, args) =>
      existing(commentObject(comments.book, listed(comments).find(({ replies }) => replies.some(({ id }) => id === args.text(0))))),
  },
});
