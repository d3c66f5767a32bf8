import type { WorkbookReading } from "./read";

/** What follows from a reading alone, worked out once for each. */
export function onceFor<Value extends object>(work: (reading: WorkbookReading) => Value): (reading: WorkbookReading) => Value {
  const known = new WeakMap<WorkbookReading, Value>();
  return (reading) => {
    const value = known.get(reading) ?? work(reading);
    known.set(reading, value);
    return value;
  };
}
