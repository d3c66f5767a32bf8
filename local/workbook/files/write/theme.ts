import { OFFICE_THEME } from "../model/color";
import { HEAD } from "../xml/write";

const color = (index: number): string => (OFFICE_THEME[index] ?? "#000000").slice(1);
const solid = `<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`;
const line = (width: number): string => `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${solid}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`;
const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
const fonts = (name: string, face: string): string => `<a:${name}><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;
const accents = [1, 2, 3, 4, 5, 6].map((number) => `<a:accent${number}><a:srgbClr val="${color(number + 3)}"/></a:accent${number}>`).join("");

/** The colours and fonts of Office, for workbooks that brought none of their own: charts ask for them. */
export const OFFICE_THEME_XML = `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme"><a:themeElements>` +
  `<a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>` +
  `<a:dk2><a:srgbClr val="${color(3)}"/></a:dk2><a:lt2><a:srgbClr val="${color(2)}"/></a:lt2>${accents}` +
  `<a:hlink><a:srgbClr val="${color(10)}"/></a:hlink><a:folHlink><a:srgbClr val="${color(11)}"/></a:folHlink></a:clrScheme>` +
  `<a:fontScheme name="Office">${fonts("majorFont", "Calibri Light")}${fonts("minorFont", "Calibri")}</a:fontScheme>` +
  `<a:fmtScheme name="Office"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
