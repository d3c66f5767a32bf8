import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { useState } from "react";
import type { Direction } from "../../src/goals/types";
import { SettingsProvider } from "../../taskpane/provider/SettingsProvider";
import { ScoreTable } from "../../taskpane/screens/plan/method/ScoreTable";
import { fields, readTyped } from "../../taskpane/screens/plan/tree/editorFields";

interface Given {
  readonly value?: string;
  readonly direction?: Direction;
  readonly language?: "zh-CN" | "en-US";
  readonly hasTarget?: boolean;
  /** Whether the sheet takes what is saved. */
  readonly isSaved?: boolean;
}

/** The editor over a cell. */
function open({ value = "", direction = 1, language = "en-US", hasTarget = true, isSaved = true }: Given = {}) {
  const saved: string[] = [];
  function Cell() {
    const [text, setText] = useState(value);
    const save = (next: string): void => {
      saved.push(next);
      if (isSaved) setText(next);
    };
    return (
      <>
        <ScoreTable method="step" direction={direction} value={text} hasTarget={hasTarget} proposal="80%:60; 100%:100; 120%:120" onSave={save} />
        <button onClick={() => setText("50%:50")}>Somebody else</button>
      </>
    );
  }
  const { container } = render(<SettingsProvider host={{ language, dark: null }}><Cell /></SettingsProvider>);
  return { saved, container, user: userEvent.setup() };
}
const type = (name: string, text: string): void => {
  const field = screen.getByRole("textbox", { name });
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
};
const shown = (): readonly string[] => screen.getAllByRole<HTMLInputElement>("textbox").map(({ value }) => value);

describe("the editor of a table of points", () => {
  it("writes rows as one text once they are whole, a bare 90 as 90 %", async () => {
    const { saved, user, container } = open();
    await user.click(screen.getByRole("button", { name: "Add a row" }));
    type("Bound of row 1", "90");
    expect([saved, screen.getByRole("status").textContent]).toEqual([[], expect.stringContaining("saved once they are there")]);
    type("Points of row 1", "100");
    await user.click(screen.getByRole("button", { name: "Add a row" }));
    type("Bound of row 2", "７５％");
    type("Points of row 2", "60");
    expect(saved).toEqual(["90%:100", "75%:60; 90%:100"]);
    expect((await axe.run(container)).violations).toEqual([]);
  });

  it("begins with threshold, target and stretch, and goes on at the keyboard when a row is removed", async () => {
    const { saved, user } = open({ language: "zh-CN" });
    await user.click(screen.getByRole("button", { name: "由门槛、目标、挑战生成" }));
    await user.click(screen.getByRole("button", { name: "删除第 3 档" }));
    expect(saved).toEqual(["80%:60; 100%:100; 120%:120", "80%:60; 100%:100"]);
    expect(screen.getByRole("button", { name: "添加一档" })).toHaveFocus();
  });

  it("says what is wrong with a row and saves nothing of it", () => {
    const { saved } = open({ value: "80%:60; 100%:100" });
    type("Points of row 1", "sixty");
    expect(screen.getByRole("status")).toHaveTextContent(/such as 80%:60; 100%:100.*Not saved yet/);
    type("Points of row 1", "60");
    type("Bound of row 2", "80%");
    expect(screen.getByRole("status")).toHaveTextContent(/Not saved yet/);
    expect(saved).toEqual([]);
  });

  it("keeps what was typed when it could not be written, and shows what somebody else has written", async () => {
    const { saved, user } = open({ value: "80%:60; 100%:100", isSaved: false });
    type("Points of row 1", "70");
    expect([saved, shown()]).toEqual([["80%:70; 100%:100"], ["80%", "70", "100%", "100"]]);
    await user.click(screen.getByRole("button", { name: "Somebody else" }));
    expect(shown()).toEqual(["50%", "50"]);
  });

  it("leaves bounds of the actual itself as they are where there is no target", () => {
    const { saved } = open({ value: "80:60; 100:100", hasTarget: false });
    type("Points of row 1", "70%");
    expect(saved).toEqual(["80:70; 100:100"]);
  });

  it("names the side on which a row counts", () => {
    open({ value: "100%:100; 120%:60", direction: -1 });
    expect(screen.getByText("Up to (of target)")).toBeInTheDocument();
    expect(screen.getByText(/above the highest 0 points/)).toBeInTheDocument();
  });
});

test("a cap of 150% is 150 points, whatever the unit of the KPI", () => {
  const [cap, target] = ["cap", "target"].map((field) => fields.find((entry) => entry.field === field)!);
  expect(["150%", "１５０％", "150", ""].map((typed) => readTyped(cap!, typed, "days"))).toEqual([{ value: 150 }, { value: 150 }, { value: 150 }, { value: null }]);
  expect(readTyped(target!, "50%", "days")).toEqual({ value: 0.5 });
});
