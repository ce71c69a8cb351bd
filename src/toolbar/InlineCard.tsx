/** A card within the popup or panel: the card's own view and look, in a shadow tree as in a page. */
import { Component, createRef, render } from "preact";
import { cardStyle } from "../card/style.ts";
import { CardView, type CardViewProps } from "../card/view/CardView.tsx";

/** In a page the card lies over the text; here it stands in the flow. The card's rules are `!important`, and so are these. */
const inFlow = `
:host { position: static !important; width: auto !important; height: auto !important; inset: auto !important; pointer-events: auto !important; }
:host(:not(:popover-open)) { display: block !important; }
.card { position: static; width: auto; max-width: none; min-width: 0; overflow: visible; box-shadow: none; font-size: 14px; }
`;

function sheetOf(style: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  return sheet;
}

export class InlineCard extends Component<CardViewProps> {
  #host = createRef<HTMLDivElement>();
  #frame: HTMLElement | undefined;
  #dark = matchMedia("(prefers-color-scheme: dark)");
  #follow = () => this.#host.current?.toggleAttribute("data-dark", this.#dark.matches);

  override componentDidMount(): void {
    const root = this.#host.current?.attachShadow({ mode: "open" });
    if (!root) return;
    root.adoptedStyleSheets = [sheetOf(cardStyle), sheetOf(inFlow)];
    this.#frame = document.createElement("section");
    this.#frame.className = "card";
    root.append(this.#frame);
    this.#follow();
    this.#dark.addEventListener("change", this.#follow);
    this.draw();
  }

  override componentDidUpdate(): void {
    this.draw();
  }

  override componentWillUnmount(): void {
    this.#dark.removeEventListener("change", this.#follow);
    if (this.#frame) render(null, this.#frame);
  }

  private draw(): void {
    const { card } = this.props;
    if (!this.#frame) return;
    this.#frame.dataset["kind"] = card.kind;
    this.#frame.setAttribute("aria-label", card.name);
    render(<CardView key={`${card.id} ${card.reading.day}`} {...this.props} />, this.#frame);
  }

  render() {
    return <div class="inline-card" ref={this.#host} />;
  }
}
