/** Option of mutations that only keep something right after an edit: they are no edits of their own. */
export const FOLLOWING = { following: true } as const;
