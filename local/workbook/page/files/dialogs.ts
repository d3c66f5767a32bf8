import type { PageLanguage } from "../text";
import { fileWord } from "./text";

/** One button of a question: what it says and what it answers. */
export interface Choice<Answer> {
  readonly label: string;
  readonly answer: Answer;
  readonly isDefault?: boolean;
}

interface Question<Answer> {
  readonly title: string;
  readonly text: string;
  readonly choices: readonly Choice<Answer>[];
  /** What Escape answers. */
  readonly otherwise: Answer;
  readonly body?: HTMLElement;
}

/** Asks in a box of the page, which the keyboard can answer. */
export function ask<Answer>({ title, text, choices, otherwise, body }: Question<Answer>): Promise<Answer> {
  return new Promise((resolve) => {
    const dialog = document.createElement("dialog");
    dialog.className = "file-dialog";
    const form = document.createElement("form");
    const heading = document.createElement("h2");
    heading.id = "file-dialog-title";
    heading.textContent = title;
    dialog.setAttribute("aria-labelledby", heading.id);
    const buttons = choices.map(({ label, isDefault = false }) => {
      const button = document.createElement("button");
      button.textContent = label;
      button.className = isDefault ? "primary" : "";
      button.autofocus = isDefault && body === undefined;
      return button;
    });
    const row = document.createElement("div");
    row.className = "file-dialog-buttons";
    row.append(...buttons);
    form.append(heading);
    if (text !== "") form.append(Object.assign(document.createElement("p"), { textContent: text }));
    if (body) form.append(body);
    form.append(row);
    dialog.append(form);
    // Keys belong to the box while it is open, not to the grid behind it.
    dialog.addEventListener("keydown", (event) => event.stopPropagation());
    // The box's own event tells of its end a task too late: a key pressed meanwhile would go to the page as it was before.
    const end = (answer: Answer): void => {
      dialog.close();
      dialog.remove();
      resolve(answer);
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const choice = choices.find((_, index) => buttons[index] === event.submitter);
      end(choice ? choice.answer : otherwise);
    });
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      end(otherwise);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Says something that must be read. */
export const tell = (title: string, text: string, language: PageLanguage): Promise<void> =>
  ask({ title, text, otherwise: undefined, choices: [{ label: fileWord("close", language), answer: undefined, isDefault: true }] });

/** Whether to save before the workbook is left. */
export const askToSave = (name: string, language: PageLanguage): Promise<"save" | "discard" | "cancel"> =>
  ask<"save" | "discard" | "cancel">({
    title: fileWord("askTitle", language, { name }),
    text: fileWord("askText", language),
    otherwise: "cancel",
    choices: [
      { label: fileWord("save", language), answer: "save", isDefault: true },
      { label: fileWord("dontSave", language), answer: "discard" },
      { label: fileWord("cancel", language), answer: "cancel" },
    ],
  });

/** Asks for the name of a file that the browser will download; null when nobody wants it any more. */
export async function askName(name: string, language: PageLanguage): Promise<string | null> {
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.value = name;
  input.autofocus = true;
  input.required = true;
  input.spellcheck = false;
  label.append(fileWord("name", language), input);
  input.addEventListener("focus", () => input.select(), { once: true });
  const isWanted = await ask({
    title: fileWord("saveAs", language), text: "", body: label, otherwise: false,
    choices: [
      { label: fileWord("save", language), answer: true, isDefault: true },
      { label: fileWord("cancel", language), answer: false },
    ],
  });
  const given = input.value.trim().replace(/[\\/:*?"<>|]/g, "-").replace(/\.xlsx$/i, "");
  return isWanted && given !== "" ? given : null;
}
