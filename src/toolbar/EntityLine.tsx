/** A name with its flag, and under it who or what that is; choosing it opens the facts. */

interface EntityLineProps {
  name: string;
  line: string;
  flag: SVGElement | null;
  open(): void;
}

export function EntityLine({ name, line, flag, open }: EntityLineProps) {
  const hang = (frame: HTMLElement | null): void => frame?.replaceChildren(...(flag ? [flag] : []));
  return (
    <button type="button" class="entity" onClick={open}>
      <span class="flag" aria-hidden="true" ref={hang} />
      <span class="name">{name}</span>
      {line !== "" && <span class="line">{line}</span>}
    </button>
  );
}
