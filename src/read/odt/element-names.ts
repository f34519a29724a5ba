/** Shapes that hold paragraphs of their own, without the text box of a frame. */
export const SHAPES = [
  "draw:custom-shape",
  "draw:rect",
  "draw:ellipse",
  "draw:circle",
  "draw:line",
  "draw:polyline",
  "draw:polygon",
  "draw:regular-polygon",
  "draw:path",
  "draw:connector",
  "draw:caption",
  "draw:measure",
];

/** What is no text of the document: numbers printed by the program, guides of ideograms, descriptions, former formats. */
export const PASSED_OVER = [
  "text:table-of-content-source",
  "text:note-citation",
  "text:number",
  "text:ruby-text",
  "svg:title",
  "svg:desc",
  "office:scripts",
  "text:format-change",
  "office:change-info",
];
