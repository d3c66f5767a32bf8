/** An ISO time as people read it in a cell, in the time of this machine: `2026-11-22 04:00:00 +08:00`. */
export function shownTime(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const minutes = -time.getTimezoneOffset();
  const local = new Date(time.getTime() + minutes * 60_000).toISOString().slice(0, 19).replace("T", " ");
  const size = Math.abs(minutes);
  return `${local} ${minutes < 0 ? "-" : "+"}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

/** The ISO time of a cell; a text that is no time stays what it is. */
export function isoTime(shown: string): string {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) ([+-]\d\d:\d\d)$/.exec(shown);
  const time = match === null ? null : new Date(`${match[1] ?? ""}T${match[2] ?? ""}${match[3] ?? ""}`);
  return time === null || Number.isNaN(time.getTime()) ? shown : time.toISOString();
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
