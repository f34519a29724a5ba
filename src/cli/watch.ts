import { mkdir, realpath } from "node:fs/promises";
import { sep } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { DceLintError } from "../model/errors.js";
import { type LimitedReader, limitedReader } from "../node.js";
import { safe } from "../report/escape.js";
import { REPORT_FORMATS } from "../report/formats.js";
import { SettingsError } from "../settings/error.js";
import { SETTINGS_FILE, type Settings } from "../settings/index.js";
import { checkApart, DropFolder, type WatchEvent, type WatchOptions } from "../watch/index.js";
import { causeOf } from "../watch/outside-error.js";
import { EXIT, UsageError } from "./exit.js";
import { givenLimits } from "./limits.js";
import { packOption } from "./pack.js";
import type { WatchCommandOptions } from "./watch-command.js";

/** Runs `dce-lint surveille` until it is stopped, or for one pass. Throws UsageError with a French message. */
export async function watch(input: string, output: string, typed: WatchCommandOptions): Promise<void> {
  const interval = secondsOf(typed.intervalle) * 1000;
  const formats = formatsOf(typed.format);
  const pack = await packOption(typed.pack);
  const reader = limitedReader(givenLimits([], typed));
  const folders = await foldersOf(input, output);
  const options: WatchOptions = {
    ...folders,
    pack,
    formats,
    interval,
    reader,
    limitedTo: (limites) => readerWithin(limites, typed),
    annotate: typed.annoter === true,
    move: typed.deplacer === true,
    now: () => new Date(),
    onEvent: typed.journal === "json" ? sayJson : say,
  };
  const folder = new DropFolder(options);
  await folder.open().catch(asUsage);
  try {
    if (typed.uneFois === true) await once(folder, interval);
    else await untilStopped(folder, interval, folders.input);
  } finally {
    await folder.close();
    await reader.close();
  }
}

/** The command line comes before the settings of a dossier, as with `check`. */
function readerWithin(limites: NonNullable<Settings["limites"]>, typed: WatchCommandOptions): LimitedReader {
  try {
    return limitedReader(givenLimits([{ file: SETTINGS_FILE, limites }], typed));
  } catch (error) {
    if (error instanceof UsageError) throw new SettingsError(error.message);
    throw error;
  }
}

/** Two looks: what changed between them is left for the next time. */
async function once(folder: DropFolder, interval: number): Promise<void> {
  await folder.pass().catch(asUsage);
  await pause(interval);
  await folder.pass().catch(asUsage);
  process.exitCode = folder.failing ? EXIT.something : EXIT.nothing;
}

async function untilStopped(folder: DropFolder, interval: number, input: string): Promise<void> {
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());
  process.stderr.write(`dce-lint : surveille « ${safe(input)} » (Ctrl-C pour arrêter)\n`);
  while (!stopping.signal.aborted) {
    try {
      await folder.pass(stopping.signal);
    } catch (error) {
      if (error instanceof DceLintError) asUsage(error);
      // A network folder may be away for a while.
      process.stderr.write(`dce-lint : ${safe(causeOf(error))}, nouvel essai\n`);
    }
    await pause(interval, undefined, { signal: stopping.signal }).catch(() => undefined);
  }
}

async function foldersOf(input: string, output: string): Promise<{ input: string; output: string }> {
  try {
    await mkdir(output, { recursive: true });
    const folders = { input: await realpath(input), output: await realpath(output) };
    checkApart(folders.input, folders.output, sep);
    return folders;
  } catch (error) {
    return asUsage(error);
  }
}

function formatsOf(text: string): string[] {
  const names = text.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !REPORT_FORMATS.some((format) => format.name === name));
  if (unknown === undefined) return names;
  throw new UsageError(
    `--format : « ${unknown} » inconnu (au choix : ${REPORT_FORMATS.map(({ name }) => name).join(", ")})`,
  );
}

function secondsOf(text: string): number {
  const number = Number(text.replace(",", "."));
  if (number >= 0.05 && number <= 86_400) return number;
  throw new UsageError(`--intervalle attend un nombre de secondes (reçu : « ${text} »)`);
}

function asUsage(error: unknown): never {
  throw new UsageError(causeOf(error));
}

function say(event: WatchEvent): void {
  process.stderr.write(`${new Date().toISOString()} ${safe(lineOf(event))}\n`);
}

function lineOf(event: WatchEvent): string {
  if (event.event === "attente") return `attente      ${event.nom} : ${event.motif}`;
  if (event.event === "erreur") return `erreur       ${event.nom} : ${event.motif}`;
  if (event.event === "ignore")
    return `ignoré       ${event.nom} : ni un dossier, ni une archive zip, ni un document`;
  const { nom, points_a_corriger: corrections, points_a_verifier: checks, motif } = event.metadata;
  const { copies_conservees: kept } = event.metadata;
  if (event.event === "quarantaine") return `quarantaine  ${nom} : ${motif}`;
  const stays = kept === "" ? "" : ` ; copies conservées, car elles portent des réponses : ${kept}`;
  return `vérifié      ${nom} : ${corrections} à corriger, ${checks} à vérifier${stays}`;
}

function sayJson(event: WatchEvent): void {
  process.stderr.write(`${JSON.stringify({ date: new Date().toISOString(), ...event })}\n`);
}
