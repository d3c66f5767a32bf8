import { useRef, useState, type DragEvent, type ReactNode } from "react";
import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DocumentArrowUpRegular } from "@fluentui/react-icons";
import { Muted, Stack } from "./layout";

const useStyles = makeStyles({
  zone: { padding: tokens.spacingVerticalM, border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusMedium },
  over: { backgroundColor: tokens.colorNeutralBackground1Hover, border: `1px dashed ${tokens.colorCompoundBrandStroke}` },
  input: { display: "none" },
});

interface DropZoneProps {
  /** What to do here, and what comes of it. */
  readonly sentence: string;
  /** On the button, for those who choose instead of dropping. */
  readonly label: string;
  /** File types as an input of a page names them. */
  readonly accept: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** Stands in the button's place while files are being read. */
  readonly busy?: ReactNode;
}

/** A place to drop files, with a button that does the same by keyboard. */
export function DropZone({ sentence, label, accept, onFiles, busy }: DropZoneProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const take = (files: FileList | null): void => {
    if (files !== null && files.length > 0) onFiles([...files]);
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div className={mergeClasses(styles.zone, isOver && styles.over)} onDragOver={over} onDragLeave={() => setIsOver(false)} onDrop={drop}>
      <Stack gap="small">
        <Caption1><Muted>{sentence}</Muted></Caption1>
        <input
          ref={input}
          className={styles.input}
          type="file"
          multiple
          accept={accept}
          aria-label={label}
          onChange={({ target }) => {
            take(target.files);
            target.value = ""; // the same file may be chosen again
          }}
        />
        {busy ?? <div><Button icon={<DocumentArrowUpRegular />} onClick={() => input.current?.click()}>{label}</Button></div>}
      </Stack>
    </div>
  );
}
