// A document's text with everything that was read in it. Used for stored documents and for texts being pasted.
import { h, replace, type Child } from "./dom";
import { byteIndex, marked, type Mark } from "./marks";
import type { Analysis, Mention } from "./api";
import { mentionMarks, placeName } from "./event";

export type Layer = "actors" | "times" | "places" | "outcomes" | "dropped";

export const LAYERS: [Layer, string][] = [
  ["actors", "all actors"],
  ["times", "times"],
  ["places", "places"],
  ["outcomes", "why nothing"],
  ["dropped", "dropped furniture"],
];

export class Reader {
  readonly element: HTMLElement;
  private layers = new Set<Layer>();
  private selected: string | null = null;

  constructor(
    private readonly analysis: Analysis,
    private readonly mentions: Mention[],
    private readonly chosen: (mention: string) => void,
  ) {
    this.element = h("div", {
      class: "reader",
      lang: analysis.document.language ?? "en",
      onclick: (event: MouseEvent) => this.pick(event, true),
      onmouseover: (event: MouseEvent) => this.pick(event, false),
      onmouseleave: () => this.emphasise(this.selected),
    });
    this.draw();
  }

  show(layers: Iterable<Layer>): void {
    this.layers = new Set(layers);
    this.draw();
  }

  /** Brings a mention's words forward and into sight. */
  select(id: string | null, scroll = true): void {
    this.selected = id;
    this.emphasise(id);
    if (scroll && id) {
      this.element.querySelector(`.m-trigger[data-mentions~="${CSS.escape(id)}"]`)?.scrollIntoView({
        block: "center",
        behavior: window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth",
      });
    }
  }

  private pick(event: MouseEvent, choose: boolean): void {
    const piece = (event.target as Element).closest<HTMLElement>("[data-mentions]");
    const ids = piece?.dataset["mentions"]?.split(" ") ?? [];
    if (ids.length === 0) {
      if (!choose) {
        this.emphasise(this.selected);
      }
      return;
    }
    // Words of several mentions: each click goes to the next of them.
    const at = this.selected ? ids.indexOf(this.selected) : -1;
    const id = (choose ? ids[(at + 1) % ids.length] : (ids[Math.max(0, at)] ?? ids[0])) as string;
    if (choose) {
      this.chosen(id);
    } else {
      this.emphasise(id);
    }
  }

  private emphasise(id: string | null): void {
    this.element.classList.toggle("has-selection", id !== null);
    for (const piece of this.element.querySelectorAll<HTMLElement>("[data-mentions]")) {
      piece.classList.toggle("on", id !== null && (piece.dataset["mentions"] ?? "").split(" ").includes(id));
    }
  }

  private marks(): Mark[] {
    const marks = this.mentions.flatMap((mention) => mentionMarks(mention));
    if (this.layers.has("actors")) {
      for (const entity of this.analysis.entities) {
        const who = entity.actors.map((actor) => `${actor.name ?? actor.entity} [${actor.code}]`).join(", ");
        marks.push({ kind: "entity", start: entity.start, end: entity.end, title: `${entity.kind}: ${who}` });
      }
    }
    if (this.layers.has("times")) {
      for (const time of this.analysis.times) {
        const days = time.from ? `${time.from}${time.to && time.to !== time.from ? ` – ${time.to}` : ""}` : (time.value ?? "");
        marks.push({ kind: "time", start: time.start, end: time.end, title: `${time.type}: ${days}` });
      }
    }
    if (this.layers.has("places")) {
      for (const place of this.analysis.places) {
        marks.push({
          kind: "place",
          start: place.start,
          end: place.end,
          title: `${placeName({ ...place })} (${place.lat.toFixed(2)}, ${place.lon.toFixed(2)})`,
        });
      }
    }
    return marks;
  }

  private draw(): void {
    const { text, blocks } = this.analysis.document;
    const index = byteIndex(text);
    const marks = this.marks();
    const coded = new Set(this.mentions.map((mention) => mention.sentence.start));
    const paragraphs: Child[] = [];
    const dropped = this.layers.has("dropped") ? [...(this.analysis.document.dropped ?? [])] : [];
    const furniture = (upTo: number): void => {
      while (dropped.length > 0 && (dropped[0]?.at ?? 0) <= upTo) {
        paragraphs.push(h("p", { class: "dropped", title: "dropped: not part of the article" }, dropped.shift()?.text ?? ""));
      }
    };
    for (const block of blocks) {
      furniture(block.start);
      const nodes: Child[] = [];
      if (this.layers.has("outcomes")) {
        let at = block.start;
        for (const sentence of this.analysis.sentences.filter((s) => s.start >= block.start && s.end <= block.end)) {
          nodes.push(marked(text, marks, index, index(at), index(sentence.end)));
          if (!coded.has(sentence.start)) {
            nodes.push(h("span", { class: "outcome" }, sentence.outcome));
          }
          at = sentence.end;
        }
        nodes.push(marked(text, marks, index, index(at), index(block.end)));
      } else {
        nodes.push(marked(text, marks, index, index(block.start), index(block.end)));
      }
      paragraphs.push(h(block.kind === "headline" ? "h2" : "p", { class: `block-${block.kind}` }, nodes));
    }
    furniture(Number.MAX_SAFE_INTEGER);
    replace(this.element, paragraphs);
    this.emphasise(this.selected);
  }
}

/** The switches for the layers of a reader. */
export function layerSwitches(reader: () => Reader | null, hasDropped: boolean, initial: Layer[] = []): HTMLElement {
  const on = new Set<Layer>(initial);
  return h(
    "div",
    { class: "switches", role: "group", "aria-label": "What is marked" },
    LAYERS.filter(([layer]) => layer !== "dropped" || hasDropped).map(([layer, label]) =>
      h(
        "button",
        {
          type: "button",
          class: `switch layer-${layer}`,
          "aria-pressed": String(on.has(layer)),
          onclick: (event: Event) => {
            if (!on.delete(layer)) {
              on.add(layer);
            }
            (event.currentTarget as HTMLElement).setAttribute("aria-pressed", String(on.has(layer)));
            reader()?.show(on);
          },
        },
        label,
      ),
    ),
  );
}

/** What the marks mean. */
export function legend(): HTMLElement {
  return h(
    "p",
    { class: "legend" },
    h("span", { class: "m m-actor" }, "actor"),
    h("span", { class: "m m-recipient" }, "recipient"),
    h("span", { class: "m m-trigger mx" }, "act"),
    h("span", { class: "m m-time" }, "time"),
    h("span", { class: "m m-place" }, "place"),
  );
}
