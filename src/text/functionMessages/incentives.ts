import { catalogue } from "../language";

/** What the functions about pay can say. */
export const incentiveMessages = catalogue({});
