import type { Dossier, DossierDocument } from "../model/dossier.js";
import { hashOf } from "../text/hash.js";
import { type CriteriaFindings, collectCriteria, mergeCriteria } from "./criteria/index.js";
import { collectFacts, type FactFindings, type FactOptions, mergeFacts, mergeLots } from "./facts/index.js";
import { statedLots, withTitleConflicts } from "./facts/lots-stated.js";
import { recognisePieces } from "./pieces/index.js";
import { profileOf } from "./profile.js";
import { collectValues, mergeValues, type ValueFindings } from "./values/index.js";
import type { AnalysedDocument } from "./view.js";

export { evidenceOf } from "./evidence.js";
export { recognisePieces } from "./pieces/index.js";
export type { AnalysedDocument, DocumentView } from "./view.js";

/** What is kept of one document once its passages are dropped. */
export interface DocumentFindings {
  readonly document: DossierDocument;
  readonly criteria: CriteriaFindings;
  readonly values: ValueFindings;
  readonly facts: FactFindings;
  /** Shared by documents that say the same words. */
  readonly fingerprint: number;
}

export type DossierOptions = FactOptions;

/** Reads what one document says: its pieces, criteria, values and facts. Nothing of the passages is kept but the quotes. */
export function collectDocument(document: AnalysedDocument): DocumentFindings {
  const view = bounded(document);
  const { pieces, remarks } = recognisePieces(view);
  return {
    document: describe(view, pieces, remarks),
    criteria: collectCriteria(view, pieces),
    values: collectValues(view, pieces),
    facts: collectFacts(view, pieces),
    fingerprint: hashOf(view.passages.map(({ text }) => text)),
  };
}

const LONGEST_PASSAGE = 4000;

/** A passage that never ends is read at its beginning only: the time spent stays in proportion to the text. */
function bounded(view: AnalysedDocument): AnalysedDocument {
  if (view.passages.every(({ text }) => text.length <= LONGEST_PASSAGE)) return view;
  const passages = view.passages.map((passage) =>
    passage.text.length <= LONGEST_PASSAGE
      ? passage
      : { ...passage, text: passage.text.slice(0, LONGEST_PASSAGE) },
  );
  return { ...view, passages };
}

const FEWEST_WORDS = 8;
const FEWEST_OUTSIDE_TITLES = 3;
const BARE = "ne contient presque aucun texte : est-ce le bon fichier, et le texte n'est-il pas une image ?";

/** A page with a title is no document: what it does not say may stand in the one that was meant. */
function isBare({ passages }: AnalysedDocument): boolean {
  let all = 0;
  let outside = 0;
  for (const { text, kind } of passages) {
    const words = text.match(/\p{L}{2,}/gu)?.length ?? 0;
    all += words;
    if (kind !== "heading") outside += words;
    if (all >= FEWEST_WORDS || outside >= FEWEST_OUTSIDE_TITLES) return false;
  }
  return true;
}

function describe(
  view: AnalysedDocument,
  pieces: DossierDocument["pieces"],
  remarks: readonly string[],
): DossierDocument {
  const unreadable = [...(view.unreadable ?? [])];
  const bare = isBare(view);
  const unread = bare ? ("total" as const) : unreadable.length > 0 ? ("partiel" as const) : undefined;
  return {
    file: view.file,
    format: view.format,
    pieces,
    size: view.size,
    ...(view.pages === undefined ? {} : { pages: view.pages }),
    passages: view.passages.length,
    unreadable,
    remarks: [...(view.remarks ?? []), ...remarks, ...(bare && unreadable.length === 0 ? [BARE] : [])],
    ...(unread === undefined ? {} : { unread }),
  };
}

/** Joins what the documents say. Order of the documents: as given. */
export function mergeDossier(findings: readonly DocumentFindings[], options: DossierOptions): Dossier {
  const values = mergeValues(findings.map((finding) => finding.values));
  const found = findings.map((finding) => finding.facts);
  const facts = mergeFacts(found, options, values.duration_months?.value ?? null);
  const { lots, count } = mergeLots(found);
  return {
    documents: findings.map((_, index) => withTwin(findings, index)),
    profile: profileOf(facts, options.today, count),
    facts,
    lots: withTitleConflicts(lots, found),
    criteria: mergeCriteria(findings.map(({ criteria }) => criteria)),
    criteria_stated: findings.flatMap(({ criteria }) => criteria.stated),
    criteria_sums: findings.flatMap(({ criteria }) => criteria.sums),
    lots_stated: statedLots(found),
    values,
  };
}

/** A file that says the same as an earlier one is said to: the buyer sorts out which to keep. */
function withTwin(findings: readonly DocumentFindings[], index: number): DossierDocument {
  const { document, fingerprint: own } = findings[index]!;
  const twin = findings
    .slice(0, index)
    .find((other) => other.fingerprint === own && other.document.passages > 0);
  if (twin === undefined) return document;
  return {
    ...document,
    remarks: [...document.remarks, `même texte que « ${twin.document.file} » : gardez un seul des deux.`],
  };
}

/** The dossier of documents already at hand. */
export function buildDossier(documents: readonly AnalysedDocument[], options: DossierOptions): Dossier {
  return mergeDossier(documents.map(collectDocument), options);
}
