/** The members that Microsoft's client library (1.1.110) gives one of Excel's classes, by their names on the wire. */
export interface ExcelMembers {
  readonly properties: string;
  readonly methods: string;
}

/**
 * Excel's own members of every class that the host has, so that asking for one that the host lacks is told apart from a
 * name that does not exist, and so that the table of what is covered can say what is missing.
 */
export const excelMembers: Readonly<Record<string, ExcelMembers>> = {
  Application: {
    properties: "CalculationMode CalculationEngineVersion CalculationState DecimalSeparator ThousandsSeparator UseSystemSeparators IterativeCalculation Ribbon CultureInfo",
    methods: "Calculate CreateWorkbook SuspendApiCalculationUntilNextSync SuspendScreenUpdatingUntilNextSync",
  },
  CellValueConditionalFormat: {
    properties: "Rule Format",
    methods: "",
  },
  ConditionalFormat: {
    properties: "StopIfTrue Priority Type Id DataBarOrNullObject DataBar CustomOrNullObject Custom IconSet IconSetOrNullObject ColorScale ColorScaleOrNullObject TopBottom TopBottomOrNullObject Preset PresetOrNullObject TextComparison TextComparisonOrNullObject CellValue CellValueOrNullObject",
    methods: "Delete GetRange GetRangeOrNullObject GetRanges",
  },
  ConditionalFormatCollection: {
    properties: "",
    methods: "Add ClearAll GetCount GetItem GetItemAt GetItemOrNullObject",
  },
  ConditionalFormatRule: {
    properties: "Formula FormulaLocal FormulaR1C1",
    methods: "",
  },
  ConditionalRangeFill: {
    properties: "Color",
    methods: "Clear",
  },
  ConditionalRangeFont: {
    properties: "Color Italic Bold Underline Strikethrough",
    methods: "Clear",
  },
  ConditionalRangeFormat: {
    properties: "NumberFormat Fill Font Borders",
    methods: "",
  },
  CustomConditionalFormat: {
    properties: "Rule Format",
    methods: "",
  },
  CustomXmlPart: {
    properties: "Id NamespaceUri",
    methods: "Delete GetXml SetXml",
  },
  CustomXmlPartCollection: {
    properties: "",
    methods: "Add GetByNamespace GetCount GetItem GetItemOrNullObject",
  },
  CustomXmlPartScopedCollection: {
    properties: "",
    methods: "GetCount GetItem GetItemOrNullObject GetOnlyItem GetOnlyItemOrNullObject",
  },
  DataValidation: {
    properties: "Type Rule Prompt ErrorAlert IgnoreBlanks Valid",
    methods: "Clear GetInvalidCells GetInvalidCellsOrNullObject",
  },
  DocumentProperties: {
    properties: "Title Subject Author Keywords Comments LastAuthor RevisionNumber CreationDate Category Manager Company Custom",
    methods: "",
  },
  FormatProtection: {
    properties: "Locked FormulaHidden",
    methods: "",
  },
  HeaderFooter: {
    properties: "LeftHeader CenterHeader RightHeader LeftFooter CenterFooter RightFooter",
    methods: "",
  },
  HeaderFooterGroup: {
    properties: "State UseSheetMargins UseSheetScale DefaultForAllPages FirstPage EvenPages OddPages",
    methods: "",
  },
  NamedItem: {
    properties: "Name Type Value Visible Comment Scope Formula Worksheet WorksheetOrNullObject ArrayValues",
    methods: "Delete GetRange GetRangeOrNullObject",
  },
  NamedItemCollection: {
    properties: "",
    methods: "Add AddFormulaLocal GetCount GetItem GetItemOrNullObject",
  },
  PageLayout: {
    properties: "Orientation PaperSize BlackAndWhite PrintErrors Zoom CenterHorizontally CenterVertically PrintHeadings PrintGridlines LeftMargin RightMargin TopMargin BottomMargin HeaderMargin FooterMargin PrintComments DraftMode FirstPageNumber PrintOrder HeadersFooters",
    methods: "GetPrintArea GetPrintAreaOrNullObject GetPrintTitleColumns GetPrintTitleColumnsOrNullObject GetPrintTitleRows GetPrintTitleRowsOrNullObject SetPrintArea SetPrintMargins SetPrintTitleColumns SetPrintTitleRows",
  },
  Range: {
    properties: "NumberFormat NumberFormatLocal Values Text Formulas FormulasLocal RowIndex ColumnIndex RowCount ColumnCount Address AddressLocal CellCount ValueTypes FormulasR1C1 Hidden RowHidden ColumnHidden IsEntireColumn IsEntireRow Hyperlink Style LinkedDataTypeState HasSpill Top Left Height Width SavedAsArray NumberFormatCategories Format Worksheet Sort ConditionalFormats DataValidation",
    methods: "AutoFill Calculate Clear ConvertDataTypeToText ConvertToLinkedDataType CopyFrom Delete Find FindOrNullObject FlashFill GetAbsoluteResizedRange GetBoundingRect GetCell GetCellProperties GetColumn GetColumnProperties GetColumnsAfter GetColumnsBefore GetDataClassificationIds GetDependents GetDirectDependents GetDirectPrecedents GetEntireColumn GetEntireRow GetExtendedRange GetImage GetIntersection GetIntersectionOrNullObject GetLastCell GetLastColumn GetLastRow GetMergedAreas GetMergedAreasOrNullObject GetNumberFormatProperties GetOffsetRange GetPivotTables GetPrecedents GetRangeEdge GetResizedRange GetRow GetRowProperties GetRowsAbove GetRowsBelow GetSpecialCells GetSpecialCellsOrNullObject GetSpillParent GetSpillParentOrNullObject GetSpillingToRange GetSpillingToRangeOrNullObject GetSurroundingDataRegion GetSurroundingRegion GetTables GetUsedRange GetUsedRangeOrNullObject GetVisibleView Group HideGroupDetails Insert Merge MoveTo RemoveDuplicates ReplaceAll Select SetCellProperties SetColumnProperties SetDirty SetRowProperties ShowCard ShowGroupDetails ShowTeachingCallout Ungroup Unmerge",
  },
  RangeBorder: {
    properties: "SideIndex Style Weight Color TintAndShade",
    methods: "",
  },
  RangeBorderCollection: {
    properties: "Count TintAndShade",
    methods: "GetItem GetItemAt",
  },
  RangeFill: {
    properties: "Color TintAndShade PatternTintAndShade Pattern PatternColor",
    methods: "Clear",
  },
  RangeFont: {
    properties: "Name Size Color Italic Bold Underline Strikethrough Subscript Superscript TintAndShade",
    methods: "",
  },
  RangeFormat: {
    properties: "WrapText HorizontalAlignment VerticalAlignment ColumnWidth RowHeight TextOrientation UseStandardHeight UseStandardWidth ReadingOrder ShrinkToFit IndentLevel AutoIndent Fill Font Borders Protection",
    methods: "AdjustIndent AutofitColumns AutofitRows",
  },
  Setting: {
    properties: "Key Value",
    methods: "Delete",
  },
  SettingCollection: {
    properties: "",
    methods: "Add GetCount GetItem GetItemOrNullObject",
  },
  Table: {
    properties: "Id Name ShowHeaders ShowTotals Style HighlightFirstColumn HighlightLastColumn ShowBandedRows ShowBandedColumns ShowFilterButton LegacyId Columns Rows Sort Worksheet AutoFilter",
    methods: "ClearFilters ConvertToRange Delete GetDataBodyRange GetHeaderRowRange GetRange GetTotalRowRange ReapplyFilters Resize",
  },
  TableCollection: {
    properties: "Count",
    methods: "Add GetCount GetItem GetItemAt GetItemOrNullObject",
  },
  TableColumn: {
    properties: "Id Index Values Name Filter",
    methods: "Delete GetDataBodyRange GetHeaderRowRange GetRange GetTotalRowRange",
  },
  TableColumnCollection: {
    properties: "Count",
    methods: "Add GetCount GetItem GetItemAt GetItemOrNullObject",
  },
  TableRow: {
    properties: "Index Values",
    methods: "Delete GetRange",
  },
  TableRowCollection: {
    properties: "Count",
    methods: "Add DeleteRows DeleteRowsAt GetCount GetItemAt",
  },
  TextConditionalFormat: {
    properties: "Rule Format",
    methods: "",
  },
  Workbook: {
    properties: "Name ReadOnly IsDirty ChartDataPointTrack UsePrecisionAsDisplayed CalculationEngineVersion AutoSave PreviouslySaved Worksheets Names Tables Application Bindings Functions PivotTables Settings CustomXmlParts InternalTest Properties Styles Protection DataConnections Comments Slicers TableStyles PivotTableStyles SlicerStyles TimelineStyles Queries LinkedWorkbooks",
    methods: "Close EnableOfficeScriptRecording GetActiveCell GetActiveChart GetActiveChartOrNullObject GetActiveSlicer GetActiveSlicerOrNullObject GetIsActiveCollabSession GetSelectedRange GetSelectedRanges InsertWorksheetsFromBase64 RecordAction RegisterCustomFunctions Save",
  },
  WorkbookProtection: {
    properties: "Protected",
    methods: "Protect Unprotect",
  },
  Worksheet: {
    properties: "Name Id Position Visibility TabColor StandardWidth StandardHeight ShowGridlines ShowHeadings EnableCalculation TabId Charts Tables Protection PivotTables Names FreezePanes PageLayout Visuals Shapes HorizontalPageBreaks VerticalPageBreaks AutoFilter Slicers Comments CustomProperties NamedSheetViews",
    methods: "Activate Calculate Copy Delete FindAll FindAllOrNullObject GetCell GetNext GetNextOrNullObject GetPrevious GetPreviousOrNullObject GetRange GetRangeByIndexes GetRanges GetUsedRange GetUsedRangeOrNullObject ReplaceAll ShowOutlineLevels",
  },
  WorksheetCollection: {
    properties: "",
    methods: "Add GetActiveWorksheet GetCount GetFirst GetItem GetItemOrNullObject GetLast",
  },
  WorksheetFreezePanes: {
    properties: "",
    methods: "FreezeAt FreezeColumns FreezeRows GetLocation GetLocationOrNullObject Unfreeze",
  },
  WorksheetProtection: {
    properties: "Protected Options",
    methods: "Protect Unprotect",
  },
};

const properties = new Map(Object.entries(excelMembers).map(([name, members]) => [name, new Set(members.properties.split(" "))]));

/** Whether Excel's class has a property of this name on the wire. */
export const isExcelProperty = (className: string, name: string): boolean => properties.get(className)?.has(name) ?? false;
