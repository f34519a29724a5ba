import type { Condition, Term } from "../model/condition.js";
import type { Example, Requirement } from "../model/requirement.js";
import type { Ruleset } from "../packs/assemble.js";
import { frenchDate } from "../text/french-date.js";
import { safe } from "./escape.js";
import { termName } from "./term-name.js";
import { wrap } from "./wrap.js";

const WIDTH = 96;
const AUTHORITY = { loi: "la loi", spaser: "le SPASER", conseil: "conseil" } as const;
const GROUPS = { conforme: "Conforme", a_verifier: "À vérifier", a_corriger: "À corriger" } as const;

/** One requirement in full, in French: meaning, basis with dates, what is sought, examples, wording to start from. */
export function explainRequirement(requirement: Requirement, ruleset: Ruleset): string {
  const blocks = [
    [`${requirement.title} (${requirement.id})`, text(`Attendu : ${requirement.messages.expected}.`)],
    basis(requirement, ruleset),
    [text(`Où : ${requirement.pieces.join(", ")}.`), ...sought(requirement, ruleset)],
    examples(requirement),
    [
      text(`Que faire : ${requirement.messages.action}`),
      text(
        `Rédaction possible (${requirement.model.piece}, ${requirement.model.section}) : ${requirement.model.text}`,
      ),
    ],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n`;
}

const text = (line: string) => wrap(safe(line.replace(/\s+/g, " ").trim()), WIDTH, "  ");

function basis({ spaser, authority, legal }: Requirement, { references }: Ruleset): string[] {
  return [
    ...authority.map(({ is, strength, since }) =>
      text(`Au nom de : ${AUTHORITY[is]} (${strength}${since ? `, à partir du ${frenchDate(since)}` : ""})`),
    ),
    ...(spaser
      ? [text(`SPASER, page ${spaser.page} (${spaser.refs.join(", ")}) : « ${spaser.quote} »`)]
      : []),
    ...legal.flatMap((id) => {
      const reference = references.get(id);
      if (!reference) return [];
      const { verification, from, text: name, about } = reference;
      const status = verification === "V" ? "texte lu" : "base à confirmer sur Légifrance";
      return [text(`${name} : ${about}${from ? `, version du ${frenchDate(from)}` : ""} (${status})`)];
    }),
  ];
}

function sought({ met, partial, parts }: Requirement, ruleset: Ruleset): string[] {
  const say = (condition: Condition) => condition.all.map((term) => termLabel(term, ruleset)).join(" + ");
  return [
    ...met.map((condition) => text(`Satisfait par : ${say(condition)}`)),
    ...partial.map((condition) =>
      text(`À vérifier si : ${say(condition)}${condition.because ? ` (${condition.because})` : ""}`),
    ),
    ...parts.map((part) => text(`Partie attendue : ${part.name}`)),
  ];
}

/** "index de l'égalité professionnelle", "(volume horaire ou un volume)": what one term of a condition asks for. */
export function termLabel(term: Term, ruleset: Ruleset): string {
  const label = (name: string) => termName(name, ruleset);
  return typeof term === "string" ? label(term) : `(${term.any.map(label).join(" ou ")})`;
}

function examples({ examples: groups }: Requirement): string[] {
  return (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).flatMap((group) =>
    groups[group].flatMap((example) => exampleLines(GROUPS[group], example)),
  );
}

/** "Conforme : « texte »"; for pieces read together, each on lines of its own. */
function exampleLines(group: string, example: Example): string[] {
  if (typeof example === "string") return [text(`${group} : « ${flat(example)} »`)];
  if ("text" in example) return [text(`${group} : « ${flat(example.text)} »`)];
  const why = example.why === undefined ? "" : ` (${example.why})`;
  return [
    text(`${group}${why} :`),
    ...example.pieces.map(({ piece, text: said }) =>
      wrap(safe(`${piece} : « ${flat(said)} »`), WIDTH, "      ", "    "),
    ),
  ];
}

/** A Markdown text in one line, without its marks: titles, items and rows parted by bars. */
function flat(markdown: string): string {
  return markdown
    .split("\n")
    .filter((line) => line.trim() !== "" && !/^\|(?: ?-+ ?\|)+$/.test(line.trim()))
    .map((line) => line.trim().replace(/^(?:#+|-|\d+\.) /, ""))
    .map((line) => (line.startsWith("|") ? line.replace(/^\| ?| ?\|$/g, "").replaceAll(" | ", " : ") : line))
    .join(" / ");
}
