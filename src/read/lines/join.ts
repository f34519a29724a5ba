import { startsLower } from "./shape.js";
import type { Vocabulary } from "./vocabulary.js";

const CUT_WORD = /(\p{L}{1,30}(?:-\p{L}{1,30}){0,3})[-\u00AD\u2010]$/u;
const WORD_START = /^\p{L}{1,30}/u;
const ORDINAL = /^(?:er|ère|ème|e|nd|nde|re|°)(?=$|[\s,.;)])/u;
/** First parts that keep their hyphen, whatever follows. */
const KEPT_FIRST =
  /^(?:non|sous|éco|eco|demi|semi|vice|quasi|post|là|peut|après|rez|plus|moins|nord|sud|ouest|.{1,60}-(?:à|de|en|la|le|du|et|sur|d|l))$/iu;
/** Last parts that keep it. */
const KEPT_LAST = /^(?:mêmes?|dessus|dessous|delà|ci|là|après|joints?|jointes?|il|elle|ils|elles|on)$/iu;
/** Words that begin like a compound and are none: souscrire, soussigné, soustraire. */
const WHOLE = /^sous-(?:cri|signé|tra[iy]re|tracti)|^semi-?naire|^post-?(?:e|ul|ér)/iu;

/**
 * Joins the lines of one paragraph: a word cut at the end of a line is made whole, and keeps its hyphen when the
 * compound is written elsewhere in the document or after a first part that takes one.
 */
export function joinLines(lines: readonly string[], vocabulary: Vocabulary): string {
  const parts: string[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last === undefined) parts.push(line);
    else parts.splice(-1, 1, ...joinTwo(last, line, vocabulary));
  }
  return parts.join("");
}

/** The end of the text so far and the next line, ready to be put side by side. */
function joinTwo(left: string, right: string, vocabulary: Vocabulary): [string, string] {
  const end = left.slice(-80);
  const cut = CUT_WORD.exec(end);
  if (cut !== null) return joinCut(left, cut[1] ?? "", right, vocabulary);
  if (/\d$/.test(end) && ORDINAL.test(right)) return [left, right];
  if (/[\p{L}\d]['’]$/u.test(end) || /[^\s/]\/$/.test(end)) return [left, right];
  return [left, ` ${right}`];
}

function joinCut(left: string, first: string, right: string, vocabulary: Vocabulary): [string, string] {
  const whole = left.slice(0, -1);
  if (left.endsWith("\u00AD")) return [whole, right];
  const last = WORD_START.exec(right)?.[0];
  if (last === undefined || !startsLower(right)) return [left, right];
  return keepsHyphen(first.toLowerCase(), last.toLowerCase(), vocabulary)
    ? [`${whole}-`, right]
    : [whole, right];
}

function keepsHyphen(first: string, last: string, vocabulary: Vocabulary): boolean {
  const compound = `${first}-${last}`;
  if (vocabulary.hasCompound(compound)) return true;
  if (WHOLE.test(compound) || vocabulary.hasWord(first + last)) return false;
  return KEPT_FIRST.test(first) || KEPT_LAST.test(last) || !vocabulary.cutsWords;
}
