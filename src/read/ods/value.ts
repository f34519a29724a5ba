import type { Attributes } from "../package/xml.js";
import { showNumber } from "../sheets/numbers.js";

const SHORT_DATE = /^\d{1,2}\/\d{1,2}\/\d{2,4}$/;

/** What a cell shows: its text, but for a date in figures, whose day and month change places with the country. */
export function shownText(text: string, attributes: Attributes): string {
  const isDate = attributes["office:value-type"] === "date" && SHORT_DATE.test(text);
  return text === "" || isDate ? shownValue(attributes) || text : text;
}

/** What a cell without text shows, by the value it holds: programs other than LibreOffice write the value alone. */
function shownValue(attributes: Attributes): string {
  const value = attributes["office:value"] ?? "";
  switch (attributes["office:value-type"]) {
    case "string":
      return attributes["office:string-value"] ?? "";
    case "boolean":
      return attributes["office:boolean-value"] === "true" ? "VRAI" : "FAUX";
    case "percentage":
      return showNumber(value, "percent");
    case "currency":
      return showNumber(value, attributes["office:currency"] === "EUR" ? "euro" : "number");
    case "float":
      return showNumber(value, "number");
    case "date":
      return showDate(attributes["office:date-value"] ?? "");
    default:
      return "";
  }
}

function showDate(written: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(written);
  return match === null ? written : `${match[3]}/${match[2]}/${match[1]}`;
}
