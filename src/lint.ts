import { checkDossier } from "./check/index.js";
import { type IndexedDocument, indexDocument } from "./check/indexed.js";
import { brokenContents } from "./check/signals/contents.js";
import { declarationsOf } from "./declare/index.js";
import { type GivenProfile, withGiven } from "./dossier/given.js";
import { collectDocument, type DocumentFindings, mergeDossier } from "./dossier/index.js";
import { ISO_DATE } from "./model/date-pattern.js";
import type { Document, Input } from "./model/document.js";
import type { Dossier } from "./model/dossier.js";
import { DceLintError } from "./model/errors.js";
import type { Passage } from "./model/passage.js";
import type { Report } from "./model/report.js";
import { REPORT_VERSION, VERDICTS } from "./model/verdict.js";
import type { Ruleset } from "./packs/assemble.js";
import { builtinRuleset, DEFAULT_PACK } from "./packs/builtin.js";
import { readDocument } from "./read/index.js";
import { buildPassages } from "./text/passages.js";
import { VERSION } from "./version.js";

export interface LintOptions {
  /** Today, "AAAA-MM-JJ": used when no date of consultation is given or found. The library reads no clock. */
  readonly today: string;
  /** Date of the consultation, "AAAA-MM-JJ": decides the law in force. Default: the date found in the dossier, else `today`. */
  readonly date?: string;
  /** Identifier of a built-in pack; default "spaser-filieris-2024-2027". */
  readonly pack?: string;
  /** A ruleset made beforehand (see `loadRuleset`), used instead of `pack`. */
  readonly ruleset?: Ruleset;
  /** What the caller knows of the market; comes before what the text says. */
  readonly profile?: GivenProfile;
  /** Called before each file is read. */
  readonly onProgress?: (progress: { readonly file: string; readonly index: number }) => void;
}

/** A dossier read and indexed, ready to be judged. */
export interface ReadDossier {
  readonly ruleset: Ruleset;
  readonly dossier: Dossier;
  readonly documents: readonly IndexedDocument[];
}

/** Reads the inputs one after another; the tree of one is gone before the next is read. Throws as `lint` does. */
export async function readDossier(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: LintOptions,
): Promise<ReadDossier> {
  checkDates(options);
  const ruleset = options.ruleset ?? builtinRuleset(options.pack ?? DEFAULT_PACK);
  const findings: DocumentFindings[] = [];
  const indexed: IndexedDocument[] = [];
  let index = 0;
  for await (const input of inputs) {
    options.onProgress?.({ file: input.file, index: index++ });
    const document = await readDocument(input);
    const analysed = analyse(document, ruleset);
    findings.push(analysed.findings);
    indexed.push(analysed.indexed);
  }
  const { today, profile = {} } = options;
  const date = options.date ?? profile.date;
  const dossier = withGiven(mergeDossier(findings, { today, ...(date && { date }) }), profile);
  return { ruleset, dossier, documents: indexed };
}

function checkDates({ today, date, profile }: LintOptions): void {
  for (const [name, value] of Object.entries({ today, date, "profile.date": profile?.date }))
    if (value !== undefined && !ISO_DATE.test(value))
      throw new DceLintError("date-invalide", `${name} : « ${value} », attendu AAAA-MM-JJ`);
  if (today === undefined) throw new DceLintError("date-invalide", "today : attendu AAAA-MM-JJ");
}

/**
 * Checks a draft DCE. Reads the inputs one after another (the tree of one is gone before the next is read), never touches
 * files or the network, never throws for a file that cannot be read: it is in `dossier.documents[].unread`.
 * @param inputs - Files of one dossier. A zip must be expanded first (see `expandArchive`).
 * @throws PackError when the pack asked for is unknown; DceLintError "date-invalide" when a date is not "AAAA-MM-JJ".
 */
export async function lint(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: LintOptions,
): Promise<Report> {
  const { ruleset, dossier, documents } = await readDossier(inputs, options);
  const requirements = checkDossier(dossier, documents, ruleset);
  return {
    version: REPORT_VERSION,
    tool: { name: "dce-lint", version: VERSION },
    packs: ruleset.packs.map(({ id, version, title }) => ({ id, version, title })),
    dossier,
    requirements,
    summary: summarise(requirements),
    declarations: declarationsOf(dossier, requirements, ruleset.requirements),
  };
}

function analyse(
  document: Document,
  { lexicon, packs }: Ruleset,
): { findings: DocumentFindings; indexed: IndexedDocument } {
  const { passages, sections } = buildPassages(document.tree);
  const collected = collectDocument({ ...document, passages, sections });
  const findings = withRemarks(collected, foreignScheme(collected, passages, packs));
  const { pieces, unread } = findings.document;
  const contents = brokenContents(document.tree);
  const source = { file: document.file, pieces, passages, contents, ...(unread && { unread }) };
  return { findings, indexed: indexDocument(source, lexicon) };
}

/** Another buyer's SPASER joined to the dossier: the verdicts are those of the pack, and that must be said. */
function foreignScheme(
  { document }: DocumentFindings,
  passages: readonly Passage[],
  packs: Ruleset["packs"],
): string[] {
  const { buyers = [], title = "" } = packs.at(-1) ?? {};
  if (!document.pieces.includes("SPASER") || buyers.length === 0) return [];
  const known = passages.some(({ text }) => buyers.some((buyer) => text.includes(buyer)));
  return known ? [] : [`semble être le SPASER d'un autre acheteur : la vérification porte sur « ${title} ».`];
}

function withRemarks(findings: DocumentFindings, remarks: readonly string[]): DocumentFindings {
  if (remarks.length === 0) return findings;
  return {
    ...findings,
    document: { ...findings.document, remarks: [...findings.document.remarks, ...remarks] },
  };
}

function summarise(requirements: Report["requirements"]): Report["summary"] {
  const count = (verdict: string) => requirements.filter((result) => result.verdict === verdict).length;
  return Object.fromEntries(VERDICTS.map((verdict) => [verdict, count(verdict)])) as Report["summary"];
}
