import { describe, expect, test } from "vitest";
import { modality } from "../../src/text/modality.js";
import { tokenise } from "../../src/text/tokens.js";

function read(text: string): string {
  const { obligation, faculty, wish } = modality(tokenise(text));
  return [obligation ? "obligation" : "", faculty ? "faculté" : "", wish ? "souhait" : ""]
    .filter(Boolean)
    .join(" ");
}

describe("modality", () => {
  test.each([
    ["Le titulaire doit remettre un bilan.", "obligation"],
    ["LES CANDIDATS DEVRONT SIGNER L'OFFRE.", "obligation"],
    ["Le prestataire est tenu de former ses agents.", "obligation"],
    ["L'entreprise s'engage à réserver 5 % des heures.", "obligation"],
    ["Le titulaire s'oblige à trier les déchets.", "obligation"],
    ["Il appartient au titulaire de vérifier les titres.", "obligation"],
    ["Le bilan est obligatoirement transmis.", "obligation"],
    ["Une attestation est exigée.", "obligation"],
    ["Tout brûlage est interdit.", "obligation"],
    ["Le titulaire s'interdit toute publicité.", "obligation"],
    ["Le titulaire reprend les emballages.", "obligation"],
    ["Le prestataire remettra un rapport.", "obligation"],
    ["L'entrepreneur assure la propreté du site.", "obligation"],
    ["Le titulaire du marché fournit des produits sains.", "obligation"],
    ["Les soumissionnaires produiront l'index.", "obligation"],
    ["Visite : obligatoire", "obligation"],
    ["Le titulaire ne peut céder le marché.", "obligation"],
    ["Le titulaire ne doit pas fumer.", "obligation"],
    ["L'acheteur peut demander un bilan.", "faculté"],
    ["Le candidat pourra proposer un label.", "faculté"],
    ["Les candidats sont invités à visiter les lieux.", "faculté"],
    ["L'acheteur a la faculté de négocier.", "faculté"],
    ["Le candidat a la possibilité de répondre à tous les lots.", "faculté"],
    ["Le candidat n'est pas tenu de répondre à tous les lots.", "faculté"],
    ["La visite n'est pas obligatoire.", "faculté"],
    ["La commune souhaite réduire ses déchets.", "souhait"],
    ["Une attention particulière est portée au bruit.", "souhait"],
    ["Un emballage réutilisable serait apprécié.", "souhait"],
    ["Le titulaire utilise, dans la mesure du possible, des véhicules propres.", "souhait"],
    ["Le titulaire veillera si possible à grouper les livraisons.", "souhait"],
    ["Le titulaire doit, autant que possible, grouper les livraisons.", "obligation souhait"],
    ["Le marché a pour objet le nettoyage.", ""],
    ["La commune paie le titulaire.", ""],
    ["L'acheteur remettra les clés au prestataire.", ""],
    ["Le titulaire sera choisi en mai.", ""],
    ["Le lot 1 concerne les vitres.", ""],
    ["", ""],
  ])("%j: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});
