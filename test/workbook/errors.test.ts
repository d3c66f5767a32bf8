import { mayPass, toWorkbookError } from "../../src/workbook/errors";
import { WorkbookError } from "../../src/workbook/types";
import { workbookErrors } from "../../src/text/workbook";
import { say } from "../../src/text/language";

const failure = (code: string, errorLocation = ""): Error => Object.assign(new Error(`Excel says ${code}`), { code, debugInfo: { errorLocation } });

describe("failures of Excel", () => {
  it.each([
    ["InvalidOperationInCellEditMode", "editing"], ["ActivityLimitReached", "busy"], ["ServiceNotAvailable", "busy"], ["RequestAborted", "busy"],
  ])("%s may pass and ends as %s", (code, kind) => {
    expect(mayPass(failure(code))).toBe(true);
    expect(toWorkbookError(failure(code)).code).toBe(kind);
  });

  it.each([["AccessDenied", "sheetProtected"], ["ItemAlreadyExists", "nameTaken"], ["ItemNotFound", "unexpected"], ["InvalidArgument", "unexpected"], ["ApiNotFound", "unexpected"]])(
    "%s does not pass by waiting and is %s",
    (code, kind) => {
      expect(mayPass(failure(code))).toBe(false);
      expect(toWorkbookError(failure(code)).code).toBe(kind);
    },
  );

  it("keep Excel's own words for the details, and what we threw ourselves as it is", () => {
    const original = failure("GeneralException");
    expect(toWorkbookError(original)).toMatchObject({ code: "unexpected", parameters: { detail: "Excel says GeneralException" }, cause: original });
    const ours = new WorkbookError("tableMissing", { table: "tblGoals" });
    expect(toWorkbookError(ours)).toBe(ours);
    expect(toWorkbookError("odd").parameters["detail"]).toBe("odd");
  });

  it("know a wrong password by where it happened", () => {
    expect(toWorkbookError(failure("InvalidArgument", "WorksheetProtection.unprotect")).code).toBe("sheetProtected");
  });

  it("have words in both languages that say what to do", () => {
    const error = new WorkbookError("columnMissing", { table: "tblGoals", columns: "目标值、权重" });
    expect(say(workbookErrors[error.code], "zh-CN", error.parameters)).toBe("表 tblGoals 中找不到列：目标值、权重。请把列标题改回原名；工作簿未作改动。");
  });
});
