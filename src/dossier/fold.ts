export { foldKeepingLength as fold } from "../text/fold.js";
