import type { Report } from "../model/report.js";

/** A form of the report for a file: the extensions that name it, and what writes it, loaded on first use. */
export interface ReportFormat {
  readonly name: string;
  /** Ends of file names, the first is the usual one. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  readonly write: (report: Report) => Promise<string | Uint8Array>;
  /** Bytes: a file is needed. */
  readonly binary?: true;
}

/** The forms of a report but the terminal's, in the order of the help. */
export const REPORT_FORMATS: readonly ReportFormat[] = [
  {
    name: "json",
    extensions: [".json"],
    mediaType: "application/json",
    write: async (report) => (await import("./json.js")).jsonReport(report),
  },
  {
    name: "sarif",
    extensions: [".sarif", ".sarif.json"],
    mediaType: "application/sarif+json",
    write: async (report) => (await import("./sarif/index.js")).sarifReport(report),
  },
  {
    name: "junit",
    extensions: [".xml"],
    mediaType: "application/xml",
    write: async (report) => (await import("./junit.js")).junitReport(report),
  },
  {
    name: "markdown",
    extensions: [".md", ".markdown"],
    mediaType: "text/markdown",
    write: async (report) => (await import("./markdown.js")).markdownReport(report),
  },
  {
    name: "html",
    extensions: [".html", ".htm"],
    mediaType: "text/html",
    write: async (report) => (await import("./html/index.js")).htmlReport(report),
  },
  {
    name: "docx",
    extensions: [".docx"],
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    binary: true,
    write: async (report) => (await import("./word/index.js")).wordReport(report),
  },
  {
    name: "csv",
    extensions: [".csv"],
    mediaType: "text/csv",
    write: async (report) => (await import("./csv.js")).csvReport(report),
  },
];

/** The form that the name of a file asks for, the longest extension first; null when none does. */
export function formatOfFile(file: string): ReportFormat | null {
  const name = file.toLowerCase();
  const found = REPORT_FORMATS.flatMap((format) =>
    format.extensions.filter((end) => name.endsWith(end)).map((end) => ({ format, end })),
  );
  return found.sort((a, b) => b.end.length - a.end.length)[0]?.format ?? null;
}
