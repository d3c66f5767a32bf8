import type { PageLanguage } from "../text";
import { openWorkbooks, type StoredWorkbook, type WorkbookStorage } from "./storage";
import { fileWord } from "./text";

interface Options {
  readonly bar: HTMLElement;
  readonly storage: WorkbookStorage | null;
  /** The workbook of this page, which is its own affair unless it was just loaded without its changes. */
  readonly own: string;
  readonly isRestored: boolean;
  readonly language: PageLanguage;
  readonly restore: (id: string) => void;
}

/** Offers the changes that pages which are gone could not save, each with its time, until somebody decides. */
export async function offerRecovery({ bar, storage, own, isRestored, language, restore }: Options): Promise<void> {
  if (!storage) return;
  const live = await openWorkbooks();
  await storage.tidy(live);
  const lost = (await storage.all()).filter(({ id, recoveryAt }) => recoveryAt !== null && (id === own ? !isRestored : !live.has(id)));
  const lines = lost.sort((a, b) => (b.recoveryAt ?? 0) - (a.recoveryAt ?? 0)).map((workbook) => {
    const line = document.createElement("div");
    line.className = "recovery-line";
    const text = document.createElement("span");
    const name = fileWord("recovered", language, { name: workbook.name, time: timeOf(workbook, language) });
    text.textContent = `${name} — ${fileWord("recoveredHint", language)}`;
    const button = (label: "restore" | "discard", act: () => void): HTMLButtonElement => {
      const made = document.createElement("button");
      made.type = "button";
      made.textContent = fileWord(label, language);
      made.className = label === "restore" ? "primary" : "";
      made.addEventListener("click", act);
      return made;
    };
    const discard = async (): Promise<void> => {
      line.remove();
      bar.hidden = bar.childElementCount === 0;
      if (workbook.savedAt === null) await storage.remove(workbook.id);
      else await storage.put({ ...workbook, recoveryAt: null }, { recovery: null });
    };
    line.append(text, button("restore", () => restore(workbook.id)), button("discard", () => void discard()));
    return line;
  });
  bar.replaceChildren(...lines);
  bar.hidden = lines.length === 0;
}

/** The time alone for today, with the day for any other. */
function timeOf({ recoveryAt }: StoredWorkbook, language: PageLanguage): string {
  const time = new Date(recoveryAt ?? 0);
  const isToday = time.toDateString() === new Date().toDateString();
  const day = isToday ? {} : ({ month: "short", day: "numeric" } as const);
  return new Intl.DateTimeFormat(language, { ...day, hour: "2-digit", minute: "2-digit", hour12: false }).format(time);
}
