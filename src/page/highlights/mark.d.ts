/** What of mark.js is used here: its class, with what that keeps for classes made from it. */
declare module "mark.js/src/lib/mark.js" {
  export default class Mark {
    constructor(context: Node);
    protected opt: object;
    /** Wraps `start` to `end` of a text node in the element of the options; answers the text node after it. */
    protected wrapRangeInTextNode(node: Text, start: number, end: number): Text;
  }
}
