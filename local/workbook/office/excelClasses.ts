import { RangeAreasClass, RangeClass, WorksheetClass } from "./declaredClasses";
import { rangeMembers } from "./range/range";
import { rangeAreasMembers } from "./range/rangeAreas";
import { worksheetMembers } from "./sheet/worksheet";

RangeClass.define(rangeMembers);
RangeAreasClass.define(rangeAreasMembers);
WorksheetClass.define(worksheetMembers);
