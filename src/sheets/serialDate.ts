const day = 86_400_000;
/** Excel's day 0: 30 December 1899. */
const epoch = Date.UTC(1899, 11, 30);

/** A date cell that was read as text is the number of its day: this makes it ISO. Words stay as they are. */
export function isoDate(text: string): string {
  return /^\d{5}(\.\d+)?$/.test(text) ? new Date(epoch + Math.floor(Number(text)) * day).toISOString().slice(0, 10) : text;
}
