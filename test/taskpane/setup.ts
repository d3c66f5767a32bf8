import { TextDecoder, TextEncoder } from "node:util";
import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";

// What Fluent asks of a browser and jsdom does not have.
class StillResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
window.ResizeObserver = StillResizeObserver;
window.matchMedia = (media) => ({
  media, matches: false, onchange: null,
  addEventListener: () => undefined, removeEventListener: () => undefined,
  addListener: () => undefined, removeListener: () => undefined, dispatchEvent: () => false,
});
// Fluent's keyboard moves between what is visible: in a body that has a size, what has an offsetParent.
HTMLBodyElement.prototype.getBoundingClientRect = () => ({ x: 0, y: 0, left: 0, top: 0, right: 320, bottom: 760, width: 320, height: 760, toJSON: () => null });
Object.defineProperty(HTMLElement.prototype, "offsetParent", { get(this: HTMLElement) { return this.parentElement; } });
// A long list draws what its box has room for.
Object.defineProperty(Element.prototype, "clientHeight", { get: () => 600 });
Object.defineProperty(Element.prototype, "clientWidth", { get: () => 320 });
Element.prototype.scrollIntoView = () => undefined;
// axe draws letters to tell icons from text; without a canvas it takes them for text.
HTMLCanvasElement.prototype.getContext = () => null;

Object.assign(globalThis, { TextDecoder, TextEncoder });

// Written in by the bundler.
Object.assign(globalThis, { __VERSION__: "1.2.3" });

// The first render of a Fluent component takes a while on a busy machine. What a notice says is there twice for half a
// second: to be read, and to be read out.
configure({ asyncUtilTimeout: 5000, defaultIgnore: "script, style, [aria-live]" });
jest.setTimeout(60_000);

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, "", "#");
});
