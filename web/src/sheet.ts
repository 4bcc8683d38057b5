// The list of a document's mentions beside its text, and how each of them was read.
import { h, replace, type Child } from "./dom";
import * as route from "./route";
import type { AnalysedMention, Mention } from "./api";
import { act, confidence, parties, placeName, reviewTag, statusTag } from "./event";
import { span } from "./vocabulary";

export function steps(mention: AnalysedMention, openRule: ((at: string) => void) | null = null): HTMLElement {
  return h(
    "ol",
    { class: "steps" },
    mention.steps.map((step) =>
      h(
        "li",
        null,
        step.text,
        step.rule
          ? openRule
            ? h("button", { type: "button", class: "rule", onclick: () => openRule(step.rule as string) }, step.rule)
            : h("code", { class: "rule" }, step.rule)
          : null,
      ),
    ),
  );
}

export class MentionList {
  readonly element: HTMLElement;
  private mentions: Mention[] = [];
  private selected: string | null = null;

  constructor(
    private readonly chosen: (id: string) => void,
    private readonly stored: boolean,
  ) {
    this.element = h("ol", { class: "mention-list", "aria-label": "Events in this text" });
  }

  show(mentions: Mention[]): void {
    this.mentions = [...mentions].sort((a, b) => a.trigger.start - b.trigger.start);
    if (!this.mentions.some((mention) => mention.id === this.selected)) {
      this.selected = null;
    }
    this.draw();
  }

  get current(): string | null {
    return this.selected;
  }

  select(id: string | null, focus = false): void {
    this.selected = id;
    this.draw();
    const item = this.element.querySelector<HTMLElement>(".selected > button");
    if (focus) {
      item?.focus();
    }
    item?.scrollIntoView({ block: "nearest" });
  }

  /** The mention `by` places further on, around the end. */
  step(by: number): string | null {
    const n = this.mentions.length;
    if (n === 0) {
      return null;
    }
    const at = this.mentions.findIndex((mention) => mention.id === this.selected);
    return this.mentions[at < 0 ? (by > 0 ? 0 : n - 1) : (at + by + n) % n]?.id ?? null;
  }

  private draw(): void {
    replace(
      this.element,
      this.mentions.map((mention) => {
        const open = mention.id === this.selected;
        return h(
          "li",
          { class: open ? "selected" : "" },
          h(
            "button",
            { type: "button", "aria-expanded": String(open), onclick: () => this.chosen(mention.id) },
            h("span", { class: "row-head" }, act(mention.event, true), statusTag(mention.status), reviewTag(mention.review)),
            h("span", { class: "who" }, parties(mention)),
          ),
          open ? this.more(mention) : null,
        );
      }),
    );
  }

  private more(mention: Mention): Child {
    const read = mention as Partial<AnalysedMention>;
    return h(
      "div",
      { class: "mention-more" },
      h(
        "p",
        null,
        span(mention.date.start, mention.date.end, mention.date.precision),
        mention.date.text ? ` (“${mention.date.text}”)` : mention.date.basis === "published" ? " (day of the report)" : "",
        mention.place ? ` · ${placeName(mention.place)}` : "",
        mention.attribution ? ` · according to ${mention.attribution.text}` : "",
      ),
      confidence(mention.confidence),
      read.steps ? steps(read as AnalysedMention) : null,
      this.stored
        ? h(
            "p",
            { class: "links" },
            h("a", { href: route.address("why", mention.id) }, "Why?"),
            mention.stored_event ? h("a", { href: route.address("event", mention.stored_event) }, "Event") : null,
            h("a", { href: route.address("correct", null, { mention: mention.id }) }, "Correct"),
          )
        : null,
    );
  }
}
