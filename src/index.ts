/** The public API: no file access, no clock, no network. Files and folders: "dce-lint/node". */

export type { AnnotateOptions } from "./annotate/index.js";
export { annotateDocx, annotateOdt, annotatePdf, gapsOfDocx, gapsOfOdt } from "./annotate/lazy.js";
export { loadRuleset } from "./authoring/lazy.js";
export { type GivenProfile, readProfile } from "./dossier/given.js";
export { type JudgingOptions, judgeFiles, type LintOptions, lint } from "./lint.js";
export type { Declarations, LotDeclaration } from "./model/declaration.js";
export type { Document, Format, Input, ReadResult, Unreadable } from "./model/document.js";
export type { Dossier, DossierDocument, Lot } from "./model/dossier.js";
export { DceLintError, PackError, type PackProblem, UnreadableError } from "./model/errors.js";
export type { Criterion, Evidence } from "./model/fact.js";
export type {
  AccordCadre,
  BuyerType,
  Ccag,
  Confidence,
  Facts,
  Nature,
  Procedure,
  Reservation,
} from "./model/facts.js";
export type { AcceptedGap } from "./model/gap.js";
export type { LegalReference } from "./model/legal.js";
export type { Concept } from "./model/lexicon.js";
export type { Origin } from "./model/origin.js";
export type { Pack } from "./model/pack.js";
export { PIECE_NAMES, PIECES, type Piece } from "./model/piece-names.js";
export type {
  Contradiction,
  Found,
  Reason,
  Report,
  RequirementResult,
  Verdict,
} from "./model/report.js";
export type { Requirement } from "./model/requirement.js";
export type { Penalty, PriceRevision, ValueFact, Values } from "./model/values.js";
export type { Ruleset } from "./packs/assemble.js";
export { builtinPacks, builtinRuleset, DEFAULT_PACK } from "./packs/builtin.js";
export type { PackFile } from "./packs/yaml.js";
export { questionsOf } from "./questions/index.js";
export type { Choice, Question } from "./questions/question.js";
export {
  type ArchiveProblem,
  type ByteSource,
  type ExpandedArchive,
  expandArchive,
} from "./read/archive/index.js";
export { docxToHtml } from "./read/docx/index.js";
export { type ReadOptions, readDocument } from "./read/index.js";
export { type FilesRead, type ReadingOptions, readFiles } from "./read-files.js";
export { csvReport } from "./report/csv.js";
export { htmlReport } from "./report/html/index.js";
export { jsonReport } from "./report/json.js";
export { junitReport } from "./report/junit.js";
export { markdownReport } from "./report/markdown.js";
export { sarifReport } from "./report/sarif/index.js";
export { type TerminalOptions, terminalReport } from "./report/terminal.js";
export { wordReport } from "./report/word/index.js";
export { VERSION as version } from "./version.js";
