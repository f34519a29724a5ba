import type { Part } from "./flow.js";
import { RtfField } from "./form-fields.js";
import type { RtfReader } from "./reader.js";
import type { Target } from "./state.js";

type Destination = (reader: RtfReader, value: number | undefined) => void;

const named = (words: string, destination: Destination): Array<readonly [string, Destination]> =>
  words.split(" ").map((word) => [word, destination]);

const target =
  (name: Target): Destination =>
  ({ state }) => {
    if (state.target !== "nowhere") state.target = name;
  };
const part =
  (name: Part): Destination =>
  (reader) => {
    if (reader.state.target !== "nowhere") reader.beginPart(name);
  };
const counted =
  (what: "images" | "objects" | "comments", skipped: boolean): Destination =>
  (reader) => {
    if (reader.state.target === "text") reader.tally[what]++;
    if (skipped) reader.state.target = "nowhere";
  };
const nothing: Destination = () => {};

/** What a text box, a picture or a formula is wrapped in: looked into though it may be ignored by old readers. */
const SEEN = "shpinst shppict do moMath mr ud";
const UNSEEN =
  "colortbl info listtable listoverridetable listpicture rsidtbl xmlnstbl filetbl revtbl themedata colorschememapping datastore latentstyles pgptbl generator userprops bkmkstart bkmkend background template shprslt nonshppict nonesttables sp fldtype datafield objdata objclass objname objalias pn pnseclvl atnid atnauthor atntime atnref atnparent atnicn atrfstart atrfend xe tc rxe txe private passwordhash ffdeftext ffname ffhelptext ffstattext ffentrymcr ffexitmcr ffformat blipuid picprop fontemb fontfile panose falt ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn keycode fchars lchars protusertbl mmathPr wgrffmtfilter";

/** The groups that hold something else than the text around them; unknown ones marked with a star are ignored. */
export const DESTINATIONS: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ...named(UNSEEN, target("nowhere")),
  ...named(SEEN, nothing),
  ...named("footnote", part("note")),
  ...named("header headerl headerr headerf", part("en-tete")),
  ...named("footer footerl footerr footerf", part("pied-de-page")),
  ...named("shptxt dptxbxtext", part("zone-de-texte")),
  ...named("listtext pntext", (reader) => {
    target("label")(reader, undefined);
    reader.state.flow.label = "";
  }),
  ["fonttbl", target("fonts")],
  ["stylesheet", target("styles")],
  ["pict", counted("images", true)],
  ["object", counted("objects", false)],
  ["annotation", counted("comments", true)],
  [
    "field",
    ({ state }) => {
      state.field = new RtfField();
    },
  ],
  ["fldinst", target("instruction")],
  [
    "fldrslt",
    ({ state }) => {
      state.contents ||= state.field?.isContents === true;
    },
  ],
  ["formfield", target("instruction")],
  [
    "ffl",
    (reader) => {
      reader.state.field?.control("ffl", 0);
      target("choice")(reader, undefined);
    },
  ],
  [
    "nesttableprops",
    ({ state }) => {
      state.nestedRow = true;
    },
  ],
]);
