/**
 * pdf.js wants three canvas classes to exist when it loads, and uses none of them to give text. Empty ones spare a
 * native dependency. Imported before pdf.js, for what it does when it is evaluated.
 */
const target = globalThis as Record<string, unknown>;
for (const name of ["DOMMatrix", "ImageData", "Path2D"]) target[name] ??= class {};

/** Exported and used so that no bundler drops this module as one without effect. */
export const SHIMMED = true;
