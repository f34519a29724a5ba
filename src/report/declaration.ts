import type { LotDeclaration } from "../model/declaration.js";
import type { Dossier } from "../model/dossier.js";
import { frenchNumber } from "../text/french-number.js";
import { safe } from "./escape.js";
import { placeOf } from "./place.js";
import { wrap } from "./wrap.js";

const WIDTH = 100;
const MOST_PLACES = 3;

const NAMES = {
  decp: "les données essentielles du marché (DECP)",
  eforms: "l'avis européen (eForms)",
} as const;

/** What is proposed for a declaration as a buyer reads it, in French: lot by lot, value, place, then the questions. */
export function declarationText(
  kind: keyof typeof NAMES,
  declarations: readonly LotDeclaration[],
  { lots }: Dossier,
  remarks: readonly string[],
): string {
  const common = declarations.length > 1 ? commonQuestions(declarations) : [];
  const blocks = [
    [`Propositions pour ${NAMES[kind]}`, wrap(WARNING, WIDTH)],
    remarks.map((remark) => line(`À noter : ${remark}`, "  ", "")),
    ...declarations.flatMap((declaration) => [
      [titleOf(declaration, lots), ...plainFields(declaration), ...criterionFields(declaration)],
      questionLines("  À répondre vous-même :", without(declaration.questions, common)),
    ]),
    questionLines("À RÉPONDRE VOUS-MÊME, POUR CHAQUE LOT", common),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

type Questions = readonly LotDeclaration["questions"][number][];

/** The questions that every lot asks in the same words: printed once. */
function commonQuestions([first, ...others]: readonly LotDeclaration[]): Questions {
  const shared = (question: Questions[number]) =>
    others.every(({ questions }) => without(questions, [question]).length < questions.length);
  return (first?.questions ?? []).filter(shared);
}

function without(questions: Questions, removed: Questions): Questions {
  return questions.filter(
    (one) =>
      !removed.some(
        ({ field, question, because }) =>
          one.field === field && one.question === question && one.because === because,
      ),
  );
}

const WARNING =
  "À vérifier avant toute déclaration. Chaque valeur vient de ce qui a été lu dans le dossier, à l'endroit indiqué ; ce que le dossier ne dit pas n'est pas proposé, mais demandé.";

const line = (text: string, indent: string, first: string) => wrap(safe(text), WIDTH, indent, first);

function titleOf({ lot }: LotDeclaration, lots: Dossier["lots"]): string {
  if (lot === "") return "ENSEMBLE DU MARCHÉ";
  const title = lots.find(({ number }) => number === lot)?.title ?? "";
  return line(`LOT ${lot}${title === "" ? "" : ` – ${title}`}`, "  ", "");
}

type Field = LotDeclaration["fields"][number];

function plainFields({ fields }: LotDeclaration): string[] {
  return (fields as readonly Field[])
    .filter(({ criterion }) => criterion === undefined)
    .flatMap(({ field, name, value, evidence, because }) => [
      line(`${name} [${field}] : ${valueText(value)}`, "      ", "  · "),
      line(`${because}${placesOf(evidence)}`, "      ", "      "),
    ]);
}

/** The fields of one award criterion together, with the place where it was read. */
function criterionFields({ fields }: LotDeclaration): string[] {
  const byCriterion = new Map<number, Field[]>();
  for (const one of fields as readonly Field[])
    if (one.criterion !== undefined)
      byCriterion.set(one.criterion, [...(byCriterion.get(one.criterion) ?? []), one]);
  return [...byCriterion].flatMap(([position, group]) => {
    const parts = group.map(({ field, name, value }) => `${shortName(name)} ${valueText(value)} [${field}]`);
    return [
      line(`Critère d'attribution ${position} : ${parts.join(" ; ")}`, "      ", "  · "),
      line(placesOf(group[0]!.evidence).trim(), "      ", "      "),
    ];
  });
}

const shortName = (name: string) => name.slice(name.indexOf(":") + 1).trim();

function placesOf(evidence: Field["evidence"]): string {
  const places = [...new Set(evidence.slice(0, MOST_PLACES).map(placeOf))];
  return places.length === 0 ? "" : ` Lu dans ${places.join(" ; ")}.`;
}

function valueText(value: Field["value"]): string {
  if (typeof value === "boolean") return value ? "oui" : "non";
  if (typeof value === "number") return frenchNumber(value);
  return typeof value === "string" ? `« ${value} »` : value.map((one) => `« ${one} »`).join(", ");
}

function questionLines(title: string, questions: Questions): string[] {
  if (questions.length === 0) return [];
  return [
    title,
    ...questions.flatMap(({ field, name, question, because }) => [
      line(`${name} [${field}] : ${question}`, "      ", "  ? "),
      line(because, "      ", "      "),
    ]),
  ];
}
