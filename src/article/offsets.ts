/** How stamps tell how far their clock is from Greenwich's. */

/** A day and time with its offset, which is what is captured ("+09:00"): ISO 8601, or as mail and feeds write it. */
export const stampWithOffset = /(?:-\d\d[T ]|(?:19|20)\d\d )\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?\s?([+-]\d{2}:?\d{2})(?!\d)/g;
