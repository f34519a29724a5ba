import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitSentences } from "../../src/text/sentences.js";

/** Each case is annotated by hand: "‖" marks where a sentence ends; the space around it is the space of the text. */
const CASES = [
  "Le titulaire remet un bilan. ‖ L'acheteur l'examine.",
  "Les exclusions de l'art. L. 2141-4 du code s'appliquent. ‖ Une attestation est jointe.",
  "Voir les articles L. 2112-2 et R. 2111-10 du code de la commande publique.",
  "Voir l'art. R. 2143-3. ‖ Le candidat joint la déclaration.",
  "Le marché n° 2027-014 comprend trois lots.",
  "Cf. p. 12 du C.C.T.P. pour le détail des locaux.",
  "Cf. annexe 2. ‖ Le plan y figure.",
  "Les pièces sont le R.C. et le C.C.A.P. du marché.",
  "Le titulaire se conforme au C.C.T.P. ‖ Les prestations sont décrites lot par lot.",
  "Le titulaire se conforme au C.C.A.P. Travaux de la commune.",
  "M. Leroux et Mme. Perrin suivent le marché. ‖ Ils répondent sous 8 jours.",
  "M. le Maire signe l'acte d'engagement.",
  "Le jury est présidé par J. Vasseur. ‖ Il siège en mairie.",
  "Contacter J.-P. Marchal au service achats.",
  "Sont fournis papier, enveloppes, etc. ‖ Les livraisons ont lieu le matin.",
  "Sont fournis papier, enveloppes, etc. au fil des commandes.",
  "Le marché débute le 1er janv. 2027 et s'achève le 31 déc. 2028.",
  "Le marché débute au 1er janv. 2027. ‖ Il est reconductible.",
  "Art. 4.2. Le titulaire tient un registre des déchets.",
  "ART. 7. Les pénalités sont plafonnées.",
  "1. Objet du marché",
  "1. Objet. ‖ 2. Durée. ‖ 3. Prix.",
  "I. Le marché est alloti. ‖ II. Les lots sont indépendants.",
  "Article 3. Le marché est conclu pour un an.",
  "Le cas est prévu à l'article 4.2. ‖ Le titulaire en est averti.",
  "Le taux est fixé à 5.0 % du montant. ‖ Il est révisable.",
  "La pénalité est de 1.500,50 euros par jour.",
  "Le plafond est de 90 000,00 euros. ‖ Le minimum est de 0.",
  "Les offres sont déposées sur https://achats.exemple.fr/dce.php?id=4. ‖ Aucun envoi papier n'est admis.",
  "Écrire à marches.publics@ville-exemple.fr pour toute question.",
  "Écrire à achats@ville-exemple.fr. ‖ La réponse est publiée.",
  "Le site www.ville-exemple.fr est accessible.",
  "Les candidats indiquent « néant ». ‖ Le silence vaut renonciation.",
  "La mention « Offre. Ne pas ouvrir » figure sur le pli.",
  "Le pli porte la mention « Ne pas ouvrir ! » en rouge.",
  "Le candidat est-il assujetti ? ‖ Si oui, il joint l'index.",
  "Attention ! ‖ La visite est obligatoire.",
  "Le délai court… ‖ Toutefois, il est suspendu en août.",
  "Le titulaire … la commune s'accordent.",
  "Le titulaire trie les papiers, cartons, métaux… et le verre.",
  "Le prix est ferme ; il n'est pas révisable.",
  "Le dossier comprend : ‖ - le règlement ; ‖ - le cahier des charges ; ‖ - les plans.",
  "Le candidat produit : ‖ a) une lettre ; ‖ b) un mémoire ; ‖ c) des références.",
  "Le candidat produit : ‖ 1° une lettre ; ‖ 2° un mémoire.",
  "Pièces : ‖ • la lettre ‖ • le mémoire ‖ • les attestations",
  "Le délai est de 30 jours. ‖ 2 exemplaires sont remis.",
  "Le véhicule circule entre 6 h. et 8 h. ‖ Le bruit est limité.",
  "Le volume est de 40 m. sur 12 m. de large.",
  "Le titulaire du lot A. ‖ Il coordonne les autres.",
  "Les prestations relèvent de l'annexe B. ‖ Le bordereau fixe les prix.",
  "Les travaux (cf. fig. 3) sont réceptionnés. ‖ Le procès-verbal est signé.",
  "La société Bel S.A.R.L. est mandataire.",
  "La société Bel S.A. ‖ Elle est mandataire.",
  "Tél. 01 02 03 04 05 - fax 01 02 03 04 06.",
  "Le mémoire compte 20 p. max. hors annexes.",
  "Le bd. Carnot et l'av. Foch sont fermés.",
  "Le mandataire (al. 2 de l'art. 5) est solidaire. ‖ Il répond de tous.",
  "Les lots nos. 2 et 3 sont réservés.",
  "Le marché est alloti. ‖ le candidat répond à un lot.",
  "Le prix est global.‖Le titulaire l'établit.",
  "La version 2.1.3 du logiciel est attendue.",
  "Le montant (hors taxes.) ‖ Le taux de TVA est de 20 %.",
  "Réf. 2027-08. ‖ Objet : nettoyage des vitres.",
  "Le CCAG-FCS s'applique. ‖ Le CCAG-TIC est écarté.",
  "Prévoir un accès P.M.R. aux vestiaires.",
  "St. Amand et Ste. Marie sont desservies.",
  "Le chiffre d'affaires est de 1,5 M. d'euros env. sur trois ans.",
  "Loi n° 2020-105 du 10 févr. 2020 et décr. 2021-254.",
  "Nom : .......... ‖ Prénom : ..........",
  "N.B. : le pli est anonyme.",
  "Conformément à l'article L.2113-12, le lot est réservé. ‖ Les E.A. et E.S.A.T. peuvent seuls répondre.",
  "L'acheteur attribue 20 points. ‖ La note est arrondie.",
  "Clause sociale d'insertion : ☐ OUI ☒ NON",
  "☐ Le marché est réservé ; ☒ le marché est ouvert à tous",
  "Le minimum est de 35 h. ‖ Elles sont comptées par trimestre.",
];

function annotated(text: string): string {
  return splitSentences(text)
    .map(([start, end]) => text.slice(start, end))
    .join(" ‖ ");
}

describe("splitSentences", () => {
  test.each(CASES)("%s", (expected) => {
    const text = expected.replaceAll(" ‖ ", " ").replaceAll("‖", "");
    expect(annotated(text)).toBe(expected.replaceAll(/ ?‖ ?/g, " ‖ "));
  });

  test("covers all the text but the spaces, in increasing order", () => {
    const unit = fc.constantFrom(..."aB1 .;:!?…»(•-é@", "art", "Le ", " L. 2112-2 ", "etc.");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), (text) => {
        let last = 0;
        for (const [start, end] of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(last, start).trim()).toBe("");
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(text.slice(last).trim()).toBe("");
      }),
    );
  });

  test.each([".).", "1. ", "• ", "aaaa.Aa", "« ", "M. ", "...... ", "; - ", "art. "])(
    "comes to an end on a long run of %j",
    (pattern) => {
      expect(splitSentences(pattern.repeat(100_000)).length).toBeGreaterThan(0);
    },
  );
});
