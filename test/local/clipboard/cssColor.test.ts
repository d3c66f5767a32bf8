import { hexOfCss } from "../../../local/workbook/engine/formats/cssColor";

test.each([
  ["rgb(255, 0, 0)", "#FF0000"], ["RGB(0 128 255)", "#0080FF"], ["rgba(1,2,3,.5)", "#010203"], ["rgb(100%,0%,50%)", "#FF0080"], ["red", "#FF0000"], ["#f0a", "#FF00AA"], ["#4472c4", "#4472C4"],
])("the colour %s of a page is %s", (css, hex) => expect(hexOfCss(css)).toBe(hex));

test.each(["rgba(0, 0, 0, 0)", "transparent", "inherit", "rgb(a,b,c)", ""])("%s is no colour", (css) => expect(hexOfCss(css)).toBeNull());
