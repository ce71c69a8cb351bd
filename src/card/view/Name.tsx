/** The name of another entity: opens its card. */
import type { EntityLink } from "../../reference/cardTypes.ts";
import { useCard } from "./context.ts";
import { Flag } from "./Flag.tsx";

export function Name({ link, flag = false }: { link: EntityLink; flag?: boolean }) {
  const { follow } = useCard();
  return (
    <button type="button" class="name" onClick={() => follow(link.id)}>
      {flag && <Flag iso2={link.iso2} />}
      {link.name}
    </button>
  );
}
