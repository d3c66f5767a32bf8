import { looks } from "../../sheets/look";

/** Queues taking the link of an input cell away, with the look that it gave the text; what the cell holds stays. */
export function unlink(cell: Excel.Range): void {
  cell.clear("Hyperlinks");
  cell.format.font.underline = "None";
  cell.format.font.color = looks.input.color;
}
