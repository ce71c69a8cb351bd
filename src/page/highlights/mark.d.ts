/** What of mark.js is used here. */
declare module "mark.js/src/lib/mark.js" {
  export default class Mark {
    /** Wraps `start` to `end` of a text node in the element of the options; answers the text node after it. */
    wrapRangeInTextNode(this: { opt: { element: string; className: string } }, node: Text, start: number, end: number): Text;
  }
}
