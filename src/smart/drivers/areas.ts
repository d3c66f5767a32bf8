import { graph } from "./graph";

/**
 * Fields of work that commonly help one another although no single path is known: `area: areas it helps`. Every area
 * helps itself. Distant areas (a patent and a hotline) help one another only by a path of the graph.
 */
const neighbours: Readonly<Record<string, string>> = {
  finance: "accounting banking",
  accounting: "finance banking legal",
  banking: "finance sales customers",
  planning: "production supply logistics finance",
  sales: "finance marketing customers retail",
  marketing: "sales customers product retail hospitality education",
  customers: "sales service finance retail hospitality marketing",
  product: "customers sales marketing",
  retail: "sales customers finance",
  hospitality: "sales customers finance",
  service: "customers sales finance",
  production: "supply sales finance logistics quality maintenance",
  quality: "production customers sales service maintenance",
  maintenance: "production quality safety",
  supply: "production customers sales logistics finance",
  logistics: "supply customers sales finance production",
  procurement: "production supply finance quality maintenance logistics",
  safety: "people legal",
  environment: "finance legal",
  people: "production quality service health education retail sales research projects logistics safety maintenance hospitality finance technology customers",
  technology: "accounting service production logistics administration product people sales supply customers public",
  research: "product sales quality",
  legal: "sales finance research accounting expansion",
  administration: "people finance legal public",
  health: "customers public",
  education: "customers",
  public: "customers administration",
  projects: "finance customers expansion sales",
  expansion: "sales customers",
};

/** Functions that serve any other one of their own organisation, and aims that any other one may serve. */
const enabling = new Set(["people", "technology", "finance"]);
const overall = new Set(["people", "legal", "finance"]);
/** Work around the business: it serves what it says and nothing further. */
const peripheral = new Set(["administration", "things"]);

/** How likely work in one area of the graph helps another one: commonly, over a third area, or not at all. */
export function closeness(from: string, to: string): "near" | "possible" | "far" {
  const [a, b] = [areaOf(from), areaOf(to)];
  if (a === b || helpedBy(a).includes(b)) return "near";
  if (peripheral.has(a)) return "far";
  return enabling.has(a) || (overall.has(b) && a !== "research") || helpedBy(a).some((between) => helpedBy(between).includes(b)) ? "possible" : "far";
}

/** Canteens, archives, office supplies, premises. */
export function isPeripheral(concept: string): boolean {
  return peripheral.has(areaOf(concept));
}

/** Whether premises and the like may matter to a quantity. */
export function isServedByThings(concept: string): boolean {
  return isPeripheral(concept) || areaOf(concept) === "hospitality";
}

function helpedBy(area: string): readonly string[] {
  return (neighbours[area] ?? "").split(" ");
}

function areaOf(concept: string): string {
  return graph().nodes.get(concept)?.area ?? "";
}
