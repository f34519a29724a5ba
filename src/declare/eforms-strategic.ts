import { EFORMS_CODES, type EformsField, LONGEST_NOTICE_TEXT } from "../model/eforms-codes.js";
import { type Considerations, considerationsOf } from "./considerations.js";
import { type DeclareContext, foundFor } from "./context.js";
import type { Draft } from "./draft.js";
import { labels } from "./eforms-labels.js";
import { known } from "./known.js";
import type { LotView } from "./lots.js";

type Themed = ReturnType<typeof foundFor>;

/** Whether the purchase serves the environment, social goals or innovation, and which: BT-06, 774 to 777 and 805. */
export function strategic(draft: Draft<EformsField>, lot: LotView, context: DeclareContext): void {
  const green = considerationsOf("environnementale", lot, context);
  const social = considerationsOf("sociale", lot, context);
  const greenThemes = foundFor(lot, context, ({ environmental }) => environmental.length > 0);
  const socialThemes = foundFor(lot, context, (declares) => declares.social.length > 0);
  const procedure = known(context.dossier.facts.procedure, lot);
  const innovation =
    "value" in procedure && procedure.value === "partenariat-innovation" ? procedure.evidence : null;
  const goals = [
    { code: "env-imp", proofs: proofsOf(green, greenThemes) },
    { code: "soc-obj", proofs: proofsOf(social, socialThemes) },
    { code: "inn-pur", proofs: innovation },
  ].filter(({ proofs }) => proofs !== null);
  if (goals.length > 0) {
    const codes = goals.map(({ code }) => code);
    const proofs = goals.flatMap((goal) => goal.proofs!.slice(0, 2));
    draft.propose("BT-06", codes, proofs, "D'après les clauses, critères et réservations lus pour ce lot.");
    describe(draft, [green, social], [greenThemes, socialThemes], proofs);
  } else silent(draft, [green, social]);
  themes(draft, "BT-774", green, greenThemes);
  themes(draft, "BT-775", social, socialThemes);
  if (innovation !== null)
    draft.ask(
      "BT-776",
      "Que porte l'innovation : le marché, le produit, le procédé, la recherche ?",
      "Partenariat d'innovation, sans autre précision reconnue.",
    );
  labels(draft, lot, context, green);
}

function proofsOf({ found }: Considerations, themed: Themed) {
  const proofs = [
    ...found.flatMap(({ evidence }) => evidence.slice(0, 1)),
    ...themed.flatMap((one) => one.proofs),
  ];
  return found.length + themed.length === 0 ? null : proofs;
}

function silent(draft: Draft<EformsField>, both: readonly Considerations[]): void {
  const obstacles = both.flatMap(({ doubts, whyNotSilent }) =>
    doubts.length > 0 ? doubts : whyNotSilent === null ? [] : [whyNotSilent],
  );
  if (obstacles.length === 0)
    draft.propose(
      "BT-06",
      ["none"],
      [],
      "Cherché dans toutes les pièces, lues en entier : aucun objectif environnemental ni social. L'innovation n'est pas recherchée.",
    );
  else
    draft.ask(
      "BT-06",
      "Quel objectif est servi (environnement, social, innovation) ?",
      [...new Set(obstacles)].join(" "),
    );
}

const KEY = { "BT-774": "environmental", "BT-775": "social" } as const;
const GOALS = { "BT-774": "environnementaux", "BT-775": "sociaux" } as const;

/** The goals of the requirements found; asked for when a criterion or a clause says the theme without a goal. */
function themes(
  draft: Draft<EformsField>,
  field: "BT-774" | "BT-775",
  { found }: Considerations,
  themed: Themed,
): void {
  const reserved = field === "BT-775" && found.some(({ value }) => value === "Marché réservé");
  const said = new Set<string>(themed.flatMap(({ declares }) => declares[KEY[field]]));
  if (reserved) said.add("opp");
  const codes = EFORMS_CODES[field].filter((code) => said.has(code));
  const proofs = [
    ...themed.flatMap((one) => one.proofs.slice(0, 1)),
    ...(reserved
      ? found.filter(({ value }) => value === "Marché réservé").flatMap(({ evidence }) => evidence)
      : []),
  ];
  if (codes.length > 0) {
    const titles = [
      ...themed.map(({ result }) => result.title),
      ...(reserved && themed.every(({ declares }) => declares.as !== "marche-reserve")
        ? ["Marché réservé"]
        : []),
    ];
    draft.propose(field, codes, proofs, `${[...new Set(titles)].join(" ; ")}.`);
  } else if (found.length > 0)
    draft.ask(
      field,
      `Quels objectifs ${GOALS[field]} sont poursuivis ?`,
      `${found.map(({ title }) => title).join(" ; ")}.`,
    );
}

/** A text to start from: the titles of what was found. */
function describe(
  draft: Draft<EformsField>,
  [green, social]: readonly [Considerations, Considerations],
  [greenThemes, socialThemes]: readonly [Themed, Themed],
  proofs: ReturnType<typeof foundFor>[number]["proofs"],
): void {
  const sentence = (name: string, { found }: Considerations, themed: Themed) => {
    const titles = [
      ...new Set([...found.map(({ title }) => title), ...themed.map(({ result }) => result.title)]),
    ];
    return titles.length === 0 ? [] : [`${name} : ${titles.join(" ; ")}.`];
  };
  const text = [
    ...sentence("Environnement", green, greenThemes),
    ...sentence("Social", social, socialThemes),
  ].join(" ");
  if (text === "")
    draft.ask(
      "BT-777",
      "Comment décrire le caractère innovant de l'achat ?",
      "Le dossier n'a pas été lu sous cet angle.",
    );
  else
    draft.propose(
      "BT-777",
      text.slice(0, LONGEST_NOTICE_TEXT),
      proofs,
      "Texte de départ, fait des titres de ce qui a été trouvé : à reprendre.",
    );
}
