// Control characters of a hostile document, and the marks that turn text round, must not reach a terminal.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The text made safe for a terminal: control and direction characters shown as "�", line ends as spaces. */
export function safe(text: string): string {
  return text.replace(/[\n\t]+/gu, " ").replace(CONTROL, "\ufffd");
}
