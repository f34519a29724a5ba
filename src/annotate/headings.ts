import type { Passage } from "../model/passage.js";
import { PIECE_NAMES, type Piece } from "../model/piece-names.js";
import { isSkipWord } from "../text/skip-words.js";
import { stemKey } from "../text/stem.js";

/** Shared words wanted, as a part of the words of both titles. */
const LEAST_LIKENESS = 0.5;
const LEAST_LIKENESS_OF_TITLE = 0.6;
/** Passages at the beginning of a document among which its title stands. */
const OPENING = 60;
const LONGEST_HEADING = 300;
/** Words that any heading of a contract may hold. */
const COMMON = new Set(
  [
    "article",
    "chapitre",
    "partie",
    "clause",
    "disposition",
    "condition",
    "modalité",
    "marché",
    "titulaire",
  ].map(stemKey),
);

function keysOf(text: string): Set<string> {
  const words = text.slice(0, LONGEST_HEADING).match(/\p{L}{2,}/gu) ?? [];
  const keys = words.filter((word) => !isSkipWord(word.toLowerCase())).map(stemKey);
  const telling = keys.filter((key) => !COMMON.has(key));
  return new Set(telling.length > 0 ? telling : keys);
}

/** From 0 to 1: words in common, as a part of the words of both. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((key) => b.has(key)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function best(passages: readonly Passage[], title: string, least: number): Passage | null {
  const wanted = keysOf(title);
  let found: Passage | null = null;
  let most = least;
  for (const passage of passages) {
    const score = likeness(keysOf(passage.text), wanted);
    if (score < most || (found !== null && score === most)) continue;
    found = passage;
    most = score;
  }
  return found;
}

/** The heading that comes nearest to a title, by its words; null when none is near. */
export function nearestHeading(passages: readonly Passage[], title: string): Passage | null {
  return best(
    passages.filter(({ kind }) => kind === "heading"),
    title,
    LEAST_LIKENESS,
  );
}

/** Where a document names itself: the name of its piece, else its first heading, else its first words. */
export function titlePassage(passages: readonly Passage[], piece: Piece | undefined): Passage | null {
  const opening = passages.slice(0, OPENING).filter(({ kind }) => kind !== "item");
  const named = piece === undefined ? null : best(opening, PIECE_NAMES[piece], LEAST_LIKENESS_OF_TITLE);
  return named ?? opening.find(({ kind }) => kind === "heading") ?? passages[0] ?? null;
}
