/** The way from a word to its card: a triangle the pointer may cross without closing the card. */

export interface Point {
  x: number;
  y: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** How far beside the card's edge a hand may aim, in pixels. */
const slack = 12;

const cross = (a: Point, b: Point, p: Point): number => (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);

function inTriangle(a: Point, b: Point, c: Point, p: Point): boolean {
  const sides = [cross(a, b, p), cross(b, c, p), cross(c, a, p)];
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
}

/**
 * Whether `at` lies between the point where the pointer left the word and the
 * edge of the card that faces it.
 */
export function isOnTheWay(left: Point, card: Box, at: Point): boolean {
  if (left.y <= card.top || left.y >= card.bottom) {
    const edge = left.y <= card.top ? card.top : card.bottom;
    return inTriangle(left, { x: card.left - slack, y: edge }, { x: card.right + slack, y: edge }, at);
  }
  const edge = left.x <= card.left ? card.left : card.right;
  return inTriangle(left, { x: edge, y: card.top - slack }, { x: edge, y: card.bottom + slack }, at);
}
