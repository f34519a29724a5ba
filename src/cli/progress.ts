/** One line on stderr that says which file is being read, only for a person in front of a terminal. */
export function progress(total: number): { step(at: { file: string; index: number }): void; end(): void } {
  if (process.stderr.isTTY !== true) return { step: () => undefined, end: () => undefined };
  const clear = "\r\u001b[2K";
  return {
    step({ file, index }) {
      const name = file.replace(/[^\p{L}\p{N}\p{P}\p{Zs}]/gu, "?").slice(-60);
      process.stderr.write(`${clear}Lecture ${index + 1}/${total} : ${name}`);
    },
    end: () => void process.stderr.write(clear),
  };
}
