import type { Report } from "../model/report.js";
import { formatOfFile, REPORT_FORMATS } from "../report/formats.js";
import { UsageError } from "./exit.js";
import { write } from "./output.js";

/** How and where the report is wanted. */
export interface RenderOptions {
  /** "terminal", or a name of REPORT_FORMATS; absent: the terminal's, or that of the extension of each file. */
  readonly format?: string;
  readonly output?: readonly string[];
  readonly quiet?: boolean;
  readonly color?: boolean;
}

/** A name without extension is for a text. Every file that cannot be written as asked is said before anything is read. Throws UsageError. */
export function checkOutputs({ format, output = [] }: RenderOptions): void {
  const binary = REPORT_FORMATS.find(({ name }) => name === format)?.binary === true;
  if (binary && output.length === 0)
    throw new UsageError(`--format ${format} demande un fichier : ajoutez --output rapport.${format}`);
  if (format !== undefined) return;
  for (const file of output)
    if (formatOfFile(file) === null && /\.(?!txt$)[^./\\]+$/.test(file)) {
      const known = REPORT_FORMATS.flatMap(({ extensions }) => extensions[0]!).join(", ");
      throw new UsageError(
        `« ${file} » : extension inconnue (au choix : ${known}, .txt), ou précisez --format`,
      );
    }
}

/** Writes the report: to each file asked for, otherwise to the standard output. Throws UsageError when a file cannot be written. */
export async function writeReport(report: Report, options: RenderOptions): Promise<void> {
  const { output = [] } = options;
  if (output.length === 0) return write(await inFormat(report, options.format, options), undefined);
  for (const file of output) {
    const format = options.format ?? formatOfFile(file)?.name;
    await write(await inFormat(report, format, options), file);
  }
}

async function inFormat(
  report: Report,
  name: string | undefined,
  options: RenderOptions,
): Promise<string | Uint8Array> {
  const format = REPORT_FORMATS.find((known) => known.name === name);
  return format === undefined ? terminal(report, options) : format.write(report);
}

async function terminal(report: Report, { output = [], color, quiet }: RenderOptions): Promise<string> {
  const { terminalReport } = await import("../report/terminal.js");
  const toTerminal = output.length === 0 && process.stdout.isTTY === true;
  return terminalReport(report, {
    color: toTerminal && color !== false && !process.env["NO_COLOR"],
    quiet: quiet === true,
    width: toTerminal ? Math.min(process.stdout.columns ?? 100, 120) : 100,
  });
}
