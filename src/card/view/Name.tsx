/** The name of another entity: opens its card. */
import type { EntityLink } from "../../reference/cardTypes.ts";
import { Flag } from "./Flag.tsx";
import type { CardTools } from "./tools.ts";

export function Name({ link, flag = false, strong = false, tools }: { link: EntityLink; flag?: boolean; strong?: boolean; tools: CardTools }) {
  return (
    <button type="button" class={strong ? "name strong" : "name"} onClick={() => tools.follow(link.id)}>
      {flag && <Flag iso2={link.iso2} tools={tools} />}
      {link.name}
    </button>
  );
}
