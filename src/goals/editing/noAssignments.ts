import type { AssignmentDraft } from "./assignmentDraft";

/** A draft of the grid in which nothing is wanted; by itself, as the pane has it before the grid is fetched. */
export const noAssignments: AssignmentDraft = { people: [], added: [], made: 0, changed: {}, released: [], templates: [], targets: {} };
