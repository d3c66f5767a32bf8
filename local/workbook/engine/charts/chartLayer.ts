import { IRenderManagerService, Rect, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import { calcSheetFloatDomPosition } from "@univerjs/sheets-drawing-ui";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import { CanvasFloatDomService, type IFloatDomLayout } from "@univerjs/ui";
import { fromEventSubject, ThemeService } from "@univerjs/core";
import { BehaviorSubject, type Subscription } from "rxjs";
import type { Engine } from "../engine";
import type { Chart } from "./chart";
import { chartView } from "./chartView";
import { drawChart } from "./scene/draw";
import { DARK, LIGHT } from "./scene/shape";
import { toPng, toSvg } from "./scene/write";

const PIXELS_PER_POINT = 4 / 3;

interface Shown {
  readonly chart: Chart;
  readonly place: BehaviorSubject<IFloatDomLayout>;
  readonly picture: BehaviorSubject<string>;
}

/** Shows the charts of the sheet in front over its cells, in the grid's floating layer; they follow scrolling, zoom and data. */
class ChartLayer {
  private readonly shown = new Map<string, Shown>();
  private scrolling: Subscription | null = null;
  private waiting = false;

  constructor(private readonly engine: Engine) {
    const { context, charts, changes } = engine;
    const later = (): void => this.later();
    charts.onChange(later);
    charts.onValues(later);
    changes.listen(later);
    // Zoom, sizes of rows and columns, frozen panes: whatever is done may move what lies over the cells.
    context.onMutation(later);
    context.onCommand(later);
    context.injector.get(ThemeService).darkMode$.subscribe(later);
    charts.painter = toPng;
    later();
  }

  /** Many changes become one drawing. */
  private later(): void {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.update();
    });
  }

  private update(): void {
    const { charts, sheets } = this.engine;
    const wanted = charts.all(sheets.activeId);
    const layer = this.engine.context.injector.get(CanvasFloatDomService);
    for (const [id] of this.shown) {
      if (wanted.some((chart) => chart.id === id)) continue;
      layer.removeFloatDom(id);
      this.shown.delete(id);
    }
    if (wanted.length === 0) return;
    this.followScrolling();
    for (const chart of wanted) {
      const place = this.placeOf(chart);
      if (!place) return this.later(); // the grid is not there yet
      const known = this.shown.get(chart.id);
      if (known) {
        known.place.next(place);
        known.picture.next(this.draw(chart));
      } else this.add(chart, place);
    }
  }

  private add(chart: Chart, place: IFloatDomLayout): void {
    const { context, charts, sheets } = this.engine;
    const shown: Shown = { chart, place: new BehaviorSubject(place), picture: new BehaviorSubject(this.draw(chart)) };
    this.shown.set(chart.id, shown);
    const nothing = (): void => undefined;
    const view = chartView({
      name: chart.name,
      picture: shown.picture,
      select: () => charts.activate(chart),
      move: (x, y) => {
        const zoom = this.zoom();
        chart.left = Math.max(0, chart.left + x / zoom / PIXELS_PER_POINT);
        chart.top = Math.max(0, chart.top + y / zoom / PIXELS_PER_POINT);
        charts.changed(chart);
      },
      remove: () => {
        if (this.engine.protection.allows(sheets.activeId, "allowEditObjects")) charts.remove(chart);
      },
    });
    context.injector.get(CanvasFloatDomService).addFloatDom({
      id: chart.id, unitId: context.unitId, position$: shown.place, componentKey: view,
      onPointerDown: nothing, onPointerMove: nothing, onPointerUp: nothing, onWheel: (event) => this.scrollGrid(event),
    });
  }

  private draw(chart: Chart): string {
    const dark = this.engine.context.injector.get(ThemeService).darkMode;
    return toSvg(drawChart(chart, this.engine, dark ? DARK : LIGHT), chart.width, chart.height, chart.name);
  }

  private render() {
    const { injector, unitId } = this.engine.context;
    return injector.get(IRenderManagerService).getRenderById(unitId);
  }

  private zoom(): number {
    return this.render()?.scene.getAncestorScale().scaleX ?? 1;
  }

  private placeOf({ left, top, width, height }: Chart): IFloatDomLayout | null {
    const { context, sheets } = this.engine;
    const render = this.render();
    const skeleton = render?.with(SheetSkeletonManagerService).getSkeletonParam(sheets.activeId)?.skeleton;
    if (!render || !skeleton) return null;
    const box = new Rect("chart", {
      left: left * PIXELS_PER_POINT + skeleton.rowHeaderWidth, top: top * PIXELS_PER_POINT + skeleton.columnHeaderHeight,
      width: width * PIXELS_PER_POINT, height: height * PIXELS_PER_POINT,
    });
    const place = calcSheetFloatDomPosition(box, render.scene, skeleton, context.sheet(sheets.activeId));
    box.dispose();
    return place;
  }

  private followScrolling(): void {
    const viewport = this.render()?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!viewport || this.scrolling) return;
    this.scrolling = fromEventSubject(viewport.onScrollAfter$).subscribe(() => {
      for (const { chart, place } of this.shown.values()) {
        const next = this.placeOf(chart);
        if (next) place.next(next);
      }
    });
  }

  /** The wheel over a chart scrolls the sheet under it. */
  private scrollGrid(event: WheelEvent): void {
    const canvas = this.render()?.engine.getCanvasElement();
    canvas?.dispatchEvent(new WheelEvent(event.type, event));
  }
}

export function showCharts(engine: Engine): void {
  new ChartLayer(engine);
}
