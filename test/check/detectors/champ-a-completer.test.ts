import { describe, expect, it } from "vitest";
import { fieldsIn } from "../../../src/check/signals/fields.js";
import { bareDossier, lintTexts, resultOf } from "../../support/lint.js";

const check = async (texts: Record<string, string>) =>
  resultOf(await lintTexts(bareDossier(texts)), "redaction/champ-a-completer");

describe("a field left in a text", () => {
  it.each([
    "Le mémoire ne dépasse pas XX pages.",
    "Les offres sont remises le XX/XX/2026.",
    "Le délai est de [à préciser] mois.",
    "Le titulaire intervient sous …… heures.",
    "Le marché est reconductible ..... fois.",
    "Une durée de ____ mois est prévue.",
    "La retenue est de … % du montant.",
    "Voir l'article Erreur ! Source du renvoi introuvable.",
    "Error! Reference source not found.",
    "Cliquez ici pour entrer du texte.",
    "Annexe 2 : consignes d'accès. (supprimer la mention inutile)",
    "Le contrat est conclu pour une durée de mois à compter de sa notification.",
    "Retenue de garantie (choisir l'une des deux rédactions et supprimer l'autre)",
    "NB : supprimer ce paragraphe si le marché n'est pas alloti.",
    "Alternative 1 (à conserver si le marché est alloti) : les lots sont séparés.",
    "(à adapter selon le marché)",
    "L'avance est décrite ici (à compléter par l'acheteur).",
    "Le présent article est à adapter par le service prescripteur.",
    "La durée est de [nombre] mois.",
    "<Nom de l'acheteur> est représenté par son directeur.",
    "Le marché est notifié le JJ/MM/AAAA.",
    "Date limite de remise des offres : ../../2026",
    "Le délai de paiement est de ___ jours.",
    "Consultation n° 2026-XX",
    "Le montant maximum est de € HT par an.",
    "Le délai est de ?? jours.",
    "Logo à insérer ici",
  ])("is found in « %s »", (text) => {
    expect(fieldsIn(text).length).toBeGreaterThan(0);
  });

  it.each([
    "Les tailles vont de XS à XXL.",
    "La façade date du XXe siècle.",
    "ARTICLE XX - LITIGES",
    "Le coffret de type XX est conservé.",
    "Objet du marché ........................ 4",
    "L'extrait [...] est cité.",
    "Les notices, plans, etc....",
    "Le rabais consenti est de …… %.",
    "L'acte d'engagement est à compléter par le candidat.",
    "Le cadre de réponse [à compléter par le candidat] est joint.",
    "Le message « Erreur ! » s'affiche.",
    "Fait à ………………, le ………………",
    "Portes existantes (à conserver en l'état).",
    "Cloisons (à supprimer selon plan).",
    "La longueur est à adapter selon les plans d'exécution.",
    "Supprimer les anciennes canalisations.",
    "L'option 1 porte sur la maintenance ; l'option 2 sur la formation.",
    "Le titulaire retient l'option validée et retire l'ancien matériel.",
    "La date suit le format JJ/MM/AAAA.",
    "Le champ <référence> du catalogue est repris.",
    "Tuyau PVC DN XX",
    "Acte d'engagement (à compléter).",
    "Le calendrier est à définir avec le titulaire.",
  ])("is not found in « %s »", (text) => {
    expect(fieldsIn(text)).toEqual([]);
  });

  it("is read in linear time whatever the text", () => {
    for (const piece of [
      "…",
      ".",
      "X ",
      "[à ",
      "_",
      "{{ ",
      "Erreur ! ",
      "durée ",
      "à préciser ",
      "choisir option ",
      "(à conserver si ",
      "<nom de ",
      "texte à insérer ",
      "montant est ",
    ]) {
      expect(fieldsIn(piece.repeat(50_000))).toBeInstanceOf(Array);
    }
  });
});

describe("the fields of a dossier", () => {
  it("are sought in the buyer's pieces, not in those that the tenderer fills in", async () => {
    const blank = "Le délai d'exécution est de …… mois.\n";
    expect(await check({ "CCAP.md": `# CCAP\n\n${blank}` })).toMatchObject({
      found: "present",
      verdict: "a_corriger",
    });
    expect(await check({ "AE.md": `# Acte d'engagement\n\n${blank}` })).toMatchObject({ found: "absent" });
  });

  it("are only to look at when the author may have meant it", async () => {
    const result = await check({ "CCAP.md": "# CCAP\n\nMontant maximum : à préciser.\n" });
    expect(result).toMatchObject({ found: "partial", verdict: "a_verifier" });
  });
});
