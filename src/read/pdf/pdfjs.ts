/** The part of pdf.js that is used, as it stands under pdf-parse. */

export interface TextItem {
  readonly str: string;
  /** [a, b, c, d, x, y]: the text space seen from the page, in points, origin at the bottom left. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

/** Start or end of a marked part of the page: running headers are often marked "Artifact". */
export interface MarkItem {
  readonly type: string;
  readonly tag?: string;
}

/** A form field, a note, a link… placed on a page. */
export interface Annotation {
  readonly id: string;
  readonly subtype: string;
  readonly rect: readonly number[];
  readonly hidden?: boolean;
  /** Who wrote it. */
  readonly titleObj?: { readonly str?: string };
  readonly contentsObj?: { readonly str?: string };
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly buttonValue?: string | null;
  readonly exportValue?: string | null;
  /** Of the window that shows what a note says. */
  readonly popupRef?: string | null;
}

/** What pdf.js keeps of a page: fonts, images. An object not there yet is given to the function, when there is one. */
export interface PdfObjects {
  has(name: string): boolean;
  get(name: string, use?: (object: unknown) => void): unknown;
}

export interface PdfPage {
  readonly rotate: number;
  /** Box of the page: [x0, y0, x1, y1]. */
  readonly view: readonly number[];
  getTextContent(options: {
    includeMarkedContent: true;
  }): Promise<{ readonly items: readonly (TextItem | MarkItem)[] }>;
  getOperatorList(options: {
    annotationMode: number;
  }): Promise<{ readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }>;
  getAnnotations(options: { intent: "display" }): Promise<readonly Annotation[]>;
  /** Of all pages. */
  readonly commonObjs: PdfObjects;
  readonly objs: PdfObjects;
  cleanup(): unknown;
}

export interface OutlineNode {
  readonly title: string;
  readonly items: readonly OutlineNode[];
}

export interface PdfDocument {
  readonly numPages: number;
  getPage(page: number): Promise<PdfPage>;
  getOutline(): Promise<readonly OutlineNode[] | null>;
  /** Names of the pages in order; null when they bear no other than their number. */
  getPageLabels(): Promise<readonly string[] | null>;
  getMetadata(): Promise<{ readonly info: Readonly<Record<string, unknown>> }>;
  getAttachments(): Promise<Readonly<Record<string, { readonly filename: string }>> | null>;
  getOptionalContentConfig(options: {
    intent: "display";
  }): Promise<Iterable<readonly [id: string, layer: { readonly visible: boolean }]>>;
  /** Annotations to add or to take away when the document is saved. */
  readonly annotationStorage: { setValue(key: string, value: unknown): void };
  /** The bytes of the file, then the changes. */
  saveDocument(): Promise<Uint8Array>;
}

/** pdf-parse keeps its document private: checked when it runs. */
export function isPdfDocument(value: unknown): value is PdfDocument {
  if (typeof value !== "object" || value === null) return false;
  const { numPages, getPage, getOutline } = value as Record<string, unknown>;
  return typeof numPages === "number" && typeof getPage === "function" && typeof getOutline === "function";
}
