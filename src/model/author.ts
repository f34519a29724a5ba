/** Author of the comments and of the insertions under revision that the program writes in a document. */
export const AUTHOR = "dce-lint";
