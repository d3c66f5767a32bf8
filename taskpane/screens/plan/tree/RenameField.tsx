import { useRef, useState } from "react";
import { Input } from "@fluentui/react-components";
import { treeText } from "../../../../src/text/pane";
import { useText } from "../../../hooks/useText";

interface RenameFieldProps {
  readonly goal: string;
  /** The new name; null when it stays. */
  readonly onRenamed: (goal: string | null) => void;
}

/** A goal's name while it is being changed in the tree: Enter keeps it, Escape does not. */
export function RenameField({ goal, onRenamed }: RenameFieldProps) {
  const t = useText();
  const [name, setName] = useState(goal);
  // Leaving the field comes after Enter and Escape too, when all is said.
  const isDone = useRef(false);
  const end = (result: string | null): void => {
    if (isDone.current) return;
    isDone.current = true;
    onRenamed(result);
  };
  return (
    <Input
      size="small"
      autoFocus
      aria-label={t(treeText.renameOf, { goal })}
      value={name}
      onChange={(_, data) => setName(data.value)}
      onClick={(event) => event.stopPropagation()}
      onBlur={() => end(name)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter" && !event.nativeEvent.isComposing) end(name);
        if (event.key === "Escape") end(null);
      }}
    />
  );
}
