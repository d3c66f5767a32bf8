import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { formatRoute, parseRoute } from "../../taskpane/routes";
import { elements, ownAddresses, parseXml, resource, root } from "./manifest";

const dist = path.join(root, "dist");
const files = [...new Set(ownAddresses().map((address) => address.split("#")[0] ?? ""))];

/** Width and height from the header chunk of a PNG. */
function pixels(png: Buffer): readonly [width: number, height: number] {
  if (png.toString("latin1", 1, 4) !== "PNG" || png.toString("latin1", 12, 16) !== "IHDR") throw new Error("This is no PNG file.");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

it("is served by the built add-in, every address of it (npm run build)", () => {
  expect(files).toContain("taskpane.html");
  expect(files.filter((file) => !existsSync(path.join(dist, file)))).toEqual([]);
});

it("is shipped with the built add-in, as well-formed as it was written", () => {
  const shipped = parseXml(readFileSync(path.join(dist, "manifest.xml"), "utf8"));
  expect(elements("*", shipped).length).toBe(elements("*").length);
});

it("opens a screen that the pane has from every button, and another one from each", () => {
  const opened = elements("Action").map((action) => resource(elements("SourceLocation", action)[0]?.getAttribute("resid") ?? ""));
  const hashes = opened.map((address) => address.slice(address.indexOf("#")));
  for (const hash of hashes) {
    const { screen, tab } = parseRoute(hash);
    expect(formatRoute(screen, tab)).toBe(hash);
  }
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(new Set(opened.map((address) => address.split("#")[0])).size).toBe(1);
});

it("keeps one pane for all buttons", () => {
  const panes = elements("Action").map((action) => elements("TaskpaneId", action)[0]?.textContent);
  expect(new Set(panes).size).toBe(1);
  expect(panes[0]).toBeTruthy();
});

it("gives every button and group the sizes that Office needs, each as large as it says", () => {
  const icons = elements("Icon");
  expect(icons.length).toBeGreaterThan(0);
  for (const icon of icons) {
    const images = elements("Image", icon);
    expect(images.map((image) => image.getAttribute("size"))).toEqual(["16", "32", "80"]);
    for (const image of images) {
      const size = Number(image.getAttribute("size"));
      const { pathname } = new URL(resource(image.getAttribute("resid") ?? ""));
      expect(pixels(readFileSync(path.join(root, pathname)))).toEqual([size, size]);
    }
  }
});

it.each([["IconUrl", 32], ["HighResolutionIconUrl", 64]])("shows the add-in with an icon of the right size (%s)", (name, size) => {
  const { pathname } = new URL(elements(name)[0]?.getAttribute("DefaultValue") ?? "");
  expect(pixels(readFileSync(path.join(root, pathname)))).toEqual([size, size]);
});
