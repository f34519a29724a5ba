import type { Facts, Lot, Nature } from "../../model/dossier.js";
import type { Evidence } from "../../model/fact.js";
import type { Piece } from "../../model/piece.js";
import { evidenceOf } from "../evidence.js";
import { fold } from "../fold.js";
import { nameTokens } from "../pieces/name-tokens.js";
import type { DocumentView } from "../view.js";
import { collectAmounts, decideAmount, type FoundAmount } from "./amount.js";
import { type CpvCode, cpvCodes } from "./cpv.js";
import { collectDates, decideDate, type FoundDate } from "./date.js";
import { FAMILIES } from "./families-table.js";
import { collectLots, type LotFindings } from "./lots.js";
import { collectNature, decideNature, type NatureVote, objectVotes } from "./nature.js";
import { collectObject, type FoundObject } from "./object.js";

/** What one document says of what is bought. */
export interface FactFindings {
  readonly pieces: readonly Piece[];
  readonly object: FoundObject | null;
  readonly nature: readonly NatureVote[];
  readonly dates: readonly FoundDate[];
  readonly amounts: readonly FoundAmount[];
  /** Families told by the CPV codes, the title and the name of the file. */
  readonly families: ReadonlyArray<{ readonly key: string; readonly evidence?: Evidence }>;
  readonly lots: LotFindings;
}

export interface FactOptions {
  /** Date of the consultation given by the user, ISO. */
  readonly date?: string;
  /** Today, ISO: the date for want of any other. */
  readonly today: string;
  readonly nature?: Nature;
}

const NO_LOTS: LotFindings = { stated: null, undivided: null, lots: [] };
const TITLE_PASSAGES = 12;

export function collectFacts(view: DocumentView, pieces: readonly Piece[]): FactFindings {
  if (pieces.includes("SPASER") || pieces.includes("CANDIDATURE")) {
    return { pieces, object: null, nature: [], dates: [], amounts: [], families: [], lots: NO_LOTS };
  }
  const object = collectObject(view);
  const codes = cpvCodes(view);
  return {
    pieces,
    object,
    nature: collectNature(view, codes),
    dates: collectDates(view, pieces),
    amounts: pieces.includes("AUTRE") ? [] : collectAmounts(view),
    families: [...familiesOfCodes(view, codes), ...familiesOfTitle(view)],
    lots: collectLots(view),
  };
}

function familiesOfCodes(view: DocumentView, codes: readonly CpvCode[]): FactFindings["families"] {
  return codes.slice(0, 3).flatMap(({ code, passage }) =>
    FAMILIES.filter(({ cpv }) => cpv?.test(code)).map(({ key }) => ({
      key,
      evidence: evidenceOf(view, passage),
    })),
  );
}

/** The words of the cover and of the name of the file. */
function familiesOfTitle(view: DocumentView): FactFindings["families"] {
  const name = nameTokens(view.file);
  const cover = view.passages
    .slice(0, TITLE_PASSAGES)
    .filter(
      ({ kind, text }) =>
        (kind === "heading" || kind === "sentence") &&
        text.length < 200 &&
        /marche|prestation|fourniture|travaux|lot|objet|entretien|maintenance/i.test(text),
    );
  return FAMILIES.flatMap(({ key, words }) => {
    const passage = cover.find(({ text }) => words.test(fold(text)));
    if (passage !== undefined) return [{ key, evidence: evidenceOf(view, passage) }];
    return words.test(name) ? [{ key }] : [];
  });
}

const ORDER: readonly Piece[] = ["RC", "AVIS", "LETTRE", "CCAP", "CCP", "AE", "CCTP", "ANNEXE"];

function ranked<T extends { readonly pieces: readonly Piece[] }>(findings: readonly T[]): T[] {
  const rank = (one: T) =>
    Math.min(...one.pieces.map((piece) => (ORDER.includes(piece) ? ORDER.indexOf(piece) : ORDER.length)));
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

/** The facts of the dossier; `months` is its duration, for yearly amounts. */
export function mergeFacts(
  findings: readonly FactFindings[],
  options: FactOptions,
  months: number | null,
): Facts {
  const object = decideObject(findings);
  const nature = decideNature([objectVotes(object), ...findings.map((finding) => finding.nature)]);
  const date = decideDate(findings.flatMap(({ dates }) => dates));
  const amount = decideAmount(
    ranked(findings).flatMap(({ amounts }) => amounts),
    months,
  );
  const families = decideFamilies(findings, object, nature?.value ?? null);
  return {
    nature:
      options.nature !== undefined
        ? given(options.nature)
        : read(nature?.value ?? null, nature?.evidence ?? []),
    object: read(object?.text ?? null, object === null ? [] : [object.evidence]),
    date:
      options.date !== undefined
        ? given(options.date)
        : read(date?.iso ?? null, date === null ? [] : [date.evidence]),
    amount: read(amount?.value ?? null, amount === null ? [] : [amount.evidence]),
    families: read(families.keys.length > 0 ? families.keys : null, families.evidence),
  };
}

const given = <T>(value: T) => ({ value, source: "utilisateur" as const, evidence: [] });
const read = <T>(value: T | null, evidence: Evidence[]) => ({
  value,
  source: value === null ? ("defaut" as const) : ("texte" as const),
  evidence,
});

function decideObject(findings: readonly FactFindings[]): FoundObject | null {
  return (
    ranked(findings)
      .flatMap(({ object }) => (object === null ? [] : [object]))
      .sort((a, b) => a.rank - b.rank)[0] ?? null
  );
}

/** Families of the object first; those of titles and codes only when the object tells none, or when two sources agree. */
function decideFamilies(
  findings: readonly FactFindings[],
  object: FoundObject | null,
  nature: Nature | null,
): { keys: string[]; evidence: Evidence[] } {
  const own =
    object === null
      ? []
      : FAMILIES.filter(({ words }) => words.test(fold(object.text))).map(({ key }) => key);
  const counts = new Map<string, { count: number; evidence: Evidence[] }>();
  for (const { key, evidence } of findings.flatMap(({ families }) => families)) {
    const entry = counts.get(key) ?? { count: 0, evidence: [] };
    counts.set(key, {
      count: entry.count + 1,
      evidence: evidence === undefined ? entry.evidence : [...entry.evidence, evidence],
    });
  }
  const others = [...counts]
    .filter(([key, { count }]) => !own.includes(key) && (count > 1 || own.length === 0))
    .map(([key]) => key);
  const fitting = (key: string) => key !== "travaux" || nature === null || nature === "travaux";
  const evidence = [
    ...(object !== null && own.length > 0 ? [object.evidence] : []),
    ...others.flatMap((key) => counts.get(key)?.evidence[0] ?? []),
  ];
  return { keys: [...own, ...others].filter(fitting), evidence: evidence.slice(0, 4) };
}

/** The lots of the dossier, by number, titled as in the piece that governs; none when it says that there is one contract. */
export function mergeLots(findings: readonly FactFindings[]): { lots: Lot[]; count: number | null } {
  const ordered = ranked(findings.map(({ pieces, lots }) => ({ pieces, ...lots })));
  const stated = ordered.find(({ stated: number }) => number !== null)?.stated ?? null;
  const undivided = ordered.some((one) => one.undivided !== null);
  if (stated === null && undivided) return { lots: [], count: 0 };
  const byNumber = new Map<string, Lot>();
  for (const lot of ordered.flatMap(({ lots }) => lots))
    if (!byNumber.has(lot.number)) byNumber.set(lot.number, lot);
  const lots = [...byNumber.values()]
    .filter(({ number }) => stated === null || Number(number) <= stated)
    .sort((a, b) => Number(a.number) - Number(b.number));
  return { lots, count: stated ?? (lots.length > 1 ? lots.length : null) };
}
