import type { Passage, Section } from "../../model/passage.js";
import type { Piece } from "../../model/piece.js";
import { foldKeepingLength } from "../../text/fold.js";
import { type Announcement, announcement } from "./announcement.js";
import { PRICE_PIECES, piecesNamed } from "./piece-mentions.js";

/** What tells a list of the pieces of the consultation or of the contract, in the sentence before it. */
const STRONG =
  /(?:dossier|documents?|pieces?) (?:de |du |des |d'appel )?(?:la )?(?:consultation|dce|marche).{0,60}(?:compren|contien|comport|compos|constitu|suivant)|\bdce\b.{0,30}(?:compren|contien|comport|compos|constitu)|pieces? (?:contractuelles|constitutives|du marche)|documents contractuels|ordre (?:de priorite|de preseance|decroissant)|prevalent/u;
/** What may tell one, in a title: "Dossier de consultation", "Pièces contractuelles", "Documents". */
const TITLE = /dossier de consultation|\bdce\b|pieces|documents|contenu du dossier/u;
/** Lists of what the tenderer hands in, and of what is written later. */
const ELSEWHERE =
  /\boffres?\b|candidat|\bplis?\b|reponses?|remettre|produire|fournir|soumissionnaire|sous-? ?dossier|posterieur|apres (?:la )?notification|modifi|justificati|facture|demande de paiement|sous-trait|reception|execution|a remettre/u;
/** "le CCTP et ses annexes :": the next items may be those annexes. */
const ANNEXES_FOLLOW = /annexes? ?[:;,]?$/u;
const LONGEST_ITEM = 600;
const MOST = 80;

/** Lists of pieces of a document, item by item. */
export function announcementsIn(passages: readonly Passage[]): Announcement[] {
  const found: Announcement[] = [];
  let group: Announcement[] = [];
  let intro = "";
  let owner: Piece | null = null;
  const close = () => {
    const named = new Set(group.flatMap(({ pieces }) => pieces));
    if (named.size >= 2) found.push(...group);
    group = [];
    owner = null;
  };
  for (const passage of passages) {
    if (passage.kind === "heading") {
      close();
      intro = "";
    } else if (passage.kind === "sentence") {
      if (isInline(passage)) found.push(...inline(passage));
      else if (isJoined(passage.text)) found.push(...joined(passage));
      if (!/:$/u.test(passage.text)) continue;
      close();
      intro = foldKeepingLength(passage.text.slice(-LONGEST_ITEM));
    } else if (isJoined(passage.text)) {
      found.push(...joined(passage));
    } else if (passage.text.length <= LONGEST_ITEM && isListed(intro, passage.section)) {
      const item = announcement(passage, passage.text, owner);
      if (item !== null) group.push(item);
      if (ANNEXES_FOLLOW.test(passage.text)) owner = item?.pieces[0] ?? null;
      else if (item !== null && item.annexes.length === 0) owner = null;
    }
    if (found.length >= MOST) return found;
  }
  close();
  return found;
}

function isListed(intro: string, section: Section): boolean {
  if (intro !== "") {
    if (STRONG.test(intro))
      return !/posterieur|apres (?:la )?notification|offre (?:comprend|contient)/u.test(intro);
    if (ELSEWHERE.test(intro)) return false;
  }
  const titles = titlesOf(section);
  return (
    TITLE.test(titles) && !ELSEWHERE.test(titles) && (intro === "" || /dossier|pieces|documents/u.test(intro))
  );
}

/** The title of the section and of the one above. */
function titlesOf({ title, parent }: Section): string {
  return foldKeepingLength(`${title} ${parent?.title ?? ""}`.slice(0, 200));
}

function isInline({ text, section }: Passage): boolean {
  if (text.length > 3 * LONGEST_ITEM || !/[;,]/u.test(text)) return false;
  const folded = foldKeepingLength(text);
  if (!STRONG.test(folded)) return false;
  if (/posterieur|contraire aux|toute clause/u.test(folded) || ELSEWHERE.test(titlesOf(section)))
    return false;
  return piecesNamed(folded).length >= 3;
}

/** The pieces that one sentence lists: "Par ordre de priorité : l'AE ; le CCAP ; le CCTP." */
function inline(passage: Passage): Announcement[] {
  const from = passage.text.indexOf(":") + 1;
  const listed = passage.text.slice(from);
  return listed
    .split(listed.includes(";") ? ";" : ",")
    .flatMap((part) => announcement(passage, part, null) ?? []);
}

/** "la DPGF et le bordereau des prix, qui figurent en annexe à l'acte d'engagement". */
const JOINED =
  /(?:prix|forfaitaire|\bbpu|\bdpgf|\bdqe|quantitatif|estimatif)[^.;:]{0,60}(?:en annexe (?:a|au|de|du)|annexee?s? (?:a l'|au)|(?<!-)joint(?:e|s|es)? (?:a l'|au) (?:acte|dossier|present|ccap|cctp|dce))/u;

function isJoined(text: string): boolean {
  return text.length <= LONGEST_ITEM && /annex|joint/u.test(text) && JOINED.test(foldKeepingLength(text));
}

/** Price pieces said to be joined, wherever that is said. */
function joined(passage: Passage): Announcement[] {
  const named = announcement(passage, passage.text, null);
  const pieces = (named?.pieces ?? []).filter((piece) => PRICE_PIECES.includes(piece));
  return pieces.length === 0 ? [] : [{ passage, pieces, annexes: [] }];
}
