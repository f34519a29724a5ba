import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBlankStatement } from "../../src/text/blank-statement.js";
import { negatedSpans } from "../../src/text/negation.js";
import { tokenise } from "../../src/text/tokens.js";

/** The text between the first and the last token of each denied span. */
function denied(text: string): string {
  const tokens = tokenise(text);
  return negatedSpans(tokens)
    .map(({ start, end }) => text.slice(tokens.starts[start], tokens.ends[end - 1]))
    .join(" … ");
}

/** [text, words whose statement is denied] */
const DENIED = [
  ["Aucune clause sociale n'est prévue.", "clause sociale"],
  ["Une clause d'insertion n'est pas prévue au marché.", "clause d'insertion"],
  ["Il n'est pas prévu de clause d'insertion.", "clause d'insertion"],
  ["Le marché n'est pas réservé aux entreprises adaptées.", "entreprises adaptées"],
  ["Le présent marché n'est pas un marché réservé.", "marché réservé"],
  ["Il n'est prévu aucune avance.", "avance"],
  ["Il n'est pas prévu d'avance ; une retenue de garantie est appliquée.", "avance"],
  ["La consultation ne comporte ni variante ni option.", "option"],
  ["Les variantes ne sont pas autorisées.", "variantes"],
  ["Aucune variante.", "variante"],
  ["Pas de clause environnementale.", "clause environnementale"],
  ["Ni avance ni acompte ne sont versés.", "acompte"],
  ["Le marché est passé sans clause d'insertion.", "clause d'insertion"],
  ["Marché sans avance, avec retenue.", "avance"],
  ["Clause sociale : néant", "Clause sociale"],
  ["Clause sociale : sans objet.", "Clause sociale"],
  ["CLAUSE SOCIALE : NEANT", "CLAUSE SOCIALE"],
  ["Avance : non", "Avance"],
  ["Avance : aucune", "Avance"],
  ["Variantes : non autorisées ; options : oui", "Variantes"],
  ["Clause d'insertion : non prévue", "Clause d'insertion"],
  ["Clause d'insertion : non concerné", "Clause d'insertion"],
  ["Avance | Sans", "Avance"],
  ["Avance Sans", "Avance"],
  ["Clause sociale : Sans", "Clause sociale"],
  ["12.3 | Clause sociale | Non applicable", "Clause sociale"],
  ["Clause sociale d'insertion : ☐ OUI ☒ NON", "Clause sociale d'insertion"],
  ["Clause sociale d'insertion OUI ☐ NON ☒", "Clause sociale d'insertion"],
  ["Avance | ☐ oui | ☒ non", "Avance"],
  ["☐ Le marché est réservé ☒ Le marché est ouvert à tous", "Le marché est réservé"],
  ["Le marché est ouvert à tous, à l'exclusion des groupements conjoints.", "groupements conjoints"],
  ["La clause de révision est sans objet.", "clause de révision"],
  ["Le titulaire n'est pas tenu de recourir à l'insertion.", "insertion"],
  ["Il ne sera pas versé d'avance.", "avance"],
  ["Le marché ne fait l'objet d'aucune clause sociale.", "clause sociale"],
  ["Aucun critère environnemental n'est retenu.", "critère environnemental"],
  ["Le prix est ferme, mais aucune avance n'est versée.", "avance"],
  ["Il ne saurait être exigé de label.", "label"],
  ["L'avance n'est plus accordée.", "avance"],
  ["Absence de clause sociale", "clause sociale"],
  ["Marché non alloti", "Marché"],
  ["Les candidats ne peuvent pas présenter de variantes.", "variantes"],
  ["Il n'y a pas de critère social.", "critère social"],
  ["La commune a décidé de ne pas recourir à une clause d'insertion.", "clause d'insertion"],
  ["Les candidats ne sont pas autorisés à présenter des variantes.", "variantes"],
  ["Les prestations ne sont pas soumises à une clause d'insertion", "clause d'insertion"],
] as const;

/** [text, words that stay stated] */
const STATED = [
  ["Seules peuvent répondre les entreprises adaptées, qui n'ont que cet objet.", "entreprises adaptées"],
  ["Le marché n'est ouvert qu'aux entreprises adaptées.", "entreprises adaptées"],
  ["Le titulaire ne saurait débuter sans plan d'insertion validé.", "plan d'insertion"],
  ["L'offre ne peut être retenue sans attestation d'emploi.", "attestation d'emploi"],
  ["Sans préjudice de la clause d'insertion, le titulaire est libre.", "clause d'insertion"],
  ["Le titulaire transmet sans délai le bilan d'insertion.", "bilan d'insertion"],
  ["Des critères non discriminatoires sont appliqués.", "critères"],
  ["La non-discrimination est un engagement du titulaire.", "discrimination"],
  ["La performance n'est pas seulement environnementale, elle est sociale.", "environnementale"],
  ["Si le titulaire ne respecte pas la clause d'insertion, il encourt une pénalité.", "clause d'insertion"],
  ["Si le titulaire ne respecte pas la clause d'insertion, il encourt une pénalité.", "pénalité"],
  ["En cas de non-respect de la clause sociale, une pénalité est due.", "clause sociale"],
  ["Lorsque les heures d'insertion ne sont pas réalisées, une pénalité est due.", "heures d'insertion"],
  ["Le candidat ne produisant pas l'attestation est écarté.", "attestation"],
  ["Le nombre d'heures d'insertion ne peut être inférieur à 100.", "heures d'insertion"],
  ["La sous-traitance ne dispense pas le titulaire de la clause sociale.", "clause sociale"],
  ["Aucune dérogation à la clause d'insertion n'est admise.", "clause d'insertion"],
  ["Le titulaire recrute sans discrimination.", "recrute"],
  ["Les produits ne doivent pas contenir de substances dangereuses.", "substances dangereuses"],
  ["Clause sociale : ☒ OUI ☐ NON", "Clause sociale"],
  ["Clause sociale : ☐ OUI ☐ NON", "Clause sociale"],
  ["Clause sociale : oui / non", "Clause sociale"],
  ["☒ Le marché est réservé ☐ Le marché est ouvert à tous", "Le marché est réservé"],
  ["Variantes : non autorisées ; avance : 10 %", "avance"],
  ["Variantes : non. Clause sociale : oui", "Clause sociale"],
  ["La clause n'est pas prévue, mais une avance est versée.", "avance"],
  ["Aucune avance n'est due ; une clause sociale est prévue.", "clause sociale"],
  [
    "Le titulaire n'est pas une association, il emploie des personnes en insertion.",
    "personnes en insertion",
  ],
  ["Déchets : tri des emballages non recyclables", "tri"],
  ["L'absence d'attestation d'assurance entraîne le rejet de l'offre.", "attestation d'assurance"],
  ["La clause sociale est prévue.", "clause sociale"],
  ["L'offre n'excédera pas 20 pages et ne pourra dépasser le plafond.", "pages"],
  ["Lot n° 2 : clause sociale de 200 heures", "clause sociale"],
  ["Ces clauses n'exonèrent pas le titulaire de l'obligation d'insertion.", "insertion"],
  [
    "La clause sociale s'applique, sauf au lot 3 pour lequel elle n'est pas prévue.",
    "La clause sociale s'applique",
  ],
  ["Sont éliminés les candidats qui n'ont pas fourni l'attestation d'emploi.", "attestation d'emploi"],
  ["Les offres sans mémoire social ne seront pas retenues.", "offres"],
  ["Une prime est versée à condition que le bilan d'insertion ne soit pas tardif.", "bilan d'insertion"],
  ["Dans le cas où le bilan d'insertion n'est pas remis, une pénalité est due.", "bilan d'insertion"],
  ["Les candidats non retenus sont informés du critère social.", "candidats"],
  ["Tous les acheteurs, qu'ils soient ou non soumis au code, ont un bilan social.", "bilan social"],
  ["Le titulaire s'engage à ne pas pratiquer de discrimination.", "discrimination"],
  ["Le candidat atteste qu'il n'a pas fait l'objet d'une condamnation.", "condamnation"],
  [
    "Les candidats ne sont pas autorisés à émettre des réserves sur la clause d'insertion.",
    "clause d'insertion",
  ],
  ["Le refus n'est pas motivé par l'absence de label.", "refus"],
] as const;

describe("negatedSpans", () => {
  test.each(DENIED)("%j denies %j", (text, concept) => {
    expect(denied(text)).toContain(concept);
  });

  test.each(STATED)("%j does not deny %j", (text, concept) => {
    expect(denied(text)).not.toContain(concept);
  });

  test.each([
    ["Aucune avance n'est prévue.", "existence"],
    ["Le marché ne comporte pas de clause sociale.", "existence"],
    ["Le marché n'est pas reconductible.", "existence"],
    ["Les variantes ne sont pas admises.", "existence"],
    ["Avance : néant", "existence"],
    ["Marché conclu sans variante", "existence"],
    ["Aucune variante.", "existence"],
    ["Aucun produit toxique n'est employé.", "action"],
    ["Aucune personne ne peut être écartée en raison de son âge.", "action"],
    ["Les sacs à usage unique ne sont pas admis.", "action"],
    ["Désherbage sans produit de synthèse", "action"],
    ["Les plans ne sont pas divulgués.", "action"],
  ])("tells in %j the denial of an %s", (text, denies) => {
    expect(negatedSpans(tokenise(text)).map((span) => span.denies)).toEqual([denies]);
  });

  test("gives disjoint spans in order, within the tokens", () => {
    const unit = fc.constantFrom(
      ..."ne,pas,sans,non,ni,aucune,avance,clause,est,prévue,:,;,.,|,☐,☒,oui,si,il,que,qui,néant,objet,de,mais,','".split(
        ",",
      ),
      ",",
      " , ",
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 25 }), (parts) => {
        const tokens = tokenise(parts.join(" "));
        let last = -1;
        for (const { start, end } of negatedSpans(tokens)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(tokens.count);
          last = end;
        }
      }),
    );
  });

  test.each(["ne ", "pas de ", "sans ", "aucune ", "ni ", "non ", "☐ ☒ ", "si n'est pas, "])(
    "comes to an end on a long run of %j",
    (pattern) => {
      const tokens = tokenise(pattern.repeat(20_000));
      expect(negatedSpans(tokens)).toBeInstanceOf(Array);
    },
  );
});

describe("isBlankStatement", () => {
  test.each([
    "Sans objet",
    "SANS OBJET.",
    "Néant",
    "neant",
    "Non concerné",
    "Sans",
    "-",
    "--",
    "Aucune",
    "Aucun.",
    "Non prévu",
    "Non prévue",
    "- Néant",
    "Cet article est sans objet.",
    "Sans objet pour le présent marché",
    "Non applicable",
    "N/A",
    "/",
    "Pas prévu",
    "(sans objet)",
  ])("%j says there is nothing", (text) => {
    expect(isBlankStatement(text)).toBe(true);
  });

  test.each([
    "Clause sociale",
    "Sans délai",
    "Non, le titulaire forme ses agents",
    "Aucune variante",
    "Oui",
    "",
    "12",
    "Le prix est sans objet ferme",
  ])("%j says something", (text) => {
    expect(isBlankStatement(text)).toBe(false);
  });
});
