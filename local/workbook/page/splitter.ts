const STEP = 20;
const MINIMUM = 320;
const MAXIMUM = 640;
const REMEMBERED = "kpitables.paneWidth";

/** Lets the pane's width be set with the mouse or the arrow keys, and remembers it. */
export function makeSplitter(splitter: HTMLElement, pane: HTMLElement): void {
  const set = (width: number): void => {
    const kept = Math.round(Math.min(MAXIMUM, Math.max(MINIMUM, width)));
    pane.style.width = `${kept}px`;
    splitter.setAttribute("aria-valuenow", String(kept));
    localStorage.setItem(REMEMBERED, String(kept));
  };
  splitter.setAttribute("aria-valuemin", String(MINIMUM));
  splitter.setAttribute("aria-valuemax", String(MAXIMUM));
  set(Number(localStorage.getItem(REMEMBERED)) || 380);

  splitter.addEventListener("pointerdown", (event) => {
    splitter.setPointerCapture(event.pointerId);
    document.body.classList.add("dragging");
  });
  splitter.addEventListener("pointermove", (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) set(innerWidth - event.clientX);
  });
  splitter.addEventListener("lostpointercapture", () => document.body.classList.remove("dragging"));
  splitter.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    set(pane.getBoundingClientRect().width + (event.key === "ArrowLeft" ? STEP : -STEP));
  });
}
