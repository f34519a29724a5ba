/** Runs in a thread of its own: does the tasks it is sent, one at a time, until it is ended. */
import { parentPort } from "node:worker_threads";
import { zipSync } from "fflate";
import { annotatedCopies } from "../annotate/copies.js";
import type { Input } from "../model/document.js";
import { DceLintError } from "../model/errors.js";
import type { Report } from "../model/report.js";
import { limitedReader } from "../node/reader.js";
import { inputsOfZip } from "../read/archive/alone.js";
import { freeName, isZip, safeName } from "../read/archive/names.js";
import { memorySource } from "../read/archive/source.js";
import { REPORT_FORMATS } from "../report/formats.js";
import { verifyInputs } from "../verification.js";
import { ANNOTATED } from "./media.js";
import type { Task, ThreadMessage } from "./task.js";
import type { Uploaded } from "./upload.js";

const port = parentPort;
if (port === null) throw new Error("verification-thread.js runs in a worker thread only");
const answer = (message: ThreadMessage, moved: ArrayBuffer[] = []): void => port.postMessage(message, moved);

// A promise that a library forgot is no reason to lose the dossier.
process.on("unhandledRejection", () => undefined);
const reader = limitedReader({ threads: 1 });

port.on("message", async (task: Task) => {
  try {
    const inputs = await inputsOf(task.files);
    const { report, documents } =
      task.kind === "ecrire" ? { report: task.report, documents: inputs } : await verify(task, inputs);
    const content = await written(task, report, documents);
    answer({ outcome: { report, content } }, [content.buffer as ArrayBuffer]);
  } catch (error) {
    const code = error instanceof DceLintError ? error.code : "erreur-interne";
    answer({ failure: { code, message: error instanceof Error ? error.message : String(error) } });
  }
});

async function verify({ options, today }: Task, inputs: readonly Input[]) {
  const { proposer: _, pack, ...asked } = options;
  let begun = 0;
  const { report, inputs: documents } = await verifyInputs(inputs, {
    ...asked,
    today,
    read: reader.read,
    readAhead: reader.readAhead,
    onProgress: () => {
      begun += 1;
      answer({ progress: { begun, total: inputs.length } });
    },
    ...(pack !== undefined && { pack }),
  });
  return { report, documents };
}

/** The files of an upload, zips expanded; the names are labels, never paths. */
async function inputsOf(files: readonly Uploaded[]): Promise<Input[]> {
  const names = new Set<string>();
  const inputs: Input[] = [];
  for (const { file, bytes } of files) {
    const label = safeName(file) || "fichier";
    const found = isZip(label)
      ? await inputsOfZip(memorySource(bytes), label, files.length === 1)
      : [{ file: label, bytes, size: bytes.length }];
    for (const input of found) inputs.push({ ...input, file: freeName(input.file, names) });
  }
  return inputs;
}

async function written(task: Task, report: Report, inputs: readonly Input[]): Promise<Uint8Array> {
  if (task.format === ANNOTATED) return annotatedZip(task, report, inputs);
  const format = REPORT_FORMATS.find(({ name }) => name === task.format);
  if (format === undefined) throw new Error(`unknown form: ${task.format}`);
  return bytesOf(await format.write(report));
}

/** The annotated copies, with the report to read and the sheet to sign. */
async function annotatedZip(
  { options, today }: Task,
  report: Report,
  inputs: readonly Input[],
): Promise<Uint8Array> {
  const entries: Record<string, Uint8Array> = {};
  const annotated = { date: today, propose: options.proposer === true };
  for await (const { file, bytes } of annotatedCopies(inputs, report, annotated))
    entries[`annotes/${file}`] = bytes;
  for (const { name, write } of REPORT_FORMATS)
    if (name === "html" || name === "docx") entries[`verification.${name}`] = bytesOf(await write(report));
  return zipSync(entries, { level: 0, mtime: new Date(today) });
}

/** In memory of their own, which can be given away. */
const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
