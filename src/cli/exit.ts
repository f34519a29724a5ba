/** 0: nothing at the chosen level; 1: something; 2: wrong use, or nothing could be read. */
export const EXIT = { nothing: 0, something: 1, unusable: 2 } as const;

/** A command used wrongly: the message, in French, says how to put it right. */
export class UsageError extends Error {}

export function fail(message: string): void {
  process.stderr.write(`dce-lint : ${message}\n`);
  process.exitCode = EXIT.unusable;
}
