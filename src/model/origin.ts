import { z } from "zod";

/** Where a piece of text stands in the file it comes from. Every field is optional: formats differ in what they know. */
export const originSchema = z.object({
  /** Printed page, counted from 1 (PDF; Word when the file keeps its last page breaks). */
  page: z.int().positive().optional(),
  /** Name of the page in a PDF that numbers its pages otherwise than from 1 ("iv"). */
  pageLabel: z.string().optional(),
  /** Line in the source text, counted from 1 (Markdown, text). */
  line: z.int().positive().optional(),
  /** Column in the source text, counted from 1, in UTF-16 code units. */
  column: z.int().positive().optional(),
  /** Position of the paragraph in its part, counted from 0 (Word, OpenDocument). */
  paragraph: z.int().nonnegative().optional(),
  /** `w14:paraId` of the Word paragraph, when written. */
  paragraphId: z.string().optional(),
  /** Part of the package other than the main text: header, footer, footnotes, text box. */
  part: z.string().optional(),
  /** Sheet name and cell address of a spreadsheet. */
  sheet: z.string().optional(),
  cell: z.string().optional(),
  /** The text was recognised on an image: how sure it is, from 0 to 100. */
  ocr: z.number().min(0).max(100).optional(),
  /** Box on the page in PDF points, origin at the bottom left: [x0, y0, x1, y1]. */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
});
export type Origin = z.infer<typeof originSchema>;
