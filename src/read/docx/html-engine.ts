/** mammoth, in a file of its own: loaded when a first document is shown as HTML, from either module system. */
export { default } from "mammoth";
