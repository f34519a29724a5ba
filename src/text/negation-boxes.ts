import { type NegatedSpan, type TokenView, words } from "./token-view.js";
import { GAP } from "./tokens.js";

const BOXES = words("☐ ☑ ☒");
const REFUSAL = words("non");
const ANSWERS = words("oui non");

interface Choice {
  readonly checked: boolean;
  /** First token of the choice, its box included, and its end, excluded. */
  readonly start: number;
  readonly end: number;
}

/** What tick boxes deny: the question when "non" is ticked, the choices left empty when another is ticked. */
export function boxSpans(view: TokenView): NegatedSpan[] {
  const first = view.find(BOXES, 0, view.count);
  if (first === -1) return [];
  const choices = choicesOf(view, first);
  if (!choices.some(({ checked }) => checked)) return [];
  const spans: NegatedSpan[] = [];
  for (const choice of choices) {
    const answers = view.find(ANSWERS, choice.start, choice.end) !== -1;
    const refuses = view.find(REFUSAL, choice.start, choice.end) !== -1;
    if (answers) {
      if (choice.checked && refuses)
        spans.push({ start: questionStart(view, first), end: choice.end, denies: "existence" });
    } else if (!choice.checked) spans.push({ start: choice.start, end: choice.end, denies: "existence" });
  }
  return spans;
}

/** The choices, each with its box before it ("☐ oui ☒ non") or after it ("oui ☐ non ☒"). */
function choicesOf(view: TokenView, first: number): Choice[] {
  const boxes: number[] = [];
  for (let at = first; at < view.count; at++) if (BOXES.has(view.word(at))) boxes.push(at);
  const after = ANSWERS.has(view.word(first - 1));
  return boxes.map((box, index) => {
    const start = after ? (index === 0 ? first - 1 : (boxes[index - 1] ?? 0) + 1) : box;
    const end = after ? box + 1 : (boxes[index + 1] ?? choiceEnd(view, box));
    return { checked: view.word(box) !== "☐", start, end };
  });
}

function choiceEnd(view: TokenView, box: number): number {
  return view.clauseEnd(box, (at) => view.hasGap(at, GAP.SEMICOLON));
}

/** The question stands before the first box, in the same cell or in the one before. */
function questionStart(view: TokenView, first: number): number {
  let at = first;
  while (at > 0 && !view.hasGap(at, GAP.SEMICOLON) && !view.stops(at)) at--;
  return at;
}
