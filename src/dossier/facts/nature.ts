import type { Evidence } from "../../model/fact.js";
import type { Nature } from "../../model/facts.js";
import type { Passage } from "../../model/passage.js";
import { evidenceOf } from "../evidence.js";
import { fold } from "../fold.js";
import { nameTokens } from "../pieces/name-tokens.js";
import type { DocumentView } from "../view.js";
import type { CpvCode } from "./cpv.js";
import { FAMILIES } from "./families-table.js";
import type { Line } from "./line.js";
import {
  CCAG,
  type NatureSign,
  natureOfCpv,
  OBJECT,
  OBJECT_ANYWHERE,
  STATED,
  VOCABULARY,
  VOCABULARY_SHARE,
} from "./nature-words.js";
import type { FoundObject } from "./object.js";

export interface NatureVote {
  readonly nature: Nature;
  readonly weight: number;
  /** Absent for the mere vocabulary. */
  readonly evidence?: Evidence;
  /** The text says in so many words what the nature of the contract is. */
  readonly stated?: true;
}

const CPV_WEIGHT = 6;
const OBJECT_WEIGHT = 10;
const FAMILY_WEIGHT = 4;
/** Weight of "nature du marché : services", above that of a mere "marché de services". */
const STATED_WEIGHT = 6;
const NAME_WEIGHT = 3;
const LONGEST_ITEM = 90;
const VOCABULARY_WEIGHT = 2.5;

/** What one document says for each nature: statements, CPV, object, general conditions, words. */
export function collectNature(
  view: DocumentView,
  lines: readonly Line[],
  codes: readonly CpvCode[],
): NatureVote[] {
  const votes: NatureVote[] = [...signsIn(view, lines, STATED), ...signsIn(view, lines, CCAG)];
  const code = codes[0];
  if (code !== undefined) {
    votes.push({
      nature: natureOfCpv(code.code),
      weight: CPV_WEIGHT,
      evidence: evidenceOf(view, code.passage),
    });
  }
  return [...votes, ...nameVote(view.file), ...vocabularyVotes(lines)];
}

/** What the object says: its first words, else the families it names. */
export function objectVotes(object: FoundObject | null): NatureVote[] {
  if (object === null) return [];
  const folded = fold(object.text);
  const sign = [...OBJECT, ...OBJECT_ANYWHERE].find(({ pattern }) => pattern.test(folded));
  if (sign !== undefined) return [{ nature: sign.nature, weight: OBJECT_WEIGHT, evidence: object.evidence }];
  const family = FAMILIES.find(({ words, nature }) => nature !== undefined && words.test(folded));
  return family?.nature === undefined
    ? []
    : [{ nature: family.nature, weight: FAMILY_WEIGHT, evidence: object.evidence }];
}

/** No sign is read without one of these words. */
const HINT =
  /marche|accord|type|nature|categorie|objet|prestations|ccag|generales|\b(?:bt|tp) ?-?\d|index bt/;

/** Each sign once, where it is first read. */
function signsIn(view: DocumentView, lines: readonly Line[], signs: readonly NatureSign[]): NatureVote[] {
  const first = new Map<NatureSign, Passage>();
  let pending = signs;
  for (const { passage, folded } of lines) {
    if (passage.kind === "item" && passage.text.length >= LONGEST_ITEM) continue;
    if (!HINT.test(folded)) continue;
    const head = folded.slice(0, 500);
    for (const sign of pending) if (sign.pattern.test(head)) first.set(sign, passage);
    pending = pending.filter((sign) => !first.has(sign));
    if (pending.length === 0) break;
  }
  return [...first].map(([{ nature, weight }, passage]) => ({
    nature,
    weight,
    evidence: evidenceOf(view, passage),
    ...(signs === STATED && weight >= STATED_WEIGHT ? { stated: true as const } : {}),
  }));
}

function nameVote(file: string): NatureVote[] {
  const name = nameTokens(file).replace(/^(?:\d+ |mapa |dce |ae |rc |ccap |cctp |ccp |[a-z]\d )*/, "");
  const sign =
    OBJECT.find(({ pattern }) => pattern.test(name)) ??
    (/\b(?:travaux|voirie|maconnerie|plomberie|electricite)\b/.test(name)
      ? { nature: "travaux" as const }
      : undefined);
  return sign === undefined ? [] : [{ nature: sign.nature, weight: NAME_WEIGHT }];
}

function vocabularyVotes(lines: readonly Line[]): NatureVote[] {
  const natures = ["travaux", "fournitures", "services"] as const;
  const counts = natures.map((nature) => ({ nature, count: 0 }));
  for (const { folded } of lines) {
    for (const entry of counts)
      entry.count += (folded.match(VOCABULARY[entry.nature])?.length ?? 0) * VOCABULARY_SHARE[entry.nature];
  }
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total < 3) return [];
  return counts.map(({ nature, count }) => ({ nature, weight: (VOCABULARY_WEIGHT * count) / total }));
}
