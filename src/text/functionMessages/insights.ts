import { catalogue } from "../language";

/** What control charts and forecasts can say. */
export const insightMessages = catalogue({});
