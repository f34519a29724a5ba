import type { Condition } from "../../src/model/condition.js";
import { FAULT_KINDS } from "../../src/model/fault-kinds.js";
import type { Requirement } from "../../src/model/requirement.js";
import type { Ruleset } from "../../src/packs/assemble.js";
import { termName } from "../../src/report/term-name.js";
import { bullets, pieceName, SCOPE } from "./words.js";

/** What satisfies a requirement, what is incomplete, what a complete wording holds, which numbers are compared. */
export function soughtBlocks(requirement: Requirement, ruleset: Ruleset): string[] {
  const { met, partial, kind } = requirement;
  const lines = (conditions: readonly Condition[]) =>
    conditions.map((condition) => conditionLine(condition, ruleset));
  if (requirement.detector !== undefined) {
    return [
      "Des tournures ne suffisent pas à reconnaître cette faute : elle a un examen à elle, que les exemples montrent.",
    ];
  }
  const isFault = FAULT_KINDS.includes(kind);
  return [
    ...block(isFault ? "Signalé quand le dossier dit" : "Satisfait par", [
      ...besideConditions(requirement, ruleset),
      ...lines(met),
    ]),
    ...block(isFault ? "À vérifier quand il dit" : "À vérifier quand il n'y a que", lines(partial)),
    ...partsBlock(requirement),
    ...block("Valeur comparée", checkLines(requirement, ruleset)),
  ];
}

const block = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : [`**${title} :**`, bullets(lines)];

const THEMES = { environmental: "environnemental", social: "social" } as const;

/** What satisfies besides the wordings: a criterion, a file of the dossier, a number of lots. */
function besideConditions(
  { criterion, piece, lots_at_least: lots }: Requirement,
  ruleset: Ruleset,
): string[] {
  const advised = criterion?.advised_weight;
  return [
    ...(criterion
      ? [
          `un critère ou un sous-critère ${THEMES[criterion.theme]} lu au dossier${advised ? ` ; une remarque le dit quand il pèse moins de ${advised} % de la note` : ""}`,
        ]
      : []),
    ...(piece
      ? [
          `un fichier du dossier qui tient ce rôle : ${piece.roles.map(pieceName).join(", ")}${piece.listed ? `, cité parmi les pièces (${names(piece.listed, ruleset).join(" ou ")})` : ""}`,
        ]
      : []),
    ...(lots ? [`au moins ${lots} lots lus dans le dossier`] : []),
  ];
}

function conditionLine({ all, around, none, within, pieces, because }: Condition, ruleset: Ruleset): string {
  const terms = names(all, ruleset);
  return [
    terms.join(" + "),
    terms.length > 1 ? `, ${SCOPE[within]}` : "",
    around?.length ? `, avec autour : ${names(around, ruleset).join(" + ")}` : "",
    none?.length
      ? `, sans ${names(none, ruleset)
          .map((name) => `« ${name} »`)
          .join(" ni ")}`
      : "",
    pieces ? `, dans ${pieces.join(", ")} seulement` : "",
    because ? ` — ${because}` : "",
  ].join("");
}

function names(terms: Condition["all"], ruleset: Ruleset): string[] {
  const name = (term: string) => termName(term, ruleset);
  return terms.map((term) => (typeof term === "string" ? name(term) : term.any.map(name).join(" ou ")));
}

function partsBlock({ parts }: Requirement): string[] {
  if (parts.length === 0) return [];
  const lines = parts.map(({ name, required }) => `${name}${required ? " (indispensable)" : ""}`);
  return [`**Une rédaction complète comporte :** ${lines.join(", ")}.`];
}

function checkLines({ checks }: Requirement, ruleset: Ruleset): string[] {
  return checks.map(({ max, min, because, verdict, unless }) => {
    const bound = max === undefined ? `inférieure à ${min}` : `supérieure à ${max}`;
    const lifted =
      unless.length > 0 ? ` (sauf si le dossier dit « ${names(unless, ruleset).join(" » ou « ")} »)` : "";
    return `valeur ${bound}${lifted} : ${verdict === "a_corriger" ? "à corriger" : "à vérifier"} — ${because.replace("{valeur}", "N")}`;
  });
}
