import { type GivenProfile, readProfile } from "../dossier/given.js";
import { type JudgingOptions, judgeFiles } from "../lint.js";
import type { Report } from "../model/report.js";
import type { FilesRead } from "../read-files.js";
import { ASKED, type Asked } from "./asked.js";
import type { Question } from "./question.js";
import { whyAsked } from "./why.js";

/**
 * What to ask of the buyer: the facts that the text does not say, or says in several ways, and that matter. Whether one does is
 * tried: the files are judged with each possible answer, and a question whose answers all give the same verdicts is not asked.
 * @throws DceLintError "date-invalide" as `judgeFiles`.
 */
export function questionsOf(files: FilesRead, options: JudgingOptions): Question[] {
  const report = judgeFiles(files, options);
  return ASKED.flatMap((asked) => {
    const { profile = {} } = options;
    if (asked.given(options)) return [];
    const open = asked.open(report);
    if (open === null) return [];
    const answers = [...open.stated, ...asked.candidates(files.ruleset)];
    const changed = asked.always ? [] : changedBy(asked, answers, { files, options, profile, report });
    if (changed.length === 0 && !asked.always) return [];
    const { key, text, answer, assumed } = asked;
    const choices = asked.choices(open.stated, files.ruleset);
    const why = whyAsked(open, changed, report);
    return [{ key, text, why, answer, choices, assumed: assumed(report), requirements: changed }];
  });
}

interface Trial {
  readonly files: FilesRead;
  readonly options: JudgingOptions;
  readonly profile: GivenProfile;
  readonly report: Report;
}

/** The requirements that do not get the same verdict under every answer. */
function changedBy(asked: Asked, answers: readonly string[], trial: Trial): string[] {
  const seen = new Map<string, Set<string>>();
  for (const answer of new Set(answers)) {
    const profile = { ...trial.profile, ...readProfile({ [asked.key]: answer }) };
    for (const { id, verdict } of judgeFiles(trial.files, { ...trial.options, profile }).requirements)
      seen.set(id, (seen.get(id) ?? new Set()).add(verdict));
  }
  for (const { id, verdict } of trial.report.requirements) seen.get(id)?.add(verdict);
  return [...seen].filter(([, verdicts]) => verdicts.size > 1).map(([id]) => id);
}
