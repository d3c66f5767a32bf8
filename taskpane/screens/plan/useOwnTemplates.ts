import { useCallback, useMemo } from "react";
import { TemplateError } from "../../../src/goals/templates/fields";
import { readTemplate, type OwnTemplate } from "../../../src/goals/templates/templateFile";
import type { StoredTemplate } from "../../../src/workbook/types";
import { useReading } from "../../hooks/useReading";
import { useWorkbook } from "../../hooks/useWorkbook";

export interface DamagedTemplate extends StoredTemplate {
  readonly error: TemplateError;
}

export interface OwnTemplates {
  /** Null until they are read. */
  readonly templates: readonly OwnTemplate[] | null;
  /** Templates that cannot be read, and why. */
  readonly damaged: readonly DamagedTemplate[];
  readonly error: unknown;
  readonly again: () => void;
}

/** The company's own templates in this workbook. */
export function useOwnTemplates(): OwnTemplates {
  const { workbook, revision } = useWorkbook();
  const read = useCallback(() => workbook.readTemplates(), [workbook]);
  const { value, error, again } = useReading(read, revision);
  const parsed = useMemo(() => value?.map(parsedTemplate) ?? null, [value]);
  const templates = useMemo(() => parsed?.flatMap((each) => ("error" in each ? [] : [each])) ?? null, [parsed]);
  const damaged = useMemo(() => parsed?.flatMap((each) => ("error" in each ? [each] : [])) ?? [], [parsed]);
  return { templates, damaged, error, again };
}

function parsedTemplate(stored: StoredTemplate): OwnTemplate | DamagedTemplate {
  try {
    return readTemplate(stored.file);
  } catch (error) {
    if (error instanceof TemplateError) return { ...stored, error };
    throw error;
  }
}
