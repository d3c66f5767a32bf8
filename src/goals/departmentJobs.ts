import { jobs } from "./roles";
import type { Job } from "./types";

/** What departments are called beside the names of their jobs, by the codes of these. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  ceo: ["总经办", "总裁办", "executive office"],
  sales: ["业务部", "大客户", "business development", "key accounts"],
  mkt: ["品牌", "brand", "communications"],
  ops: ["operations", "growth"],
  pm: ["产品", "product", "product management"],
  store: ["stores", "retail"],
  rd: ["技术", "开发", "r&d", "research and development", "engineering", "software", "technology"],
  qa: ["qa", "testing"],
  sre: ["sre", "devops", "it operations"],
  mfg: ["制造", "车间", "production", "plant"],
  qc: ["品质", "品管", "质检", "qc", "quality assurance"],
  data: ["data", "bi", "analytics"],
  dlv: ["项目", "实施", "delivery", "projects", "pmo"],
  cs: ["客户服务", "呼叫中心", "customer support", "call centre", "call center"],
  field: ["维修", "技术支持", "after sales", "aftersales"],
  fin: ["会计", "accounting", "controlling", "treasury"],
  hr: ["人事", "人力", "human resources", "people"],
  adm: ["综合管理", "admin"],
  buy: ["purchasing", "sourcing"],
  legal: ["法务", "合规", "legal", "compliance"],
  it: ["信息", "it", "information technology"],
  log: ["仓储", "仓库", "物流", "logistics", "warehouse"],
};

/** What a name may say of a job: the job's own names first, which count where another word is as long. */
const words = [...jobs.map((job) => ({ job, said: [job.name.zh, job.name.en] })), ...jobs.map((job) => ({ job, said: alsoCalled[job.code] ?? [] }))]
  .flatMap(({ job, said }) => said.map((word) => ({ job, word: plain(word) })));

/** The job that a department is called after (销售部, Human Resources); the longest word decides. Latin words are whole ones: Wholesale is no sales. */
export function jobOfDepartment(name: string): Job | undefined {
  const written = plain(name);
  const found = words.filter(({ word }) => (/\p{Script=Han}/u.test(word) ? written : ` ${written} `).includes(/\p{Script=Han}/u.test(word) ? word : ` ${word} `));
  const longest = Math.max(...found.map(({ word }) => word.length));
  return found.find(({ word }) => word.length === longest)?.job;
}

/** Words apart from each other, Latin ones also from Chinese ones: IT部 is IT 部. */
function plain(text: string): string {
  const letters = text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}&]+/gu, " ");
  return letters.replace(/(?<=\p{Script=Han})(?=[\p{Script=Latin}&])|(?<=[\p{Script=Latin}&])(?=\p{Script=Han})/gu, " ").trim();
}
