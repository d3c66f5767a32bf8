/** Columns of a review sheet that people fill in. */
export const reviewInputs = ["actual", "evidence", "comment", "self", "manager"] as const;
export type ReviewInput = (typeof reviewInputs)[number];
