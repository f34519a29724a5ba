import type { RtfFlow } from "./flow.js";
import type { RtfField } from "./form-fields.js";

/** Where the text being read goes. */
export type Target =
  | "text"
  | "nowhere"
  | "fonts"
  | "styles"
  /** The number or bullet printed before a paragraph. */
  | "label"
  /** The instruction of a field. */
  | "instruction"
  /** A choice of a drop-down field. */
  | "choice";

/** What a "{" keeps, and the "}" that ends it gives back. */
export interface RtfState {
  target: Target;
  flow: RtfFlow;
  /** The field being read. */
  field: RtfField | null;
  /** Characters written after \u for readers that do not know it. */
  fallback: number;
  font: number;
  bold: boolean;
  underlined: boolean;
  capitals: boolean;
  hidden: boolean;
  /** In half-points. */
  size: number;
  deleted: boolean;
  style: number;
  outline: number | undefined;
  centred: boolean;
  /** In twentieths of a point. */
  left: number;
  list: number;
  level: number;
  /** Depth in tables. */
  table: number;
  /** In the result of a table of contents. */
  contents: boolean;
  /** Inside the properties of a row of a table that stands in another. */
  nestedRow: boolean;
}

const CHARACTERS = {
  bold: false,
  underlined: false,
  capitals: false,
  hidden: false,
  size: 24,
  deleted: false,
};
const PARAGRAPH = {
  style: 0,
  outline: undefined,
  centred: false,
  left: 0,
  list: 0,
  level: 0,
  table: 0,
};

export const firstState = (flow: RtfFlow): RtfState => ({
  target: "text",
  flow,
  field: null,
  fallback: 1,
  font: 0,
  contents: false,
  nestedRow: false,
  ...CHARACTERS,
  ...PARAGRAPH,
});

/** \plain */
export function resetCharacters(state: RtfState, font: number): void {
  Object.assign(state, CHARACTERS, { font });
}

/** \pard */
export function resetParagraph(state: RtfState): void {
  Object.assign(state, PARAGRAPH);
}
