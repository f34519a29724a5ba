import { gapsInComments } from "../../annotate/gaps-in-comments.js";
import { type GivenProfile, readProfile } from "../../dossier/given.js";
import { type JudgingOptions, judgeFiles } from "../../lint.js";
import type { Document, Input } from "../../model/document.js";
import { DceLintError } from "../../model/errors.js";
import type { Evidence } from "../../model/fact.js";
import type { AcceptedGap } from "../../model/gap.js";
import type { Passage } from "../../model/passage.js";
import type { Report } from "../../model/report.js";
import type { Ruleset } from "../../packs/assemble.js";
import { builtinRuleset, DEFAULT_PACK } from "../../packs/builtin.js";
import { questionsOf } from "../../questions/index.js";
import type { Question } from "../../questions/question.js";
import { readDocument } from "../../read/index.js";
import { type FilesRead, readFiles } from "../../read-files.js";
import { settingsIn } from "../../settings/beside.js";
import type { Decisions, Download, Engine, Opened, Progress } from "./api.js";
import { type Context, contextOf } from "./context.js";
import { copiesOf, settingsFile, written } from "./downloads.js";
import { type Dropped, inputsOf } from "./dropped.js";
import { isPack, rulesetOf } from "./pack.js";
import { PageReader } from "./reader.js";
import type { Threads } from "./threads.js";

interface Open {
  readonly inputs: readonly Input[];
  readonly files: FilesRead;
  readonly passages: ReadonlyMap<string, readonly Passage[]>;
  readonly profile: GivenProfile;
  readonly gaps: readonly AcceptedGap[];
}

/** One dossier at a time, read once and judged as often as its buyer decides something. */
export class Session implements Engine {
  #reader: PageReader | null = null;
  #ruleset: Ruleset | undefined;
  #open: Open | null = null;

  async start(threads: Threads, cores: number): Promise<void> {
    this.#reader = new PageReader(threads, cores);
  }

  async open(dropped: readonly Dropped[], onProgress: (progress: Progress) => void): Promise<Opened> {
    const inputs = await inputsOf(dropped);
    if (isPack(inputs)) {
      this.#ruleset = await rulesetOf(inputs);
      return { kind: "referentiel", title: await this.pack(), requirements: this.#ruleset.requirements.size };
    }
    const { profile, gaps, answers, documents } = await settingsIn(inputs);
    if (documents.length === 0)
      throw new DceLintError("dossier-vide", "Rien à vérifier : aucun fichier dans ce que vous avez déposé.");
    onProgress({ step: "liste", files: documents.map(({ file }) => file) });
    const passages = new Map<string, readonly Passage[]>();
    const reader = this.#reader ?? { read: readDocument, readAhead: 1 };
    const files = await readFiles(documents, {
      ruleset: this.#rules(),
      read: (input) => told(input, reader.read, onProgress),
      readAhead: reader.readAhead,
      onPassages: (file, all) => passages.set(file, all),
    });
    const answered = await gapsInComments(documents);
    this.#open = { inputs: documents, files, passages, profile, gaps: [...gaps, ...answered] };
    return { kind: "dossier", remembered: answers };
  }

  async judge(decisions: Decisions): Promise<Report> {
    return judgeFiles(this.#opened().files, this.#options(decisions));
  }

  async questions(decisions: Decisions): Promise<Question[]> {
    return questionsOf(this.#opened().files, this.#options(decisions));
  }

  async context(proof: Evidence): Promise<Context | null> {
    return contextOf(proof, this.#opened().passages.get(proof.document) ?? []);
  }

  async copies(decisions: Decisions, propose: boolean): Promise<Download | null> {
    const report = await this.judge(decisions);
    return copiesOf(this.#opened().inputs, report, { date: decisions.today, propose });
  }

  async write(decisions: Decisions, format: string): Promise<Download> {
    return written(await this.judge(decisions), format);
  }

  async settings({ answers, gaps }: Decisions): Promise<Download> {
    const { gaps: written } = this.#opened();
    return settingsFile(answers, [...gaps, ...written]);
  }

  async pack(): Promise<string> {
    return this.#rules().packs.at(-1)?.title ?? "";
  }

  #rules(): Ruleset {
    this.#ruleset ??= builtinRuleset(DEFAULT_PACK);
    return this.#ruleset;
  }

  #opened(): Open {
    if (this.#open === null) throw new DceLintError("dossier-vide", "Aucun dossier n'est ouvert.");
    return this.#open;
  }

  #options({ today, answers, gaps }: Decisions): JudgingOptions {
    const { profile, gaps: written } = this.#opened();
    return { today, profile: { ...profile, ...readProfile(answers) }, gaps: [...gaps, ...written] };
  }
}

/** Reads a file, and says that it does and what came of it. */
async function told(
  input: Input,
  read: (input: Input) => Promise<Document>,
  onProgress: (progress: Progress) => void,
): Promise<Document> {
  onProgress({ step: "debut", file: input.file });
  const document = await read(input);
  const { pages, unreadable } = document;
  const unread = unreadable[0]?.message;
  onProgress({
    step: "fin",
    file: input.file,
    ...(pages !== undefined && { pages }),
    ...(unread !== undefined && { unread }),
  });
  return document;
}
