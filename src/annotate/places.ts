/** A stretch of the text of a part, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A run (`w:r`): characters of one format. */
export interface RunPlace extends Span {
  /** Its opening tag, as written. */
  readonly open: string;
  /** Its `w:rPr`, as written; "" when it has none. */
  properties: string;
  /** What it holds after its properties. */
  content: { start: number; end: number };
  end: number;
}

/** The text of one `w:t`. */
export interface TextPiece {
  /** As read, entities decoded. */
  readonly text: string;
  /** Its opening tag. */
  readonly tag: Span;
  /** What stands between its tags, as written. */
  readonly raw: Span;
  /** After its closing tag. */
  readonly end: number;
  /** The run it stands in directly; null when the words cannot be cut there. */
  readonly run: RunPlace | null;
  /** A tab or a line break stands before it. */
  readonly apart: boolean;
}

/** A paragraph (`w:p`) of a part, by its place among all of them. */
export interface ParagraphPlace extends Span {
  readonly index: number;
  /** Beginning of the element that holds it, so that two neighbours can be told from a cell and the text after the table. */
  readonly parent: number;
  /** The paragraph in whose text box it stands. */
  readonly host: ParagraphPlace | null;
  /** Identifier of the note it belongs to, in a part of notes. */
  readonly note: string | undefined;
  readonly style: { id: string; numbered: boolean };
  /** Elements of its `w:pPr`. */
  readonly properties: Array<Span & { readonly name: string }>;
  readonly pieces: TextPiece[];
  /** Its direct children. */
  readonly children: Span[];
  /** What no mark may stand inside of: fields, formulas, closed content controls. */
  readonly atoms: Span[];
  /** After its `w:pPr`. */
  inside: number;
  end: number;
}

/** An element that a comment leaves in the text: bounds of its words, reference. */
export interface CommentMark extends Span {
  readonly id: string;
}

/** Everything of a part that is needed to put comments in it. */
export interface PartPlaces {
  readonly paragraphs: readonly ParagraphPlace[];
  readonly marks: readonly CommentMark[];
  /** Paragraphs wholly inserted by the program and still pending. */
  readonly proposals: readonly Span[];
  /** Notes called: by kind and identifier, the run of the call. */
  readonly notes: ReadonlyMap<string, RunPlace>;
  /** Values of `w:id` in use, but those of the pending insertions of the program. */
  readonly ids: ReadonlySet<number>;
  /** Name of the namespace of the elements of Word in this part. */
  readonly namespace: string;
  /** Whether "w" is the prefix of that namespace. */
  readonly usualPrefix: boolean;
}
