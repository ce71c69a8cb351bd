/** An on-off switch with its words beside it. */

interface SwitchProps {
  id: string;
  on: boolean;
  label: string;
  large?: boolean;
  onChange(on: boolean): void;
}

export function Switch({ id, on, label, large = false, onChange }: SwitchProps) {
  return (
    <button type="button" role="switch" id={id} aria-checked={on} class={large ? "switch large" : "switch"} onClick={() => onChange(!on)}>
      <span>{label}</span>
      <i aria-hidden="true" />
    </button>
  );
}
