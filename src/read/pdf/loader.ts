import type * as Engine from "./engine.js";

let loading: Promise<typeof Engine> | undefined;

/** Loads the PDF engine once, when a first PDF is read. */
export function loadEngine(): Promise<typeof Engine> {
  loading ??= loadQuietly();
  return loading;
}

/**
 * pdf.js replaces `Array.prototype.push` by a slower one for the whole program, and complains of a canvas that reading
 * text does not need: both are undone.
 */
async function loadQuietly(): Promise<typeof Engine> {
  const push = Object.getOwnPropertyDescriptor(Array.prototype, "push");
  const warn = console.warn;
  console.warn = () => undefined;
  try {
    return await import("./engine.js");
  } finally {
    console.warn = warn;
    if (push !== undefined) Object.defineProperty(Array.prototype, "push", push);
  }
}
