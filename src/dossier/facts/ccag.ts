import type { Ccag, Nature } from "../../model/facts.js";
import type { Piece } from "../../model/piece.js";
import { evidenceOf } from "../evidence.js";
import { distinct } from "../values/candidate.js";
import type { DocumentView } from "../view.js";
import { isDeniedAt, isTicked } from "./choice.js";
import type { Line } from "./line.js";
import { confidenceOf, type Decided, type DocumentSays, isGoverning, type Said } from "./said.js";

/** Most passages hold none of these. */
const TRIGGERS = ["ccag", "c.c.a.g", "clauses administratives generales"];
const NAME = String.raw`(?:\bc\.?c\.?a\.?g\.?(?: ?\([^)]{0,60}\))?|clauses administratives generales(?: ?\([^)]{0,60}\))?)`;
const LINK =
  "(?:[ /:,–-]|\"|applicables? |aux? |des |de |du |d'|l'|la |les |marches? |contrats? |publics? |prestations d[e'] ?(?!ma)|relatif |dit |issu )*";
const KINDS: ReadonlyArray<readonly [Ccag, string]> = [
  ["travaux", String.raw`(?:travaux|tx)\b`],
  ["moe", String.raw`(?:moe|m\.o\.e|maitrise d'(?:œ|oe)uvre)\b`],
  [
    "fcs",
    String.raw`(?:f\.?c\.?s\b|fournitures? (?:courantes? )?(?:et|ou) (?:des? |de )?(?:prestations de )?services|fournitures courantes)`,
  ],
  ["mi", String.raw`(?:mi\b|industriels?\b)`],
  ["pi", String.raw`(?:p\.?i\b|(?:prestations )?intellectuelles?\b)`],
  ["tic", String.raw`(?:tic\b|te(?:chniques?|chnologies?) de l'information)`],
];
const CITED: ReadonlyArray<readonly [Ccag, RegExp]> = KINDS.map(([kind, words]) => [
  kind,
  new RegExp(`${NAME}${LINK}${words}`),
]);
const NONE =
  /\baucun c\.?c\.?a\.?g|ne (?:se )?(?:refere|renvoie|fait (?:pas )?reference)[^.;]{0,40}\b(?:aucun|a un) c\.?c\.?a\.?g|sans reference a un c\.?c\.?a\.?g|pas de (?:reference|renvoi) a un c\.?c\.?a\.?g|aucun cahier des clauses administratives generales|n'est soumis a aucun (?:c\.?c\.?a\.?g|cahier des clauses administratives generales)/;
/** The contract makes the document its own: it lists it, departs from it, says that it applies. */
const OWN =
  /derog|s'appliqu|\bapplicable au (?:present|marche)|se refere|soumis|regi|relev|reference|conformement|en application|au sens d|prevu|dans les conditions|visee?s?|definie?s?|fixee?s?|selon|\bvaut\b|issu de|approuve/;
const OTHER_CONTRACT =
  /marches? de travaux (?:sera|seront|ser|qui)|marches? (?:sera|seront) |entreprises? de travaux|par comparaison|a la difference|contrairement|futur|ulterieur|precedent|maitres? d'(?:œ|oe)uvre (?:verifie|propose|etabli|s'assure)|lors des travaux|pour les travaux|des entrepreneurs|mission (?:det|opc|aor|act)|decompte/;
const PARTS =
  /pieces? (?:contractuelles|constitutives|generales|du marche|particulieres)|documents? contractuels?|derogation|dispositions generales|cadre|reference|referentiel/;

/** A CCAG cited by a document. */
export interface CcagCited {
  readonly ccag: Ccag;
  /** Numbers of the lots it is said for, "" for all. */
  readonly lot: string;
}

/** The CCAG one document cites; rank 0 when it is made part of the contract, 2 when it is only cited. */
export function collectCcag(
  view: DocumentView,
  lines: readonly Line[],
  pieces: readonly Piece[],
): Said<CcagCited>[] {
  return lines.flatMap((line) => {
    if (!TRIGGERS.some((trigger) => line.folded.includes(trigger))) return [];
    const evidence = evidenceOf(view, line.passage);
    if (NONE.test(line.folded))
      return [{ value: { ccag: "aucun" as const, lot: "" }, rank: 0 as const, evidence }];
    const lot = /\blots? (?:n ?[°o]? ?)?(\d{1,2})\b/.exec(line.folded)?.[1] ?? "";
    const cited = CITED.flatMap(([ccag, pattern]) => {
      const match = pattern.exec(line.folded);
      return match === null || isRefused(line, match) ? [] : [ccag];
    });
    const rank = cited.length > 1 && lot === "" ? 2 : rankOf(line, pieces);
    return cited.map((ccag) => ({ value: { ccag, lot }, rank, evidence }));
  });
}

function isRefused({ folded, passage }: Line, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  return isTicked(folded, match.index, end) === false || isDeniedAt(passage.text, match.index);
}

function rankOf({ folded, titles, passage }: Line, pieces: readonly Piece[]): 0 | 2 {
  if (OTHER_CONTRACT.test(folded)) return 2;
  const listed = passage.kind === "item" || passage.kind === "row";
  const own =
    OWN.test(folded) || PARTS.test(titles) || listed || isTicked(folded, folded.length, folded.length);
  return own && isGoverning(pieces) ? 0 : 2;
}

/** A CCAG cited ten times less than the main one belongs to another contract. */
const LEAST_SHARE = 0.34;

/**
 * The CCAG of the contract: the one most made its own; several when each is said for lots; a rival as often cited is a conflict.
 * That of works, cited in a contract of services or supplies, is that of the works insured, designed or assisted.
 */
export function decideCcag(
  documents: ReadonlyArray<DocumentSays<CcagCited>>,
  nature: Nature | null,
): Decided<Ccag[]> | null {
  const all = documents
    .flatMap(({ pieces, said }) => said.map((one) => ({ ...one, pieces })))
    .filter(
      ({ value }) => value.ccag !== "travaux" || nature === null || nature === "travaux" || value.lot !== "",
    );
  const anySure = all.some(({ rank }) => rank === 0);
  const kept = anySure ? all.filter(({ rank }) => rank === 0) : all;
  const counts = new Map<Ccag, typeof kept>();
  for (const one of kept) counts.set(one.value.ccag, [...(counts.get(one.value.ccag) ?? []), one]);
  const ordered = [...counts].sort((a, b) => b[1].length - a[1].length);
  const [main] = ordered;
  if (main === undefined) return null;
  const rivals = ordered.slice(1).filter(([, cited]) => cited.length >= main[1].length * LEAST_SHARE);
  const byLot =
    rivals.length > 0 && [main, ...rivals].every(([, cited]) => cited.some(({ value }) => value.lot !== ""));
  const value = byLot ? [main, ...rivals].map(([ccag]) => ccag) : [main[0]];
  const conflicts =
    byLot || !anySure ? [] : rivals.map(([ccag, cited]) => ({ value: [ccag], evidence: proofOf(cited) }));
  return {
    value,
    confidence: confidenceOf(
      anySure ? 0 : 2,
      main[1].some(({ pieces }) => isGoverning(pieces)),
      conflicts.length > 0,
    ),
    evidence: byLot ? [main, ...rivals].flatMap(([, cited]) => proofOf(cited).slice(0, 2)) : proofOf(main[1]),
    conflicts,
  };
}

const proofOf = (cited: ReadonlyArray<Said<CcagCited>>) => distinct(cited.map(({ evidence }) => evidence));
