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

/** Whether work in one area of the graph commonly helps another one. */
export function commonlyHelps(from: string, to: string): boolean {
  const [a, b] = [areaOf(from), areaOf(to)];
  return a !== null && b !== null && (a === b || (neighbours[a] ?? "").split(" ").includes(b));
}

function areaOf(concept: string): string | null {
  return graph().nodes.get(concept)?.area ?? null;
}
