import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { lazyPart } from "../../taskpane/components/lazyPart";
import { SettingsProvider } from "../../taskpane/provider/SettingsProvider";

const shown = (Part: ReturnType<typeof lazyPart<{ readonly name: string }>>) =>
  render(<SettingsProvider host={{ language: "en-US", dark: null }}><Part name="Share" /></SettingsProvider>);

const Greeting = ({ name }: { readonly name: string }) => <p>Here is {name}</p>;

describe("a part of the pane that is fetched when it is needed", () => {
  it("is not fetched before it is shown, and at once the second time", async () => {
    const fetchPart = jest.fn(async () => Greeting);
    const Part = lazyPart(fetchPart);
    expect(fetchPart).not.toHaveBeenCalled();
    const { unmount } = shown(Part);
    expect(await screen.findByText("Here is Share")).toBeVisible();
    unmount();
    shown(Part);
    expect(screen.getByText("Here is Share")).toBeVisible();
    await act(async () => undefined);
  });

  it("says when it cannot be fetched, and tries again", async () => {
    const fetchPart = jest.fn(async () => Greeting).mockRejectedValueOnce(new Error("Loading chunk 7 failed."));
    shown(lazyPart(fetchPart));
    expect(await screen.findByText("This part could not be loaded")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("Here is Share")).toBeVisible();
  });
});
