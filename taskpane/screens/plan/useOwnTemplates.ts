import { useCallback, useMemo } from "react";
import { readTemplate, type OwnTemplate } from "../../../src/goals/templates/templateFile";
import { useReading } from "../../hooks/useReading";
import { useWorkbook } from "../../hooks/useWorkbook";

export interface OwnTemplates {
  /** Null until they are read. */
  readonly templates: readonly OwnTemplate[] | null;
  readonly error: unknown;
  readonly again: () => void;
}

/** The company's own templates in this workbook. One that somebody has damaged is left out. */
export function useOwnTemplates(): OwnTemplates {
  const { workbook, revision } = useWorkbook();
  const read = useCallback(() => workbook.readTemplates(), [workbook]);
  const { value, error, again } = useReading(read, revision);
  const templates = useMemo(() => value?.flatMap(({ file }) => parsed(file)) ?? null, [value]);
  return { templates, error, again };
}

function parsed(file: string): readonly OwnTemplate[] {
  try {
    return [readTemplate(file)];
  } catch {
    return [];
  }
}
