import { useRef, useState, type RefObject } from "react";
import { useSettings } from "./useSettings";

export interface Person {
  readonly name: string;
  readonly field: RefObject<HTMLInputElement | null>;
  /** The name was needed and is not there. */
  readonly isMissing: boolean;
  /** Acts once the person has said their name: it stands beside everything that is written. */
  readonly act: (work: () => void) => void;
}

/** Who pushes or consolidates, as this browser remembers it. */
export function usePerson(): Person {
  const { settings } = useSettings();
  const field = useRef<HTMLInputElement>(null);
  const [isAsked, setIsAsked] = useState(false);
  const name = settings.person.trim();
  const act = (work: () => void): void => {
    setIsAsked(name === "");
    if (name === "") field.current?.focus();
    else work();
  };
  return { name, field, isMissing: isAsked && name === "", act };
}
