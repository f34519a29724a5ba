import { PASSED_OVER } from "../read/docx/element-names.js";

/** Names of the namespace of Word: the usual one, the one of ISO 29500 strict. */
export const MAIN_NAMESPACES: readonly [string, string] = [
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
];

/** Elements whose text is no text of the document: deleted under revision, former formats, reading guides. */
export const HIDDEN: ReadonlySet<string> = new Set(["w:del", "w:moveFrom", ...PASSED_OVER]);

const PLAIN_CONTROLS: ReadonlySet<string> = new Set([
  "w:text",
  "w:dataBinding",
  "w:lock",
  "w:dropDownList",
  "w:comboBox",
  "w:date",
  "w:showingPlcHdr",
  "w14:checkbox",
]);

/** Whether a content control with this property holds a value of one piece. */
export const isPlainControl = (property: string): boolean => PLAIN_CONTROLS.has(property);
