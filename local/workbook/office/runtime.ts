import { asFlag } from "./arguments";
import type { Book } from "./book";
import { HostClass } from "./hostClass";

/** What the add-in says about its own runtime: whether it wants to hear of events. */
export const RuntimeClass: HostClass<Book> = new HostClass<Book>({
  name: "Runtime",
  scalars: {
    EnableEvents: { get: ({ events }) => events?.isEnabled ?? true, set: ({ events }, value) => events?.setEnabled(asFlag(value)) },
  },
});
