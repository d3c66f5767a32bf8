/** The id of a new suggestion or action. Ids are made up, so that two people who write at once make two rows. */
export function newId(letter: "A" | "S"): string {
  return `${letter}-${crypto.randomUUID().slice(0, 13)}`;
}
