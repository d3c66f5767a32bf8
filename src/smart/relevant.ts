import { directionCues } from "./drivers/directionWords";
import { areFar, fieldsOf, helpsNode, shareField } from "./drivers/fieldsOfWork";
import { graph, isPeripheral, isServedByThings, pathsBetween, type Path } from "./drivers/graph";
import { namesThing, readConcepts, type ConceptMention } from "./drivers/mentions";
import { tradeOff } from "./drivers/tradeOffs";
import { withdrawal } from "./drivers/withdrawals";
import type { GoalFields, Relevance, Span } from "./types";

/** Why a goal helps its parent or not; the words are in src/text/smart.ts. */
export type RelevanceReason =
  | "sameMetric" | "component" | "driver" | "constraint" | "sameArea"
  | "oppositeDirection" | "worksAgainst" | "noPath" | "goalNotUnderstood" | "parentNotUnderstood";

export interface RelevanceReport {
  readonly relevance: Relevance;
  readonly reason: RelevanceReason;
  /** The node of the goal, what lies between, and the node of the parent; empty without a path. */
  readonly path: readonly string[];
  /** The words of the goal that decided it. */
  readonly evidence: Span | null;
  /**
   * The answer where one of two is wanted. Goals are mostly set because they help the one above, so without anything
   * that speaks against it "not understood" is more often yes than no; a person is still asked to confirm.
   */
  readonly isLikely: boolean;
}

interface Relation {
  readonly relevance: "aligned" | "conflict";
  readonly reason: RelevanceReason;
  readonly path: readonly string[];
  readonly evidence: Span;
  /** Less is stronger: short paths between what the two goals count before long ones between what they mention. */
  readonly distance: number;
  /** Both ends say where they go and nothing lies between: enough to call it a conflict. */
  readonly isStrong: boolean;
}

/**
 * Whether reaching a goal helps the goal above it. Both texts are read as pushes on nodes of the driver graph; the goal is
 * aligned when a path of at most two steps carries one of its pushes to a node of the parent in the parent's direction.
 * The contrary needs more: it is in conflict when both say their directions and the path is direct, when it takes away
 * people or care that the parent needs, or when it does what the parent suffers from; it is unrelated when it is about
 * premises or festivities, when no field of work that it shows does anything for one of the parent's, or when it shows none
 * and names no amount, no event and no direction (`isTelling`). Anything else is unknown.
 * Words in common are no reason.
 */
export function relevance(text: string, fields: GoalFields, parent: string, isTelling = true): RelevanceReport {
  const report = byConcepts(text, fields, parent);
  if (report.relevance === "conflict") return report;
  // The metric names what the goal is about; the rest of the text also says where.
  const isFar = areFar(text, parent) === true || (fields.metric != null && areFar(fields.metric, parent) === true);
  const taken = isFar ? null : (withdrawal(text, parent) ?? tradeOff(text, parent));
  if (taken !== null) return decided("conflict", "worksAgainst", [], taken);
  if (report.relevance === "unrelated") return shareField(text, parent) ? none("unknown", "goalNotUnderstood") : report;
  if (!isTelling && report.reason === "goalNotUnderstood" && fieldsOf(text).size === 0) return none("unrelated", "noPath");
  const isLoose = report.relevance === "unknown" || (report.relevance === "aligned" && report.path.length !== 2 && !(report.reason === "sameMetric" && counts(text, report.path[0]) && counts(parent, report.path[0])));
  return isLoose && isFar ? none("unrelated", "noPath") : report;
}

function counts(text: string, code: string | undefined): boolean {
  return readConcepts(text).some(({ concept, role }) => role === "metric" && concept === code);
}

function byConcepts(text: string, fields: GoalFields, parent: string): RelevanceReport {
  const above = distinct(readConcepts(parent).map(asIntended));
  const below = aroundBusiness(distinct(goalConcepts(text, fields)));
  if (isAboutThing(text, below) && !above.some(({ concept }) => isServedByThings(concept))) return none("unrelated", "noPath");
  if (below.length === 0) return none("unknown", "goalNotUnderstood");
  if (above.length === 0) return none("unknown", "parentNotUnderstood");
  const reversed = below.find((each) => each.role !== "context" && !isMadeWorse(each) && lowered(parent).has(each.concept));
  if (reversed !== undefined) return decided("conflict", "oppositeDirection", [reversed.concept], reversed);
  const relations = below.flatMap((from) => above.flatMap((to) => relationsBetween(from, to)))
    .sort((a, b) => a.distance - b.distance || order(a) - order(b));
  const best = relations[0]?.relevance === "conflict" && !relations[0].isStrong ? relations.find(({ relevance: each }) => each === "aligned") : relations[0];
  if (best !== undefined) return decided(best.relevance, best.reason, best.path, best.evidence);
  if (relations.length > 0) return none("unknown", "goalNotUnderstood");
  // Rent, travel, archives: only what acts on them helps.
  return above.every(({ concept }) => isPeripheral(concept)) ? none("unrelated", "noPath") : byArea(below, above);
}

/** What a parent wants less of although more of it is commonly better: days of training. One direction word leaves no doubt. */
function lowered(parent: string): ReadonlySet<string> {
  const [cue, other] = directionCues(parent);
  if (cue === undefined || other !== undefined || cue.isAbsence) return new Set();
  return new Set(readConcepts(parent).filter((each) => each.role !== "context" && each.push < 0 && isMadeWorse(each)).map(({ concept }) => concept));
}

/** A canteen, an archive: what is done there helps through it alone, whatever else the goal names. */
function aroundBusiness(below: readonly ConceptMention[]): readonly ConceptMention[] {
  const around = below.filter(({ concept, role }) => role !== "context" && isPeripheral(concept));
  return around.length > 0 ? [...around, ...below.filter(({ concept, role }) => role === "metric" && graph().nodes.get(concept)?.area === "finance")] : below;
}

/** A goal that moves nothing of the graph but names premises, festivities or print. */
function isAboutThing(text: string, below: readonly ConceptMention[]): boolean {
  return below.every(({ role }) => role === "context") && namesThing(text);
}

/** Without a known path: fields of work that commonly help one another. */
function byArea(below: readonly ConceptMention[], above: readonly ConceptMention[]): RelevanceReport {
  const near = below.filter((head) => head.role !== "context" && above.some((target) => target.role === "metric" && helpsNode(head.concept, target.concept)));
  const helping = near.find(({ concept, push }) => push === graph().nodes.get(concept)?.good);
  const worse = near.find((head) => head.isSaid && isMadeWorse(head));
  if (helping !== undefined) return decided("aligned", "sameArea", [helping.concept], helping);
  if (worse !== undefined) return decided("conflict", "worksAgainst", [worse.concept], worse);
  return none("unknown", "goalNotUnderstood");
}

function decided(relevance: "aligned" | "conflict", reason: RelevanceReason, path: readonly string[], { start, end }: Span): RelevanceReport {
  return { relevance, reason, path, evidence: { start, end }, isLikely: relevance === "aligned" };
}

function none(relevance: "unknown" | "unrelated", reason: RelevanceReason): RelevanceReport {
  return { relevance, reason, path: [], evidence: null, isLikely: relevance === "unknown" };
}

/** Aligned before conflict where both are equally strong. */
function order({ relevance }: Relation): number {
  return relevance === "aligned" ? 0 : 1;
}

/** Each push once, where it stands first: a long text has no more of them than the graph has nodes. */
function distinct(mentions: readonly ConceptMention[]): readonly ConceptMention[] {
  if (mentions.length < 2) return mentions;
  const first = new Map<string, ConceptMention>();
  for (const mention of mentions) {
    const key = `${mention.concept} ${mention.push} ${mention.role}`;
    if (!first.has(key)) first.set(key, mention);
  }
  return [...first.values()];
}

/** Nobody sets a parent goal to make things worse: where a reading says so, the reading is wrong. */
function asIntended(mention: ConceptMention): ConceptMention {
  const good = graph().nodes.get(mention.concept)?.good ?? 0;
  return good === 0 || good === mention.push ? mention : { ...mention, push: good };
}

/** The concepts of the text; the metric in the fields names the head when the text itself is not understood. */
function goalConcepts(text: string, fields: GoalFields): readonly ConceptMention[] {
  const read = readConcepts(text);
  if (read.length > 0 || fields.metric == null) return read;
  return readConcepts(fields.metric).map((mention) => {
    const push = fields.direction === "up" ? 1 : fields.direction === "down" ? -1 : mention.push;
    return { ...mention, push };
  });
}

const rolePenalty = { metric: 0, term: 1, context: 2 } as const;

function relationsBetween(from: ConceptMention, to: ConceptMention): readonly Relation[] {
  const penalty = rolePenalty[from.role] + rolePenalty[to.role];
  const evidence = { start: from.start, end: from.end };
  if (from.concept === to.concept) {
    if (from.role === "context") return [];
    const isSame = from.push === to.push;
    return [{
      relevance: isSame ? "aligned" : "conflict", reason: isSame ? "sameMetric" : "oppositeDirection",
      path: [from.concept], evidence, distance: penalty, isStrong: from.isSaid,
    }];
  }
  if (penalty > 3) return [];
  return pathsBetween(from.concept, to.concept).map((path) => {
    const isHelp = from.push * path.sign === to.push;
    return {
      relevance: isHelp ? "aligned" : "conflict", reason: isHelp ? reasonOf(path) : "worksAgainst",
      path: [from.concept, ...path.edges.map((edge) => edge.to)], evidence, distance: penalty + 2 * path.edges.length,
      isStrong: from.isSaid && penalty < 2 && (path.edges.length === 1 || isMadeWorse(from) || graph().nodes.get(from.concept)?.good === 0),
    };
  });
}

/** Less training, more downtime: a goal that makes something worse. */
function isMadeWorse({ concept, push }: ConceptMention): boolean {
  return push === -(graph().nodes.get(concept)?.good ?? 0);
}

function reasonOf({ edges }: Path): RelevanceReason {
  if (edges.every(({ kind }) => kind === "component")) return "component";
  return edges.some(({ kind }) => kind === "constraint") ? "constraint" : "driver";
}
