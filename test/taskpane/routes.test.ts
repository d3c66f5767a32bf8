import { formatRoute, parseRoute, screenIds, screens } from "../../taskpane/routes";

describe("addresses of screens", () => {
  it("are read back as they were written, for every screen and tab", () => {
    for (const screen of screenIds) {
      expect(parseRoute(formatRoute(screen))).toEqual({ screen, tab: null });
      for (const tab of screens[screen]) expect(parseRoute(formatRoute(screen, tab))).toEqual({ screen, tab });
    }
  });

  it("survive what Excel appends to them", () => {
    expect(parseRoute("#/review/fill&_xdm_Info=abc")).toEqual({ screen: "review", tab: "fill" });
  });

  it.each(["", "#", "#/nowhere", "#_xdm_Info=abc", "#/review/nothing"])("that mean nothing open a screen all the same: %p", (hash) => {
    expect(screenIds).toContain(parseRoute(hash).screen);
    expect(parseRoute(hash).tab).toBeNull();
  });
});
