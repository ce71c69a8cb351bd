/** A thin bar that stands for the text, with a stroke wherever an entity is named. */

interface PlaceBarProps {
  /** 0 the beginning of the text, 1 its end. */
  places: number[];
  /** Which of them was jumped to, from 1; 0 for none. */
  at: number;
}

const width = 100;
/** A stroke has this share of the bar. */
const stroke = 2.5;

export function PlaceBar({ places, at }: PlaceBarProps) {
  return (
    <svg class="places" viewBox={`0 0 ${width} 10`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="text" x="0" y="4.25" width={width} height="1.5" />
      {places.map((place, index) => (
        <rect key={index} class={index + 1 === at ? "place here" : "place"} x={place * (width - stroke)} y="0" width={stroke} height="10" />
      ))}
    </svg>
  );
}
