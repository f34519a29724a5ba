import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { annotatedCopies } from "../annotate/copies.js";
import type { Input } from "../model/document.js";
import { DceLintError } from "../model/errors.js";
import { inputsFromPaths, type LimitedReader } from "../node.js";
import type { Ruleset } from "../packs/assemble.js";
import { REPORT_FORMATS } from "../report/formats.js";
import { settingsIn } from "../settings/beside.js";
import { isSettings, SETTINGS_FILE, type Settings } from "../settings/index.js";
import { type Verification, verifyInputs } from "../verification.js";
import { answeredCopies, COPIES, withoutLoss } from "./answered.js";
import type { Entry } from "./entry.js";
import { asProperties, type Metadata, metadataOf, unreadMetadata } from "./metadata.js";
import type { OutputFile } from "./output.js";
import { isOutside, OutsideError } from "./outside-error.js";

export interface WorkOptions {
  /** Names of REPORT_FORMATS. */
  readonly formats: readonly string[];
  /** Annotated copies too. */
  readonly annotate: boolean;
  readonly pack: { readonly pack: string } | { readonly ruleset: Ruleset };
  readonly reader: Pick<LimitedReader, "read" | "readAhead">;
  /** A reader within the limits that a `dce-lint.yaml` gives, in place of the other. Throws SettingsError. */
  readonly limitedTo?: (limites: NonNullable<Settings["limites"]>) => LimitedReader;
  readonly now: () => Date;
}

export interface Done {
  readonly metadata: Metadata;
  readonly files: readonly OutputFile[];
}

/**
 * Checks what was dropped, and makes what is to be written of it. What the dossier holds, or a fault of ours on it, makes it
 * "illisible", with the reason: tried again, it would be so again. Throws the error of Node, or OutsideError. `earlier` is the folder of its earlier results.
 */
export async function workOn(
  entry: Entry,
  hash: string,
  earlier: string,
  options: WorkOptions,
): Promise<Done> {
  const date = options.now().toISOString();
  const known = { nom: entry.name, date, empreinte: hash };
  try {
    return await verified(entry, known, earlier, options);
  } catch (error) {
    if (isOutside(error)) throw error;
    const message = error instanceof Error ? error.message : String(error);
    return unread(known, error instanceof DceLintError ? message : `Erreur inattendue : ${message}`);
  }
}

type Known = Pick<Metadata, "nom" | "date" | "empreinte">;

async function verified(entry: Entry, known: Known, earlier: string, options: WorkOptions): Promise<Done> {
  if (entry.linked) throw new DceLintError("lien", LINKED);
  const today = known.date.slice(0, 10);
  const { report, inputs } = await verification(
    await withSettings(entry, await inputsOf(entry)),
    today,
    options,
  );
  const { documents } = report.dossier;
  if (documents.every((document) => document.unread === "total")) {
    const reasons = documents.map(
      ({ file, unreadable: [first], remarks: [remark = ""] }) => `${file} : ${first?.message ?? remark}`,
    );
    return unread(known, reasons.join("\n"));
  }
  const reports: OutputFile[] = [];
  for (const { name, extensions, write } of REPORT_FORMATS)
    if (options.formats.includes(name))
      reports.push({ name: `verification${extensions[0]}`, content: await write(report) });
  const copies: OutputFile[] = [];
  if (options.annotate)
    for await (const { file, bytes } of annotatedCopies(inputs, report, { date: today }))
      copies.push({ name: `${COPIES}/${file}`, content: bytes });
  const { files, kept } = withoutLoss(copies, await answeredCopies(earlier));
  const names = reports.map(({ name }) => name);
  const metadata = metadataOf(report, known, names, kept);
  return { metadata, files: [...reports, ...files, ...sidecar(metadata)] };
}

/** Within the limits that the settings of the dossier give, if they do. */
async function verification(
  inputs: readonly Input[],
  today: string,
  { pack, reader, limitedTo }: WorkOptions,
): Promise<Verification> {
  const { limites } = await settingsIn(inputs);
  const own = limites && limitedTo?.(limites);
  const { read, readAhead } = own ?? reader;
  try {
    return await verifyInputs(inputs, { ...pack, today, read, readAhead });
  } finally {
    await own?.close();
  }
}

const LINKED =
  "Le dossier contient un lien vers un autre emplacement : il n'est pas suivi. Déposez les fichiers eux-mêmes.";

/** Throws OutsideError for a file that cannot be opened: rights, or a share that went away. */
async function inputsOf({ path }: Entry): Promise<readonly Input[]> {
  const { inputs, problems } = await inputsFromPaths([path]);
  for (const { code, message } of problems)
    throw code === "acces-refuse" || code === "introuvable"
      ? new OutsideError(message)
      : new DceLintError(code, message);
  return inputs;
}

/** The settings that stand beside the dossiers are for those that bring none. Throws OutsideError when they are wrong: the dossiers are not. */
async function withSettings({ path }: Entry, inputs: readonly Input[]): Promise<readonly Input[]> {
  if (inputs.some(({ file }) => isSettings(file))) return inputs;
  const beside = await readFile(join(dirname(path), SETTINGS_FILE)).catch(() => null);
  if (beside === null) return inputs;
  const settings = { file: SETTINGS_FILE, bytes: new Uint8Array(beside) };
  await settingsIn([settings]).catch((error: Error) => {
    throw new OutsideError(error.message);
  });
  return [...inputs, settings];
}

function unread(known: Known, motif: string): Done {
  const metadata = unreadMetadata(known, motif);
  return { metadata, files: [{ name: "motif.txt", content: `${motif}\n` }, ...sidecar(metadata)] };
}

const sidecar = (metadata: Metadata): OutputFile[] => [
  { name: "dce-lint.json", content: `${JSON.stringify(metadata, null, 2)}\n` },
  { name: "dce-lint.properties", content: asProperties(metadata) },
];
