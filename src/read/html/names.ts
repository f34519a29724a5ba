const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Elements that begin and end a paragraph. */
export const BLOCKS = words(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol optgroup p pre section summary table tbody td tfoot th thead tr ul",
);

/** Elements that hold nothing. */
export const VOIDS = words(
  "area base basefont br col embed frame hr img input link meta param source track wbr",
);

/** Elements whose text is not shown. */
export const UNSEEN = words("head script style template title noembed noframes iframe datalist");

/** What the opening of each element ends before it, as far as `until`. */
export const ENDED: ReadonlyMap<
  string,
  { readonly ended: ReadonlySet<string>; readonly until: ReadonlySet<string> }
> = new Map(
  Object.entries({
    li: { ended: words("li p"), until: words("ul ol menu dir table td th") },
    dt: { ended: words("dt dd p"), until: words("dl table td th") },
    dd: { ended: words("dt dd p"), until: words("dl table td th") },
    td: { ended: words("td th"), until: words("table") },
    th: { ended: words("td th"), until: words("table") },
    tr: { ended: words("tr td th caption"), until: words("table") },
    tbody: { ended: words("thead tbody tfoot tr caption"), until: words("table") },
    thead: { ended: words("thead tbody tfoot tr caption"), until: words("table") },
    tfoot: { ended: words("thead tbody tfoot tr caption"), until: words("table") },
    option: { ended: words("option"), until: words("select") },
  }),
);
/** What may stand in the head of a page: anything else ends it. */
export const HEAD_PARTS = words(
  "base basefont bgsound link meta noscript object script style template title xml",
);
export const HEADING = /^h[1-6]$/;
/** Parts of a table that mean nothing outside one. */
export const CELLS = words("tr td th");
/** A paragraph left open ends where a block begins; so does a title where another begins. */
export const PARAGRAPH = { ended: words("p"), until: words("td th table caption button") };
export const TITLE = { ended: words("h1 h2 h3 h4 h5 h6 p"), until: words("td th table caption div") };
/** An end tag does not reach beyond the cell or the table it stands in, but for those of tables. */
export const SCOPES = words("td th table caption");
export const TABLE_PARTS = words("table tbody thead tfoot tr td th body html");
