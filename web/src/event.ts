// How events and mentions are shown, wherever they are.
import { h, type Child } from "./dom";
import * as route from "./route";
import { byteIndex, marked, type Mark } from "./marks";
import type { EventRow, Mention, Party, Place } from "./api";
import { mark, number, plural, quadOf, QUAD_CLASSES, span, STATUS_WORDS } from "./vocabulary";

export function partyName(party: Party): string {
  return party.name ?? party.code ?? party.entity;
}

/** Names of one side, distinct, the rest counted: "Iran, Iraq +2". */
export function side(parties: Party[], most = 3): string {
  const names = [...new Set(parties.map(partyName))];
  return names.slice(0, most).join(", ") + (names.length > most ? ` +${names.length - most}` : "");
}

/** "CONSULT · visit" with its mark. */
export function act(event: { plover: string; mode: string | null; cameo: string }, withCode = false): HTMLElement {
  const quad = quadOf(event.plover);
  return h(
    "span",
    { class: `act ${QUAD_CLASSES[quad]}` },
    mark(quad),
    h("b", null, event.plover),
    event.mode ? h("span", { class: "mode" }, event.mode) : null,
    withCode ? h("span", { class: "code" }, event.cameo) : null,
  );
}

/** Who to whom. A reciprocal event has its parties joined by a two-headed arrow. */
export function parties(event: { actors: Party[]; recipients: Party[] }): Child {
  const strong = (text: string): HTMLElement => h("strong", null, text);
  if (event.recipients.length === 0) {
    const names = [...new Set(event.actors.map(partyName))];
    if (names.length === 0) {
      return h("span", { class: "nobody" }, "nobody named");
    }
    if (names.length === 2) {
      return [strong(names[0] as string), h("span", { class: "arrow", title: "with" }, " ↔ "), strong(names[1] as string)];
    }
    return strong(side(event.actors));
  }
  return [
    event.actors.length > 0 ? strong(side(event.actors)) : h("span", { class: "nobody" }, "unnamed"),
    h("span", { class: "arrow", title: "to" }, " → "),
    strong(side(event.recipients)),
  ];
}

/** One line of plain text: what screen readers and tooltips say. */
export function sentence(event: EventRow): string {
  const to = event.recipients.length > 0 ? ` to ${side(event.recipients)}` : "";
  const act = event.event.mode ? `${event.event.plover} (${event.event.mode})` : event.event.plover;
  return `${span(event.date.start, event.date.end, event.date.precision)}: ${side(event.actors) || "unnamed"}${to}, ${act}`;
}

export function statusTag(status: string): Child {
  return status === "actual" ? null : h("span", { class: `tag status-${status}`, title: STATUS_WORDS[status] ?? "" }, status);
}

export function reviewTag(review: string): Child {
  return review === "none" ? null : h("span", { class: `tag review-${review}` }, review);
}

export function placeName(place: Place | null): string {
  if (!place) {
    return "";
  }
  return place.country && place.name !== place.country ? `${place.name}, ${place.country}` : place.name;
}

/** The two-line row of an event in a list. */
export function eventRow(row: HTMLElement, event: EventRow | null, previous: EventRow | null): void {
  row.replaceChildren();
  if (!event) {
    row.className = "list-row event-row waiting";
    row.appendChild(h("span", { class: "waiting-line" }, "…"));
    return;
  }
  const when = span(event.date.start, event.date.end, event.date.precision);
  const before = previous ? span(previous.date.start, previous.date.end, previous.date.precision) : "";
  row.className = `list-row event-row${event.disputed ? " disputed" : ""}${when === before ? " same-day" : ""}`;
  const told =
    event.counts.mentions > 1
      ? `${plural(event.counts.mentions, "report")}${event.counts.sources > 1 ? `, ${number(event.counts.sources)} sources` : ""}`
      : "1 report";
  row.append(
    h("span", { class: "when" }, when),
    h(
      "span",
      { class: "what" },
      act(event.event),
      h("span", { class: "who" }, parties(event)),
      statusTag(event.status),
      event.disputed ? h("span", { class: "tag disputed-tag" }, "disputed") : null,
      reviewTag(event.review),
    ),
    h("span", { class: "words" }, event.headline ?? ""),
    h("span", { class: "where" }, placeName(event.place)),
    h("span", { class: "told" }, told),
  );
}

/** The spans of a mention as marks. */
export function mentionMarks(mention: Mention): Mark[] {
  const of = (kind: string, start: number, end: number, title: string): Mark => ({ kind, start, end, title, mention: mention.id });
  const marks: Mark[] = [of(`trigger ${QUAD_CLASSES[quadOf(mention.event.plover)]}`, mention.trigger.start, mention.trigger.end, `${mention.event.plover} ${mention.event.cameo}`)];
  for (const actor of mention.actors) {
    marks.push(of("actor", actor.start, actor.end, `actor: ${partyName(actor)} [${actor.code ?? "?"}]`));
  }
  for (const recipient of mention.recipients) {
    marks.push(of("recipient", recipient.start, recipient.end, `recipient: ${partyName(recipient)} [${recipient.code ?? "?"}]`));
  }
  return marks;
}

/** A mention's sentence with its words marked. */
export function mentionText(mention: Mention): HTMLElement {
  const text = mention.sentence.text;
  const base = mention.sentence.start;
  const index = byteIndex(text);
  const marks = mentionMarks(mention);
  const find = (words: string | null | undefined, kind: string, title: string): void => {
    const at = words ? text.indexOf(words) : -1;
    if (words && at >= 0) {
      const encoder = new TextEncoder();
      const start = base + encoder.encode(text.slice(0, at)).length;
      marks.push({ kind, title, start, end: start + encoder.encode(words).length });
    }
  };
  find(mention.date.text, "time", `${mention.date.start ?? "?"}${mention.date.end && mention.date.end !== mention.date.start ? ` – ${mention.date.end}` : ""}`);
  find(mention.place?.text, "place", placeName(mention.place));
  return h(
    "blockquote",
    { class: "quote", lang: "en" },
    marked(text, marks, (offset) => index(offset - base)),
  );
}

export function sourceName(mention: Mention): string {
  return mention.document.source ?? mention.document.title ?? mention.document.id;
}

/** A link to the place in the document where a mention stands. */
export function documentLink(mention: Mention, text: string): HTMLElement {
  return h("a", { href: route.address("document", String(mention.document.number), { mention: mention.id }) }, text);
}

export function whyLink(mention: Mention): HTMLElement {
  return h("a", { href: route.address("why", mention.id) }, "Why?");
}

/** How sure: a short bar and the number. */
export function confidence(value: number): HTMLElement {
  const bar = h("span", { class: "sure-bar", "aria-hidden": "true" }, h("span"));
  (bar.firstChild as HTMLElement).style.width = `${Math.round(value * 100)}%`;
  return h("span", { class: "sure", title: "confidence, 0 to 1" }, bar, value.toFixed(2));
}
