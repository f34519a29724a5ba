/** Base of the errors this library throws: `code` is stable, `message` is a French sentence for the user. */
export class DceLintError extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** A file that cannot be read at all; becomes a finding, never stops the dossier. */
export class UnreadableError extends DceLintError {}

/** A pack that does not load: file, line (from 1) and the faulty line itself are in the message. */
export class PackError extends DceLintError {
  readonly problems: readonly PackProblem[];
  constructor(problems: readonly PackProblem[]) {
    super("pack-invalide", problems.map(formatProblem).join("\n\n"));
    this.problems = problems;
  }
}

export interface PackProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** The faulty line of the YAML file, as written. */
  readonly source: string;
}

function formatProblem({ file, line, column, message, source }: PackProblem): string {
  const gutter = `${line} | `;
  return `${file}:${line}:${column} ${message}\n${gutter}${source}\n${" ".repeat(gutter.length + column - 1)}^`;
}
