import type { Reviews } from "../../review/reviews";
import { cellAddress } from "../../sheets/address";
import { tables } from "../../sheets/schema";
import { agreedMessages } from "../../text/agreed";
import { say } from "../../text/language";
import { drawUndoable } from "../undo/undoable";
import { needColumns } from "../tables";
import type { Work } from "../work";
import { despiteLog } from "./despiteLog";
import { frozenNamespace } from "./frozenPart";
import { movedLinks } from "./movedLinks";
import { planGenerate, reviewsOf, type GeneratePlan } from "./planGenerate";
import { noRecord, together } from "./records";
import { reviewTabs } from "./reviewTables";
import type { GenerateReport, GenerateRequest, LookRequest, ReviewsLook } from "./reviewsTypes";
import { startCycles } from "./startCycles";
import { widenReviews } from "./widenReviews";

/** The plans behind looks that are gone on with at once: the workbook is not read a second time for them. */
const fresh = new WeakMap<ReviewsLook, GeneratePlan>();

/** See `ReviewsWorkbook.lookAtReviews`. */
export async function lookAtReviews(context: Excel.RequestContext, request: LookRequest): Promise<ReviewsLook> {
  const plan = await planGenerate(context, request, true);
  if (plan.look.isPlain) fresh.set(plan.look, plan);
  return plan.look;
}

/** See `ReviewsWorkbook.generateReviews`. */
export async function generateReviews(context: Excel.RequestContext, request: GenerateRequest, work?: Work): Promise<GenerateReport> {
  const plan = planSeen(request) ?? await planGenerate(context, request, request.seen !== undefined);
  const { reviews, look, findings } = plan;
  const report = { sheets: [], added: 0, kept: 0, findings: [], address: "" };
  if (request.seen !== undefined && (isOther(look, request.seen) || (look.errors.length > 0 && request.despite === undefined))) return { ...report, instead: look };
  for (const { table, columns } of reviews.missing) needColumns(plan.reading.found.get(table)?.sheet ?? table, columns, plan.language);
  const show = firstInput(reviews);
  const said = { sheets: sheetsOf(reviews), added: reviews.added, kept: reviews.kept, findings: [...findings, ...reviews.findings], address: show ?? "" };
  return show === null ? said : { ...said, ...(await draw(context, plan, show, work)) };
}

function isOther(look: ReviewsLook, seen: ReviewsLook): boolean {
  return JSON.stringify(look) !== JSON.stringify(seen);
}

/** What a look that nobody had to think about goes by, once: a second try reads the workbook again. */
function planSeen(request: GenerateRequest): GeneratePlan | null {
  const { seen } = request;
  const plan = seen === undefined ? undefined : fresh.get(seen);
  if (seen === undefined || plan === undefined) return null;
  fresh.delete(seen);
  return { ...plan, request };
}

async function draw(context: Excel.RequestContext, plan: GeneratePlan, show: string, work: Work | undefined): ReturnType<typeof drawUndoable> {
  const { request, reading: found, language, generated, agreed: { goals }, rules, sides, split } = plan;
  const { period, by = "", despite } = request;
  const before = reviewTabs(found, period, goals);
  const older = before.filter(({ department }) => generated.includes(department)).map(({ reading: table }) => table);
  const { reading, widened } = widenReviews(context, found, older, language, goals);
  const reviews = widened.length === 0 ? plan.reviews : reviewsOf(plan, reading);
  const cycles = startCycles(reading, { period, departments: generated, goals, rules, tabs: reviewTabs(reading, period, goals), before, moves: reviews.moves, language, by });
  const log = despite === undefined ? noRecord : despiteLog(reading, { period, departments: generated, by, reason: say(agreedMessages.despiteErrors, language, { reason: despite }), language });
  const links = await movedLinks(context, reviews);
  const also = together([cycles, log, split]);
  return drawUndoable(context, {
    plans: [...sides, ...reviews.plans, ...also.plans], updates: [...reviews.updates, ...also.updates], language, show,
    also: (again) => {
      links.also(again);
      cycles.also(again);
    },
    undoAlso: (again) => {
      links.undoAlso(again);
      cycles.undoAlso(again);
    },
    alsoBack: async (again) => {
      links.alsoBack(again);
      await cycles.alsoBack(again);
    },
    widened, namespaces: [frozenNamespace(period)], guards: [tables.submissions.name, tables.cycles.name],
  }, reading, work);
}

function sheetsOf({ plans, updates }: Reviews): readonly string[] {
  return [...plans.map((plan) => plan.name), ...updates.map((update) => update.reading.sheet)];
}

/** The first cell to fill in on the first of the sheets; null when there are none. */
function firstInput({ plans: [plan], updates: [update] }: Reviews): string | null {
  const table = plan?.tables[0];
  if (plan !== undefined && table !== undefined) {
    return cellAddress(plan.name, table.row + 1, table.column + table.columns.findIndex(({ key }) => key === "actual"));
  }
  if (update === undefined) return null;
  const { reading, columns } = update;
  const position = columns.find((column) => column.plan.key === "actual")?.position ?? 0;
  const blank = reading.rows.findIndex((row) => row[position] === "");
  return cellAddress(reading.sheet, reading.row + 1 + Math.max(0, blank), reading.column + position);
}
