/** The target of one KPI for one level or region. */
export interface TierRequest {
  readonly code: string;
  readonly kpi: string;
  readonly tier: string;
}
