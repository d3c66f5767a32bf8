import { asFlag } from "./api/arguments";
import { HostClass } from "./api/hostClass";
import type { Book } from "./book";

/** What the add-in says about its own runtime: whether it wants to hear of events. */
export const RuntimeClass: HostClass<Book> = new HostClass<Book>({
  name: "Runtime",
  scalars: {
    EnableEvents: { get: ({ events }) => events?.isEnabled ?? true, set: ({ events }, value) => events?.setEnabled(asFlag(value)) },
  },
});
