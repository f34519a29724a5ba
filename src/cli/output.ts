import { UsageError } from "./exit.js";
import { writeWhole } from "./write-file.js";

/** Writes a text to the file asked for, else to the standard output. Throws UsageError when the file cannot be written. */
export async function write(text: string | Uint8Array, output: string | undefined): Promise<void> {
  if (output !== undefined) return writeTo(output, text);
  await new Promise<void>((resolve) => process.stdout.write(text, () => resolve()));
}

/** Writes a file. Throws UsageError when it cannot be written. */
export async function writeTo(output: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeWhole(output, content);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    throw new UsageError(
      `impossible d'écrire « ${output} » (${code}) : choisissez un autre dossier ou fermez le fichier`,
    );
  }
}
