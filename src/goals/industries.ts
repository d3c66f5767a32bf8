import { catering } from "./templates/catering";
import { ecommerce } from "./templates/ecommerce";
import { internet } from "./templates/internet";
import { manufacturing } from "./templates/manufacturing";
import { retail } from "./templates/retail";
import { services } from "./templates/services";
import type { Industry } from "./templates/types";

export type { Industry, IndustryCode, IndustryDepartment } from "./templates/types";

/** What a company can start from, by industry. */
export const industries: readonly Industry[] = [manufacturing, internet, retail, services, catering, ecommerce];

export function industryByCode(code: string): Industry | undefined {
  return industries.find((industry) => industry.code === code);
}
