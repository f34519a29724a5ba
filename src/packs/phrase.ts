import { isSkipWord } from "../text/skip-words.js";
import { stemKey } from "../text/stem.js";
import { tokenise } from "../text/tokens.js";

/**
 * A phrase of the lexicon as a small tree. Syntax: words (matched by stem, articles ignored), `=word` (that very form),
 * `(a|b c)` one of, `[a]` optional, `...` up to five words in between, `...2` up to two, `<n>` a number.
 */
export type PhraseNode =
  | { readonly kind: "stem"; readonly value: string }
  | { readonly kind: "form"; readonly value: string }
  | { readonly kind: "number" }
  | { readonly kind: "gap"; readonly max: number }
  | { readonly kind: "choice"; readonly options: readonly (readonly PhraseNode[])[] };

const DEFAULT_GAP = 5;
const LONGEST_GAP = 20;
const PIECE = /\.\.\.(\d{0,2})|([()[\]|])|(<n>)|(=?)([^\s()[\]|<>=]+)/gu;

/** Reads one phrase. Throws an Error with a French message when it is not well formed. */
export function parsePhrase(source: string): PhraseNode[] {
  const pieces = [...source.matchAll(PIECE)];
  let at = 0;

  function sequence(): PhraseNode[] {
    const nodes: PhraseNode[] = [];
    for (; at < pieces.length; at++) {
      const piece = pieces[at]!;
      const bracket = piece[2];
      if (bracket === ")" || bracket === "]" || bracket === "|") return nodes;
      if (bracket === undefined) nodes.push(...leaf(piece));
      else nodes.push(choice(bracket));
    }
    return nodes;
  }

  function choice(opening: string): PhraseNode {
    const closing = opening === "(" ? ")" : "]";
    const options: PhraseNode[][] = [];
    do {
      const from = ++at;
      options.push(sequence());
      if (opening === "(" && at > from && options.at(-1)?.length === 0) {
        const ignored = pieces
          .slice(from, at)
          .map(([text]) => text)
          .join(" ");
        throw new Error(
          `« ${ignored} » n'est fait que de mots ignorés, dans la tournure « ${source} » : écrivez « =mot »`,
        );
      }
    } while (pieces[at]?.[2] === "|");
    if (pieces[at]?.[2] !== closing) throw new Error(`« ${closing} » manque dans la tournure « ${source} »`);
    if (opening === "[") options.push([]);
    return { kind: "choice", options };
  }

  const nodes = sequence();
  if (at < pieces.length) throw new Error(`« ${pieces[at]![0]} » en trop dans la tournure « ${source} »`);
  if (nodes.length === 0) throw new Error(`la tournure « ${source} » ne contient aucun mot porteur de sens`);
  return nodes;
}

function leaf(piece: RegExpMatchArray): PhraseNode[] {
  const [whole, gap, , number, exact, word] = piece;
  if (number !== undefined) return [{ kind: "number" }];
  if (word === undefined) {
    const max = gap ? Number(gap) : DEFAULT_GAP;
    if (max > LONGEST_GAP) throw new Error(`« ${whole} » : écart limité à ${LONGEST_GAP} mots`);
    return [{ kind: "gap", max }];
  }
  const { forms } = tokenise(word);
  if (exact === "=") return forms.map((value) => ({ kind: "form", value }));
  return forms.filter((form) => !isSkipWord(form)).map((form) => ({ kind: "stem", value: stemKey(form) }));
}
