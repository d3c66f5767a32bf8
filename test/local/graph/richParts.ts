/**
 * What people's workbooks have beside tables, as parts: a chart, comments with their boxes, a pivot table over `tblPlan`
 * with its cache, a slicer of it, and a protected sheet with a validation and a colour scale. Written by hand after
 * ECMA-376 and [MS-XLSX].
 */
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const newer = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
const chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const relation = (id: number, type: string, target: string) => `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
const relations = (items: string) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items}</Relationships>`;
const officeRelation = (id: number, type: string, target: string) => relation(id, `${office}/${type}`, target);
const slicerTypes = "http://schemas.microsoft.com/office/2007/relationships";

const documentType = "application/vnd.openxmlformats-officedocument";
const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;

/** For `[Content_Types].xml`. */
export const richTypes =
  '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
  override("/xl/worksheets/sheet8.xml", `${documentType}.spreadsheetml.worksheet+xml`) +
  override("/xl/worksheets/sheet9.xml", `${documentType}.spreadsheetml.worksheet+xml`) +
  override("/xl/drawings/drawing1.xml", `${documentType}.drawing+xml`) +
  override("/xl/charts/chart1.xml", `${documentType}.drawingml.chart+xml`) +
  override("/xl/comments1.xml", `${documentType}.spreadsheetml.comments+xml`) +
  override("/xl/pivotTables/pivotTable1.xml", `${documentType}.spreadsheetml.pivotTable+xml`) +
  override("/xl/pivotCache/pivotCacheDefinition1.xml", `${documentType}.spreadsheetml.pivotCacheDefinition+xml`) +
  override("/xl/pivotCache/pivotCacheRecords1.xml", `${documentType}.spreadsheetml.pivotCacheRecords+xml`) +
  override("/xl/slicers/slicer1.xml", "application/vnd.ms-excel.slicer+xml") +
  override("/xl/slicerCaches/slicerCache1.xml", "application/vnd.ms-excel.slicerCache+xml");

/** For the workbook part: sheets, pivot caches, slicer caches; and its relations. */
export const richSheets = '<sheet name="Pivot" sheetId="10" r:id="rId10"/><sheet name="Locked" sheetId="11" r:id="rId11"/>';
export const richCaches = '<pivotCaches><pivotCache cacheId="1" r:id="rId12"/></pivotCaches>';
export const richExtension = `<extLst><ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}" xmlns:x14="${newer}"><x14:slicerCaches><x14:slicerCache r:id="rId13"/></x14:slicerCaches></ext></extLst>`;
export const richRelations =
  officeRelation(10, "worksheet", "worksheets/sheet8.xml") +
  officeRelation(11, "worksheet", "worksheets/sheet9.xml") +
  officeRelation(12, "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml") +
  relation(13, `${slicerTypes}/slicerCache`, "slicerCaches/slicerCache1.xml");

const text = (address: string, value: string) => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const anchor = (from: number, inside: string) =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>${from}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>${from + 4}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>14</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${inside}<xdr:clientData/></xdr:twoCellAnchor>`;
const frame = (id: number, name: string, graphic: string) =>
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${name}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>${graphic}</a:graphic></xdr:graphicFrame>`;
const series = `<c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>'My plan'!$B$4:$B$5</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>'My plan'!$C$4:$C$5</c:f></c:numRef></c:val></c:ser>`;
const axis = (kind: string, id: number, cross: number, position: string) =>
  `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/><c:crossAx val="${cross}"/></c:${kind}>`;

export const richPartTexts: Readonly<Record<string, string>> = {
  "xl/worksheets/sheet8.xml": `<worksheet xmlns="${main}" xmlns:r="${office}"><dimension ref="A3:B6"/><sheetData><row r="3">${text("A3", "Row Labels")}${text("B3", "Sum of Amount")}</row><row r="4">${text("A4", "A &amp; B")}<c r="B4"><v>10</v></c></row><row r="5">${text("A5", "行 动")}<c r="B5"><v>11</v></c></row><row r="6">${text("A6", "Grand Total")}<c r="B6"><v>21</v></c></row></sheetData><drawing r:id="rId2"/><legacyDrawing r:id="rId4"/><extLst><ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}" xmlns:x14="${newer}"><x14:slicerList><x14:slicer r:id="rId5"/></x14:slicerList></ext></extLst></worksheet>`,
  "xl/worksheets/_rels/sheet8.xml.rels": relations(officeRelation(1, "pivotTable", "../pivotTables/pivotTable1.xml") + officeRelation(2, "drawing", "../drawings/drawing1.xml") + officeRelation(3, "comments", "../comments1.xml") + officeRelation(4, "vmlDrawing", "../drawings/vmlDrawing1.vml") + relation(5, `${slicerTypes}/slicer`, "../slicers/slicer1.xml")),
  "xl/worksheets/sheet9.xml": `<worksheet xmlns="${main}"><sheetData><row r="1">${text("A1", "locked")}<c r="B1"><v>5</v></c></row></sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/><conditionalFormatting sqref="B1:B9"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FF1F4E79"/></colorScale></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="C1"><formula1>"yes,no"</formula1></dataValidation></dataValidations></worksheet>`,
  "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="${drawing}">${anchor(3, frame(2, "Chart 1", `<a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" xmlns:r="${office}" r:id="rId1"/></a:graphicData>`))}<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:sle15="http://schemas.microsoft.com/office/drawing/2012/slicer" Requires="sle15">${anchor(8, frame(3, "Id", `<a:graphicData uri="http://schemas.microsoft.com/office/drawing/2010/slicer"><sle:slicer xmlns:sle="http://schemas.microsoft.com/office/drawing/2010/slicer" name="Id"/></a:graphicData>`))}</mc:Choice></mc:AlternateContent></xdr:wsDr>`,
  "xl/drawings/_rels/drawing1.xml.rels": relations(officeRelation(1, "chart", "../charts/chart1.xml")),
  "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="${chart}" xmlns:a="${drawing}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>${series}<c:axId val="1"/><c:axId val="2"/></c:barChart>${axis("catAx", 1, 2, "b")}${axis("valAx", 2, 1, "l")}</c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`,
  "xl/comments1.xml": `<comments xmlns="${main}"><authors><author>Li Na</author></authors><commentList><comment ref="B4" authorId="0"><text><r><t>请核对</t></r></text></comment></commentList></comments>`,
  "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Anchor>2,0,3,0,4,0,7,0</x:Anchor><x:Row>3</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`,
  "xl/pivotTables/pivotTable1.xml": `<pivotTableDefinition xmlns="${main}" name="PivotTable1" cacheId="1" dataCaption="Values" updatedVersion="6" minRefreshableVersion="3" createdVersion="6" indent="0" outline="1" outlineData="1"><location ref="A3:B6" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="4"><pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/><pivotField showAll="0"/><pivotField showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="3"><i><x/></i><i><x v="1"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Sum of Amount" fld="1" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>`,
  "xl/pivotTables/_rels/pivotTable1.xml.rels": relations(officeRelation(1, "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml")),
  "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition xmlns="${main}" xmlns:r="${office}" r:id="rId1" refreshOnLoad="1" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" recordCount="2"><cacheSource type="worksheet"><worksheetSource name="tblPlan"/></cacheSource><cacheFields count="4"><cacheField name="Id" numFmtId="0"><sharedItems count="2"><s v="A &amp; B"/><s v="行 动"/></sharedItems></cacheField><cacheField name="Amount" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="10" maxValue="11"/></cacheField><cacheField name="Day" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="46000" maxValue="46001"/></cacheField><cacheField name="Double" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="20" maxValue="22"/></cacheField></cacheFields></pivotCacheDefinition>`,
  "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": relations(officeRelation(1, "pivotCacheRecords", "pivotCacheRecords1.xml")),
  "xl/pivotCache/pivotCacheRecords1.xml": `<pivotCacheRecords xmlns="${main}" count="2"><r><x v="0"/><n v="10"/><n v="46000"/><n v="20"/></r><r><x v="1"/><n v="11"/><n v="46001"/><n v="22"/></r></pivotCacheRecords>`,
  "xl/slicers/slicer1.xml": `<slicers xmlns="${newer}"><slicer name="Id" cache="Slicer_Id" caption="Id" rowHeight="241300"/></slicers>`,
  "xl/slicerCaches/slicerCache1.xml": `<slicerCacheDefinition xmlns="${newer}" name="Slicer_Id" sourceName="Id"><pivotTables><pivotTable tabId="10" name="PivotTable1"/></pivotTables><data><tabular pivotCacheId="1"><items count="2"><i x="0" s="1"/><i x="1" s="1"/></items></tabular></data></slicerCacheDefinition>`,
};
