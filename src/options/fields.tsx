/** The fields of the options page. */
import type { ComponentChildren } from "preact";

interface CheckProps {
  id: string;
  label: string;
  checked: boolean;
  change(checked: boolean): void;
}

export function Check({ id, label, checked, change }: CheckProps) {
  return (
    <label class="check">
      <input type="checkbox" id={id} checked={checked} onChange={(event) => change(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

interface ChoiceProps<T> {
  id: string;
  label: string;
  hint?: string;
  options: readonly { value: T; label: string; lang?: string }[];
  value: T;
  change(value: T): void;
}

/** One of few, all of them in sight. */
export function Radios<T extends string | number>({ id, label, hint, options, value, change }: ChoiceProps<T>) {
  return (
    <fieldset id={id} aria-describedby={hint === undefined ? undefined : `${id}-hint`}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label class="check" key={option.value}>
          <input type="radio" name={id} value={option.value} checked={option.value === value} onChange={() => change(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
      {hint !== undefined && <p class="soft" id={`${id}-hint`}>{hint}</p>}
    </fieldset>
  );
}

/** One of several, by a menu. */
export function Select<T extends string | number>({ id, label, hint, options, value, change }: ChoiceProps<T>) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} aria-describedby={hint === undefined ? undefined : `${id}-hint`} onChange={(event) => {
        const chosen = options[event.currentTarget.selectedIndex];
        if (chosen) change(chosen.value);
      }}>
        {options.map((option) => <option key={option.value} value={option.value} selected={option.value === value} lang={option.lang}>{option.label}</option>)}
      </select>
      {hint !== undefined && <p class="soft" id={`${id}-hint`}>{hint}</p>}
    </div>
  );
}

/** A part of the page. */
export function Part({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
