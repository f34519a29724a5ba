/** One line of the file: a notice with its text. */
export interface Notice {
  readonly id: string;
  readonly text: string;
}

const TEXT_FIELDS = ["texte", "text", "content"] as const;

/**
 * The notices of a JSONL text, in order; blank lines are left out. Throws an `Error` that gives the number of the line when it is no
 * object with a text. Breaks and tabs written as a backslash and a letter are read as such.
 */
export function readNotices(jsonl: string): Notice[] {
  return jsonl
    .split("\n")
    .flatMap((line, index) => (line.trim() === "" ? [] : [readNotice(line, index + 1)]));
}

function readNotice(line: string, number: number): Notice {
  const record = recordOf(line);
  const text = TEXT_FIELDS.map((field) => record?.[field]).find((value) => typeof value === "string");
  if (text === undefined)
    throw new Error(`Line ${number}: expected a JSON object with a text field (${TEXT_FIELDS.join(", ")})`);
  return { id: String(record?.["id"] ?? number), text: text.replaceAll("\\n", "\n").replaceAll("\\t", "\t") };
}

function recordOf(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}
