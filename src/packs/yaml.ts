import { isMap, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import type { z } from "zod";
import type { PackProblem } from "../model/errors.js";
import { yamlProblem } from "./yaml-problems.js";

/** A YAML file of a pack: its path (a label) and its text. */
export interface PackFile {
  readonly file: string;
  readonly text: string;
}

export type Located = ReturnType<typeof parseDocument>;
type Path = readonly PropertyKey[];

/** A file read: the value when it is valid, otherwise the problems, each with its line. */
export interface ReadYaml<T> {
  readonly value: T | null;
  readonly problems: readonly PackProblem[];
  /** Makes a problem about a place found out later ("concept unknown to the lexicon"). */
  problemAt(path: Path, message: string): PackProblem;
}

const ALIASES = 50;

/** Reads one YAML file against a schema. Never throws: what is wrong is in `problems`. */
export function readYaml<T extends z.ZodType>({ file, text }: PackFile, schema: T): ReadYaml<z.output<T>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number, message: string): PackProblem => {
    const { line, col } = lines.linePos(offset);
    const source = text.split("\n")[line - 1] ?? "";
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), message, source };
  };
  const problemAt = (path: Path, message: string) => at(offsetOf(document, path), message);
  if (document.errors.length > 0) {
    return {
      value: null,
      problemAt,
      problems: document.errors.map(({ pos, code }) => at(pos[0], yamlProblem(code))),
    };
  }
  const content = contentOf(document);
  if (content === null) return { value: null, problemAt, problems: [at(0, ALIAS_PROBLEM)] };
  const parsed = schema.safeParse(content.value);
  if (parsed.success) return { value: parsed.data, problems: [], problemAt };
  const problems = parsed.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => problemAt([...issue.path, key], `clef inconnue « ${key} »`))
      : [problemAt(issue.path, `${issue.path.join(".")} : ${issue.message}`)],
  );
  return { value: null, problems, problemAt };
}

const ALIAS_PROBLEM = `YAML : un renvoi (*nom) vise une ancre qui n'existe pas, ou il y en a plus de ${ALIASES}`;

/** The plain value; null when its aliases lead nowhere or are too many. */
function contentOf(document: Located): { value: unknown } | null {
  try {
    return { value: document.toJS({ maxAliasCount: ALIASES }) };
  } catch {
    return null;
  }
}

/** Where a path stands in the text: the value, else its key, else the nearest parent. */
function offsetOf(document: Located, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last);
      if (isScalar(pair?.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}
