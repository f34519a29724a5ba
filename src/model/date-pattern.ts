/** A calendar date, "AAAA-MM-JJ", years 1900 to 2099. */
export const ISO_DATE = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
