import { catalogue } from "../language";

/** What the functions about goals in words can say. */
export const smartMessages = catalogue({});
