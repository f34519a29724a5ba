/** How the label of a criterion begins, as drafters write it in a list. */
const HEAD =
  /(?<=[\p{Ll}\d)…]\s)(?:(?:Valeur|VALEUR)\s(?:technique|financi|environn|sociale|TECHNIQUE|FINANCI)|(?:Prix|PRIX|D[ée]lais?|Co[uû]ts?)(?![\p{L}])|Qualit[ée](?:\s|$)|Performances?\s|D[ée]veloppement durable|Crit[eè]re\s)/gu;
/** After these a capital is no new label: "le montant du Prix", "la note de Qualité". */
const TIED =
  /(?:^|[\s'’(])(?:de|du|des|d|l|la|le|les|un|une|et|ou|au|aux|en|sur|par|pour|sa|son|ses|ce|cette|leur|crit[eè]re|note|notre|valeur|tr[eè]s)\s$/iu;
const SHORTEST_BEFORE = 12;

/** "… du dossier remis Valeur technique": the sentence before ran into the label, which begins at its capital letter. */
export function unglued(raw: string): string {
  if (raw.length < SHORTEST_BEFORE + 4) return raw;
  const cut = [...raw.matchAll(HEAD)].findLast(
    ({ index }) => index >= SHORTEST_BEFORE && !TIED.test(raw.slice(Math.max(0, index - 16), index)),
  )?.index;
  return cut === undefined ? raw : raw.slice(cut);
}

/** "…reference 2025-29 1-Prix" before "2-Délai": the numbers of the list tell where the first label begins. */
export function fromFirstNumber(raw: string, next: string): string {
  if (!/^[\s;,.–-]*2 ?[-.)°]/.test(next)) return raw;
  const first = [...raw.matchAll(/(?<!\S)1 ?[-.)°]\s?(?=\p{L})/gu)].at(-1);
  return first === undefined ? raw : raw.slice(first.index);
}
