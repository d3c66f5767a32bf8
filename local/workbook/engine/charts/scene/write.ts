import type { Shape } from "./shape";

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const FONT = "Calibri, 'Segoe UI', 'Microsoft YaHei UI', 'Noto Sans CJK SC', sans-serif";
const family = (font: string): string => (font === "" ? FONT : `'${font.replaceAll("'", "")}', ${FONT}`);

/** A drawing as SVG, which the browser keeps sharp at any zoom. */
export function toSvg(shapes: readonly Shape[], width: number, height: number, label: string): string {
  const body = shapes.map((shape) => {
    if (shape.kind === "path") {
      const dash = shape.dash.length > 0 ? ` stroke-dasharray="${shape.dash.join(" ")}"` : "";
      const stroke = shape.stroke ? ` stroke="${escaped(shape.stroke)}" stroke-width="${shape.width}"${dash} stroke-linejoin="round"` : "";
      return `<path d="${shape.d}" fill="${escaped(shape.fill ?? "none")}"${stroke}/>`;
    }
    const turn = shape.turn === 0 ? "" : ` transform="rotate(${shape.turn} ${shape.x} ${shape.y})"`;
    const style = `${shape.bold ? ' font-weight="600"' : ""}${shape.italic ? ' font-style="italic"' : ""}`;
    return `<text x="${shape.x}" y="${shape.y}" font-size="${shape.size}" text-anchor="${shape.anchor}" fill="${escaped(shape.color)}" font-family="${escaped(family(shape.font))}"${style}${turn}>${escaped(shape.text)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="100%" height="100%" role="img" aria-label="${escaped(label)}">${body.join("")}</svg>`;
}

/** A drawing as a PNG, in base64 without its prefix; at once, which a picture of an SVG would not be. */
export function toPng(shapes: readonly Shape[], width: number, height: number, scale: number): string {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext("2d");
  if (!context) return "";
  context.scale(scale, scale);
  for (const shape of shapes) {
    if (shape.kind === "path") {
      const outline = new Path2D(shape.d);
      if (shape.fill) {
        context.fillStyle = shape.fill;
        context.fill(outline);
      }
      if (!shape.stroke) continue;
      context.strokeStyle = shape.stroke;
      context.lineWidth = shape.width;
      context.setLineDash([...shape.dash]);
      context.stroke(outline);
      continue;
    }
    context.save();
    context.translate(shape.x, shape.y);
    context.rotate((shape.turn * Math.PI) / 180);
    context.font = `${shape.italic ? "italic " : ""}${shape.bold ? "600 " : ""}${shape.size}px ${family(shape.font)}`;
    context.textAlign = shape.anchor === "middle" ? "center" : shape.anchor;
    context.fillStyle = shape.color;
    context.fillText(shape.text, 0, 0);
    context.restore();
  }
  return canvas.toDataURL("image/png").replace(/^data:image\/png;base64,/, "");
}
