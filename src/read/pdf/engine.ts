/** The PDF engine, a chunk by itself: pdf-parse, pdf.js under it and its worker, run in this thread. */
import * as worker from "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { SHIMMED } from "./shim.js";

/** pdf.js looks here before it looks for a worker file on disk. */
if (SHIMMED) (globalThis as Record<string, unknown>)["pdfjsWorker"] ??= worker;

/** Evaluated after the shim, since it stands after it. */
export { PDFParse } from "pdf-parse";
