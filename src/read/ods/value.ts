import type { Attributes } from "../package/xml.js";
import { showNumber } from "../sheets/numbers.js";

/** What a cell without text shows, by the value it holds: programs other than LibreOffice write the value alone. */
export function shownValue(attributes: Attributes): string {
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
