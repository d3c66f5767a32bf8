/** The members that Microsoft's client library gives one of Excel's classes, by their names on the wire. */
export interface ExcelMembers {
  readonly properties: string;
  readonly methods: string;
}

/**
 * Excel's own members of every class that the host has, so that asking for one that the host lacks is told apart from a
 * name that does not exist. Generated from `@microsoft/office-js` 1.1.110 by `npm run docs:api`.
 */
export const excelMembers: Readonly<Record<string, ExcelMembers>> = {
  Application: {
    properties: "CalculationMode CalculationEngineVersion CalculationState DecimalSeparator ThousandsSeparator UseSystemSeparators IterativeCalculation Ribbon CultureInfo",
    methods: "Calculate CreateWorkbook SuspendApiCalculationUntilNextSync SuspendScreenUpdatingUntilNextSync",
  },
  AutoFilter: {
    properties: "Enabled IsDataFiltered Criteria",
    methods: "Apply ClearColumnCriteria ClearCriteria GetRange GetRangeOrNullObject Reapply Remove",
  },
  Binding: {
    properties: "Id Type",
    methods: "Delete GetRange GetTable GetText",
  },
  BindingCollection: {
    properties: "Count",
    methods: "Add AddFromNamedItem AddFromSelection GetCount GetItem GetItemAt GetItemOrNullObject",
  },
  CellValueConditionalFormat: {
    properties: "Rule Format",
    methods: "",
  },
  Chart: {
    properties: "Name Top Left Width Height Id ShowAllFieldButtons ChartType ShowDataLabelsOverMaximum CategoryLabelLevel Style DisplayBlanksAs PlotBy PlotVisibleOnly SeriesNameLevel Title DataLabels Legend Series Axes Format Worksheet PlotArea PivotOptions",
    methods: "Activate Delete GetDataTable GetDataTableOrNullObject GetImage SetData SetPosition",
  },
  ChartAreaFormat: {
    properties: "RoundedCorners ColorScheme Fill Font Border",
    methods: "",
  },
  ChartAxes: {
    properties: "CategoryAxis SeriesAxis ValueAxis",
    methods: "GetItem",
  },
  ChartAxis: {
    properties: "MajorUnit Maximum Minimum MinorUnit DisplayUnit ShowDisplayUnitLabel CustomDisplayUnit Type MinorTimeUnitScale MajorTimeUnitScale BaseTimeUnit CategoryType AxisGroup ScaleType LogBase Left Top Height Width ReversePlotOrder Crosses CrossesAt Visible IsBetweenCategories MajorTickMark MinorTickMark TickMarkSpacing TickLabelPosition TickLabelSpacing Alignment MultiLevel NumberFormat LinkNumberFormat Offset TextOrientation Position PositionAt MajorGridlines MinorGridlines Title Format",
    methods: "SetCategoryNames SetCrossesAt SetCustomDisplayUnit SetPositionAt",
  },
  ChartAxisFormat: {
    properties: "Font Line Fill",
    methods: "",
  },
  ChartAxisTitle: {
    properties: "Text Visible TextOrientation Format",
    methods: "SetFormula",
  },
  ChartAxisTitleFormat: {
    properties: "Font Fill Border",
    methods: "",
  },
  ChartBorder: {
    properties: "Color LineStyle Weight",
    methods: "Clear",
  },
  ChartCollection: {
    properties: "Count",
    methods: "Add GetCount GetItem GetItemAt GetItemOrNullObject",
  },
  ChartDataLabel: {
    properties: "Position ShowValue ShowSeriesName ShowCategoryName ShowLegendKey ShowPercentage ShowBubbleSize Separator Top Left Width Height Formula TextOrientation HorizontalAlignment VerticalAlignment Text AutoText NumberFormat LinkNumberFormat Format",
    methods: "",
  },
  ChartDataLabelFormat: {
    properties: "Font Fill Border",
    methods: "",
  },
  ChartDataLabels: {
    properties: "Position ShowValue ShowSeriesName ShowCategoryName ShowLegendKey ShowPercentage ShowBubbleSize Separator NumberFormat LinkNumberFormat TextOrientation AutoText HorizontalAlignment VerticalAlignment Format",
    methods: "",
  },
  ChartDataTable: {
    properties: "Visible ShowLegendKey ShowHorizontalBorder ShowVerticalBorder ShowOutlineBorder Format",
    methods: "",
  },
  ChartDataTableFormat: {
    properties: "Fill Font Border",
    methods: "",
  },
  ChartErrorBars: {
    properties: "EndStyleCap Include Type Visible Format",
    methods: "",
  },
  ChartErrorBarsFormat: {
    properties: "Line",
    methods: "",
  },
  ChartFill: {
    properties: "",
    methods: "Clear SetSolidColor",
  },
  ChartFont: {
    properties: "Bold Color Italic Name Size Underline",
    methods: "",
  },
  ChartFormatString: {
    properties: "Font",
    methods: "",
  },
  ChartGridlines: {
    properties: "Visible Format",
    methods: "",
  },
  ChartGridlinesFormat: {
    properties: "Line",
    methods: "",
  },
  ChartLegend: {
    properties: "Visible Position Overlay Left Top Width Height ShowShadow Format LegendEntries",
    methods: "",
  },
  ChartLegendEntry: {
    properties: "Visible Left Top Width Height Index",
    methods: "",
  },
  ChartLegendEntryCollection: {
    properties: "",
    methods: "GetCount GetItemAt",
  },
  ChartLegendFormat: {
    properties: "Font Fill Border",
    methods: "",
  },
  ChartLineFormat: {
    properties: "Color LineStyle Weight",
    methods: "Clear",
  },
  ChartPivotOptions: {
    properties: "ShowAxisFieldButtons ShowLegendFieldButtons ShowReportFilterFieldButtons ShowValueFieldButtons",
    methods: "",
  },
  ChartPlotArea: {
    properties: "Left Top Width Height InsideLeft InsideTop InsideWidth InsideHeight Position Format",
    methods: "",
  },
  ChartPlotAreaFormat: {
    properties: "Border Fill",
    methods: "",
  },
  ChartPoint: {
    properties: "Value HasDataLabel MarkerStyle MarkerSize MarkerBackgroundColor MarkerForegroundColor Format DataLabel",
    methods: "",
  },
  ChartPointFormat: {
    properties: "Fill Border",
    methods: "",
  },
  ChartPointsCollection: {
    properties: "Count",
    methods: "GetCount GetItemAt",
  },
  ChartSeries: {
    properties: "Name ChartType HasDataLabels Filtered MarkerSize MarkerStyle ShowShadow MarkerBackgroundColor MarkerForegroundColor Smooth PlotOrder GapWidth DoughnutHoleSize AxisGroup Explosion FirstSliceAngle InvertIfNegative BubbleScale SecondPlotSize SplitType SplitValue VaryByCategories ShowLeaderLines Overlap GradientStyle GradientMinimumType GradientMidpointType GradientMaximumType GradientMinimumValue GradientMidpointValue GradientMaximumValue GradientMinimumColor GradientMidpointColor GradientMaximumColor ParentLabelStrategy ShowConnectorLines InvertColor Points Format Trendlines XErrorBars YErrorBars DataLabels BinOptions MapOptions BoxwhiskerOptions",
    methods: "Delete GetDimensionDataSourceString GetDimensionDataSourceType GetDimensionValues SetBubbleSizes SetValues SetXAxisValues",
  },
  ChartSeriesCollection: {
    properties: "Count",
    methods: "Add GetCount GetItemAt",
  },
  ChartSeriesFormat: {
    properties: "Fill Line",
    methods: "",
  },
  ChartTitle: {
    properties: "Visible Text Overlay HorizontalAlignment Top Left Width Height VerticalAlignment TextOrientation Position ShowShadow Format",
    methods: "GetSubstring SetFormula",
  },
  ChartTitleFormat: {
    properties: "Font Fill Border",
    methods: "",
  },
  ChartTrendline: {
    properties: "Type PolynomialOrder MovingAveragePeriod ShowEquation ShowRSquared ForwardPeriod BackwardPeriod Name Intercept Format Label",
    methods: "Delete",
  },
  ChartTrendlineCollection: {
    properties: "",
    methods: "Add GetCount GetItem",
  },
  ChartTrendlineFormat: {
    properties: "Line",
    methods: "",
  },
  ChartTrendlineLabel: {
    properties: "Top Left Width Height Formula TextOrientation HorizontalAlignment VerticalAlignment Text AutoText NumberFormat LinkNumberFormat Format",
    methods: "",
  },
  ChartTrendlineLabelFormat: {
    properties: "Fill Border Font",
    methods: "",
  },
  ColorScaleConditionalFormat: {
    properties: "ThreeColorScale Criteria",
    methods: "",
  },
  Comment: {
    properties: "Id Content AuthorName AuthorEmail CreationDate Resolved RichContent Mentions ContentType Replies",
    methods: "Delete GetLocation UpdateMentions",
  },
  CommentCollection: {
    properties: "",
    methods: "Add GetCount GetItem GetItemAt GetItemByCell GetItemByReplyId GetItemOrNullObject",
  },
  CommentReply: {
    properties: "Id Content AuthorName AuthorEmail CreationDate Resolved RichContent Mentions ContentType",
    methods: "Delete GetLocation GetParentComment UpdateMentions",
  },
  CommentReplyCollection: {
    properties: "",
    methods: "Add GetCount GetItem GetItemAt GetItemOrNullObject",
  },
  ConditionalDataBarNegativeFormat: {
    properties: "FillColor MatchPositiveFillColor BorderColor MatchPositiveBorderColor",
    methods: "",
  },
  ConditionalDataBarPositiveFormat: {
    properties: "FillColor GradientFill BorderColor",
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
  ConditionalRangeBorder: {
    properties: "SideIndex Style Color",
    methods: "",
  },
  ConditionalRangeBorderCollection: {
    properties: "Count Top Bottom Left Right",
    methods: "GetItem GetItemAt",
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
  CultureInfo: {
    properties: "Name NumberFormat DatetimeFormat",
    methods: "",
  },
  CustomConditionalFormat: {
    properties: "Rule Format",
    methods: "",
  },
  CustomProperty: {
    properties: "Key Value Type",
    methods: "Delete",
  },
  CustomPropertyCollection: {
    properties: "",
    methods: "Add DeleteAll GetCount GetItem GetItemOrNullObject",
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
  DataBarConditionalFormat: {
    properties: "ShowDataBarOnly BarDirection AxisFormat AxisColor LowerBoundRule UpperBoundRule PositiveFormat NegativeFormat",
    methods: "",
  },
  DataValidation: {
    properties: "Type Rule Prompt ErrorAlert IgnoreBlanks Valid",
    methods: "Clear GetInvalidCells GetInvalidCellsOrNullObject",
  },
  DatetimeFormatInfo: {
    properties: "DateSeparator LongDatePattern ShortDatePattern TimeSeparator LongTimePattern",
    methods: "",
  },
  DocumentProperties: {
    properties: "Title Subject Author Keywords Comments LastAuthor RevisionNumber CreationDate Category Manager Company Custom",
    methods: "",
  },
  Filter: {
    properties: "Criteria",
    methods: "Apply ApplyBottomItemsFilter ApplyBottomPercentFilter ApplyCellColorFilter ApplyCustomFilter ApplyDynamicFilter ApplyFontColorFilter ApplyIconFilter ApplyTopItemsFilter ApplyTopPercentFilter ApplyValuesFilter Clear",
  },
  FormatProtection: {
    properties: "Locked FormulaHidden",
    methods: "",
  },
  FunctionResult: {
    properties: "Error Value",
    methods: "",
  },
  Functions: {
    properties: "",
    methods: "Abs AccrInt AccrIntM Acos Acosh Acot Acoth AmorDegrc AmorLinc And Arabic Areas Asc Asin Asinh Atan Atan2 Atanh AveDev Average AverageA AverageIf AverageIfs BahtText Base BesselI BesselJ BesselK BesselY Beta_Dist Beta_Inv Bin2Dec Bin2Hex Bin2Oct Binom_Dist Binom_Dist_Range Binom_Inv Bitand Bitlshift Bitor Bitrshift Bitxor Ceiling_Math Ceiling_Precise Char ChiSq_Dist ChiSq_Dist_RT ChiSq_Inv ChiSq_Inv_RT Choose Clean Code Columns Combin Combina Complex Concatenate Confidence_Norm Confidence_T Convert Cos Cosh Cot Coth Count CountA CountBlank CountIf CountIfs CoupDayBs CoupDays CoupDaysNc CoupNcd CoupNum CoupPcd Csc Csch CumIPmt CumPrinc Date Datevalue Daverage Day Days Days360 Db Dbcs Dcount DcountA Ddb Dec2Bin Dec2Hex Dec2Oct Decimal Degrees Delta DevSq Dget Disc Dmax Dmin Dollar DollarDe DollarFr Dproduct DstDev DstDevP Dsum Duration Dvar DvarP Ecma_Ceiling Edate Effect EoMonth Erf ErfC ErfC_Precise Erf_Precise Error_Type Even Exact Exp Expon_Dist F_Dist F_Dist_RT F_Inv F_Inv_RT Fact FactDouble False Find FindB Fisher FisherInv Fixed Floor_Math Floor_Precise Fv Fvschedule Gamma GammaLn GammaLn_Precise Gamma_Dist Gamma_Inv Gauss Gcd GeStep GeoMean HarMean Hex2Bin Hex2Dec Hex2Oct Hlookup Hour HypGeom_Dist Hyperlink If ImAbs ImArgument ImConjugate ImCos ImCosh ImCot ImCsc ImCsch ImDiv ImExp ImLn ImLog10 ImLog2 ImPower ImProduct ImReal ImSec ImSech ImSin ImSinh ImSqrt ImSub ImSum ImTan Imaginary Int IntRate Ipmt Irr IsErr IsError IsEven IsFormula IsLogical IsNA IsNonText IsNumber IsOdd IsText IsoWeekNum Iso_Ceiling Ispmt Isref Kurt Large Lcm Left Leftb Len Lenb Ln Log Log10 LogNorm_Dist LogNorm_Inv Lookup Lower Match Max MaxA Mduration Median Mid Midb Min MinA Minute Mirr Mod Month Mround MultiNomial N Na NegBinom_Dist NetworkDays NetworkDays_Intl Nominal Norm_Dist Norm_Inv Norm_S_Dist Norm_S_Inv Not Now Nper Npv NumberValue Oct2Bin Oct2Dec Oct2Hex Odd OddFPrice OddFYield OddLPrice OddLYield Or Pduration PercentRank_Exc PercentRank_Inc Percentile_Exc Percentile_Inc Permut Permutationa Phi Pi Pmt Poisson_Dist Power Ppmt Price PriceDisc PriceMat Product Proper Pv Quartile_Exc Quartile_Inc Quotient Radians Rand RandBetween Rank_Avg Rank_Eq Rate Received Replace ReplaceB Rept Right Rightb Roman Round RoundDown RoundUp Rows Rri Sec Sech Second SeriesSum Sheet Sheets Sign Sin Sinh Skew Skew_p Sln Small Sqrt SqrtPi StDevA StDevPA StDev_P StDev_S Standardize Substitute Subtotal Sum SumIf SumIfs SumSq Syd T T_Dist T_Dist_2T T_Dist_RT T_Inv T_Inv_2T Tan Tanh TbillEq TbillPrice TbillYield Text Time Timevalue Today Trim TrimMean True Trunc Type Unichar Unicode Upper Usdollar Value VarA VarPA Var_P Var_S Vdb Vlookup WeekNum Weekday Weibull_Dist WorkDay WorkDay_Intl Xirr Xnpv Xor Year YearFrac Yield YieldDisc YieldMat Z_Test",
  },
  HeaderFooter: {
    properties: "LeftHeader CenterHeader RightHeader LeftFooter CenterFooter RightFooter",
    methods: "",
  },
  HeaderFooterGroup: {
    properties: "State UseSheetMargins UseSheetScale DefaultForAllPages FirstPage EvenPages OddPages",
    methods: "",
  },
  IconSetConditionalFormat: {
    properties: "ReverseIconOrder ShowIconOnly Style Criteria",
    methods: "",
  },
  NamedItem: {
    properties: "Name Type Value Visible Comment Scope Formula Worksheet WorksheetOrNullObject ArrayValues",
    methods: "Delete GetRange GetRangeOrNullObject",
  },
  NamedItemArrayValues: {
    properties: "Values Types",
    methods: "",
  },
  NamedItemCollection: {
    properties: "",
    methods: "Add AddFormulaLocal GetCount GetItem GetItemOrNullObject",
  },
  NumberFormatInfo: {
    properties: "NumberDecimalSeparator NumberGroupSeparator",
    methods: "",
  },
  PageBreak: {
    properties: "ColumnIndex RowIndex",
    methods: "Delete GetCellAfterBreak",
  },
  PageBreakCollection: {
    properties: "",
    methods: "Add GetCount GetItem RemovePageBreaks",
  },
  PageLayout: {
    properties: "Orientation PaperSize BlackAndWhite PrintErrors Zoom CenterHorizontally CenterVertically PrintHeadings PrintGridlines LeftMargin RightMargin TopMargin BottomMargin HeaderMargin FooterMargin PrintComments DraftMode FirstPageNumber PrintOrder HeadersFooters",
    methods: "GetPrintArea GetPrintAreaOrNullObject GetPrintTitleColumns GetPrintTitleColumnsOrNullObject GetPrintTitleRows GetPrintTitleRowsOrNullObject SetPrintArea SetPrintMargins SetPrintTitleColumns SetPrintTitleRows",
  },
  PresetCriteriaConditionalFormat: {
    properties: "Rule Format",
    methods: "",
  },
  Range: {
    properties: "NumberFormat NumberFormatLocal Values Text Formulas FormulasLocal RowIndex ColumnIndex RowCount ColumnCount Address AddressLocal CellCount ValueTypes FormulasR1C1 Hidden RowHidden ColumnHidden IsEntireColumn IsEntireRow Hyperlink Style LinkedDataTypeState HasSpill Top Left Height Width SavedAsArray NumberFormatCategories Format Worksheet Sort ConditionalFormats DataValidation",
    methods: "AutoFill Calculate Clear ConvertDataTypeToText ConvertToLinkedDataType CopyFrom Delete Find FindOrNullObject FlashFill GetAbsoluteResizedRange GetBoundingRect GetCell GetCellProperties GetColumn GetColumnProperties GetColumnsAfter GetColumnsBefore GetDataClassificationIds GetDependents GetDirectDependents GetDirectPrecedents GetEntireColumn GetEntireRow GetExtendedRange GetImage GetIntersection GetIntersectionOrNullObject GetLastCell GetLastColumn GetLastRow GetMergedAreas GetMergedAreasOrNullObject GetNumberFormatProperties GetOffsetRange GetPivotTables GetPrecedents GetRangeEdge GetResizedRange GetRow GetRowProperties GetRowsAbove GetRowsBelow GetSpecialCells GetSpecialCellsOrNullObject GetSpillParent GetSpillParentOrNullObject GetSpillingToRange GetSpillingToRangeOrNullObject GetSurroundingDataRegion GetSurroundingRegion GetTables GetUsedRange GetUsedRangeOrNullObject GetVisibleView Group HideGroupDetails Insert Merge MoveTo RemoveDuplicates ReplaceAll Select SetCellProperties SetColumnProperties SetDirty SetRowProperties ShowCard ShowGroupDetails ShowTeachingCallout Ungroup Unmerge",
  },
  RangeAreas: {
    properties: "Address AddressLocal AreaCount CellCount IsEntireColumn IsEntireRow Style Areas ConditionalFormats Format DataValidation Worksheet",
    methods: "Calculate Clear ConvertDataTypeToText ConvertToLinkedDataType CopyFrom GetEntireColumn GetEntireRow GetIntersection GetIntersectionOrNullObject GetOffsetRangeAreas GetSpecialCells GetSpecialCellsOrNullObject GetTables GetUsedRangeAreas GetUsedRangeAreasOrNullObject SetDirty",
  },
  RangeAreasCollection: {
    properties: "",
    methods: "GetCount GetItemAt",
  },
  RangeBorder: {
    properties: "SideIndex Style Weight Color TintAndShade",
    methods: "",
  },
  RangeBorderCollection: {
    properties: "Count TintAndShade",
    methods: "GetItem GetItemAt",
  },
  RangeCollection: {
    properties: "",
    methods: "GetCount GetItemAt",
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
  RangeSort: {
    properties: "",
    methods: "Apply",
  },
  RangeView: {
    properties: "NumberFormat Values Text Formulas FormulasLocal FormulasR1C1 ValueTypes RowCount ColumnCount CellAddresses Index Rows",
    methods: "GetRange",
  },
  RangeViewCollection: {
    properties: "",
    methods: "GetCount GetItemAt",
  },
  RemoveDuplicatesResult: {
    properties: "Removed UniqueRemaining",
    methods: "",
  },
  Runtime: {
    properties: "EnableEvents",
    methods: "",
  },
  Setting: {
    properties: "Key Value",
    methods: "Delete",
  },
  SettingCollection: {
    properties: "",
    methods: "Add GetCount GetItem GetItemOrNullObject",
  },
  ShapeCollection: {
    properties: "",
    methods: "AddGeometricShape AddGroup AddImage AddLine AddTextBox GetCount GetItem GetItemAt GetItemOrNullObject",
  },
  SlicerCollection: {
    properties: "",
    methods: "Add GetCount GetItem GetItemAt GetItemOrNullObject",
  },
  Style: {
    properties: "BuiltIn FormulaHidden HorizontalAlignment IncludeAlignment IncludeBorder IncludeFont IncludeNumber IncludePatterns IncludeProtection IndentLevel Locked Name NumberFormat NumberFormatLocal ReadingOrder ShrinkToFit VerticalAlignment WrapText TextOrientation AutoIndent Borders Font Fill",
    methods: "Delete",
  },
  StyleCollection: {
    properties: "",
    methods: "Add GetCount GetItem GetItemAt GetItemOrNullObject",
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
  TableScopedCollection: {
    properties: "",
    methods: "GetCount GetFirst GetItem GetItemOrNullObject",
  },
  TableSort: {
    properties: "MatchCase Method Fields",
    methods: "Apply Clear Reapply",
  },
  TableStyle: {
    properties: "Name ReadOnly",
    methods: "Delete Duplicate",
  },
  TableStyleCollection: {
    properties: "",
    methods: "Add GetCount GetDefault GetItem GetItemOrNullObject SetDefault",
  },
  TextConditionalFormat: {
    properties: "Rule Format",
    methods: "",
  },
  TopBottomConditionalFormat: {
    properties: "Rule Format",
    methods: "",
  },
  Workbook: {
    properties: "Name ReadOnly IsDirty ChartDataPointTrack UsePrecisionAsDisplayed CalculationEngineVersion AutoSave PreviouslySaved Worksheets Names Tables Application Bindings Functions PivotTables Settings CustomXmlParts InternalTest Properties Styles Protection DataConnections Comments Slicers TableStyles PivotTableStyles SlicerStyles TimelineStyles Queries LinkedWorkbooks",
    methods: "Close EnableOfficeScriptRecording GetActiveCell GetActiveChart GetActiveChartOrNullObject GetActiveSlicer GetActiveSlicerOrNullObject GetIsActiveCollabSession GetSelectedRange GetSelectedRanges InsertWorksheetsFromBase64 RecordAction RegisterCustomFunctions Save",
  },
  WorkbookCreated: {
    properties: "Id",
    methods: "Open",
  },
  WorkbookProtection: {
    properties: "Protected",
    methods: "Protect Unprotect",
  },
  WorkbookRangeAreas: {
    properties: "Addresses Ranges Areas",
    methods: "GetRangeAreasBySheet GetRangeAreasOrNullObjectBySheet",
  },
  Worksheet: {
    properties: "Name Id Position Visibility TabColor StandardWidth StandardHeight ShowGridlines ShowHeadings EnableCalculation TabId Charts Tables Protection PivotTables Names FreezePanes PageLayout Visuals Shapes HorizontalPageBreaks VerticalPageBreaks AutoFilter Slicers Comments CustomProperties NamedSheetViews",
    methods: "Activate Calculate Copy Delete FindAll FindAllOrNullObject GetCell GetNext GetNextOrNullObject GetPrevious GetPreviousOrNullObject GetRange GetRangeByIndexes GetRanges GetUsedRange GetUsedRangeOrNullObject ReplaceAll ShowOutlineLevels",
  },
  WorksheetCollection: {
    properties: "",
    methods: "Add GetActiveWorksheet GetCount GetFirst GetItem GetItemOrNullObject GetLast",
  },
  WorksheetCustomProperty: {
    properties: "Key Value",
    methods: "Delete",
  },
  WorksheetCustomPropertyCollection: {
    properties: "",
    methods: "Add GetCount GetItem GetItemOrNullObject",
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
