import { benchDepartmentFiles } from "./departmentFiles";
await benchDepartmentFiles();
