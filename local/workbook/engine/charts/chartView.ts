import { createElement, useEffect, useState, type ComponentType, type KeyboardEvent, type PointerEvent } from "react";
import type { BehaviorSubject } from "rxjs";

interface ChartViewOptions {
  readonly name: string;
  /** The drawing as SVG, whenever it changes. */
  readonly picture: BehaviorSubject<string>;
  readonly select: () => void;
  readonly move: (x: number, y: number) => void;
  readonly remove: () => void;
}

/** An arrow key moves a chart this many pixels. */
const STEP = 8;
const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP],
};

/** A chart over the cells: dragged with the pointer, moved with the arrow keys, taken away with Delete. */
export function chartView({ name, picture, select, move, remove }: ChartViewOptions): ComponentType {
  return function ChartView() {
    const [svg, setSvg] = useState(picture.value);
    useEffect(() => {
      const subscription = picture.subscribe(setSvg);
      return () => subscription.unsubscribe();
    }, []);
    const drag = (event: PointerEvent<HTMLDivElement>): void => {
      if (event.buttons === 1 && event.currentTarget.hasPointerCapture(event.pointerId)) move(event.movementX, event.movementY);
    };
    const press = (event: KeyboardEvent): void => {
      const step = arrows[event.key];
      if (step) move(...step);
      if (event.key === "Delete" || event.key === "Backspace") remove();
      if (step || event.key === "Delete" || event.key === "Backspace") {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    return createElement("div", {
      tabIndex: 0, role: "figure", "aria-label": name, "data-chart": name,
      style: { width: "100%", height: "100%", cursor: "move", userSelect: "none" },
      onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus();
        select();
      },
      onPointerMove: drag,
      onKeyDown: press,
      // Texts in it are escaped where it is drawn.
      dangerouslySetInnerHTML: { __html: svg },
    });
  };
}
