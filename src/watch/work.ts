import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { annotatedCopies } from "../annotate/copies.js";
import type { Input } from "../model/document.js";
import { DceLintError } from "../model/errors.js";
import { inputsFromPaths, type LimitedReader } from "../node.js";
import type { Ruleset } from "../packs/assemble.js";
import { REPORT_FORMATS } from "../report/formats.js";
import { isSettings, SETTINGS_FILE } from "../settings/index.js";
import { verifyInputs } from "../verification.js";
import type { Entry } from "./entry.js";
import { asProperties, type Metadata, metadataOf, unreadMetadata } from "./metadata.js";
import type { OutputFile } from "./output.js";

export interface WorkOptions {
  /** Names of REPORT_FORMATS. */
  readonly formats: readonly string[];
  /** Annotated copies too. */
  readonly annotate: boolean;
  readonly pack: { readonly pack: string } | { readonly ruleset: Ruleset };
  readonly reader: Pick<LimitedReader, "read" | "readAhead">;
  readonly now: () => Date;
}

export interface Done {
  readonly metadata: Metadata;
  readonly files: readonly OutputFile[];
}

/** Checks what was dropped, and makes what is to be written of it. Never throws for what the dossier holds: it is "illisible", with the reason. */
export async function workOn(entry: Entry, hash: string, options: WorkOptions): Promise<Done> {
  const date = options.now().toISOString();
  const known = { nom: entry.name, date, empreinte: hash };
  try {
    return await verified(entry, known, options);
  } catch (error) {
    if (!(error instanceof DceLintError)) throw error;
    return unread(known, error.message);
  }
}

type Known = Pick<Metadata, "nom" | "date" | "empreinte">;

async function verified(entry: Entry, known: Known, options: WorkOptions): Promise<Done> {
  const found = await inputsFromPaths([entry.path]);
  const today = known.date.slice(0, 10);
  const { report, inputs } = await verifyInputs(await withSettings(entry, found.inputs), {
    ...options.pack,
    today,
    read: options.reader.read,
    readAhead: options.reader.readAhead,
  });
  const { documents } = report.dossier;
  if (documents.every((document) => document.unread === "total")) {
    const reasons = documents.map(
      ({ file, unreadable: [first], remarks: [remark = ""] }) => `${file} : ${first?.message ?? remark}`,
    );
    return unread(known, [...found.problems.map(({ message }) => message), ...reasons].join("\n"));
  }
  const files: OutputFile[] = [];
  for (const { name, extensions, write } of REPORT_FORMATS)
    if (options.formats.includes(name))
      files.push({ name: `verification${extensions[0]}`, content: await write(report) });
  const metadata = metadataOf(
    report,
    known,
    files.map(({ name }) => name),
  );
  if (options.annotate)
    for await (const { file, bytes } of annotatedCopies(inputs, report, { date: today }))
      files.push({ name: `annotes/${file}`, content: bytes });
  return { metadata, files: [...files, ...sidecar(metadata)] };
}

/** The settings that stand beside the dossiers are for those that bring none. */
async function withSettings({ path }: Entry, inputs: readonly Input[]): Promise<readonly Input[]> {
  if (inputs.some(({ file }) => isSettings(file))) return inputs;
  const beside = await readFile(join(dirname(path), SETTINGS_FILE)).catch(() => null);
  return beside === null ? inputs : [...inputs, { file: SETTINGS_FILE, bytes: new Uint8Array(beside) }];
}

function unread(known: Known, motif: string): Done {
  const metadata = unreadMetadata(known, motif);
  return { metadata, files: [{ name: "motif.txt", content: `${motif}\n` }, ...sidecar(metadata)] };
}

const sidecar = (metadata: Metadata): OutputFile[] => [
  { name: "dce-lint.json", content: `${JSON.stringify(metadata, null, 2)}\n` },
  { name: "dce-lint.properties", content: asProperties(metadata) },
];
