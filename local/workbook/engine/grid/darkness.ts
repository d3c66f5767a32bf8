import { ThemeService, type Injector } from "@univerjs/core";
import { ICanvasColorService, UniverRenderingContext2D } from "@univerjs/engine-render";
import type { Engine } from "../engine";

/** The grid is dark when the system is, and changes with it. */
export function followDarkness({ context }: Engine): void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const theme = context.injector.get(ThemeService);
  const apply = (): void => theme.setDarkMode(system.matches);
  apply();
  turnGradients(context.injector);
  system.addEventListener("change", apply);
}

/** In the dark the grid turns all colours but those of gradients: data bars would end in white, under white numbers. */
function turnGradients(injector: Injector): void {
  const colors = injector.get(ICanvasColorService);
  const drawing = UniverRenderingContext2D.prototype;
  const create = Reflect.get(drawing, "createLinearGradient") as typeof drawing.createLinearGradient;
  drawing.createLinearGradient = function turned(this: UniverRenderingContext2D, ...line: Parameters<typeof create>) {
    const gradient = create.apply(this, line);
    const add = gradient.addColorStop.bind(gradient);
    gradient.addColorStop = (offset, color) => add(offset, colors.getRenderColor(color.replace(/(\d) +(?=\d)/g, "$1,")));
    return gradient;
  };
}
