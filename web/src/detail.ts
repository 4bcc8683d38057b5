// One event opened: what is known of it, who says so, and its mentions beside one another.
import { h, type Child } from "./dom";
import * as route from "./route";
import type { Event, Mention, Party } from "./api";
import {
  act, confidence, documentLink, mentionText, parties, partyName, placeName, reviewTag, side, sourceName, statusTag, whyLink,
} from "./event";
import { day, plural, span, STATUS_WORDS } from "./vocabulary";

function victims(of: { killed: number | null; injured: number | null }): string {
  return [of.killed !== null ? `${of.killed} killed` : "", of.injured !== null ? `${of.injured} injured` : ""]
    .filter(Boolean)
    .join(", ");
}

function facts(list: [string, Child][]): HTMLElement {
  return h(
    "dl",
    { class: "facts" },
    list.filter(([, value]) => value !== "" && value !== null).map(([name, value]) => [h("dt", null, name), h("dd", null, value)]),
  );
}

/** A mention as a card: its source, its words, what it says otherwise than the event. */
export function mentionCard(mention: Mention, event: Event | null): HTMLElement {
  const other: [string, Child][] = [];
  if (event) {
    const when = span(mention.date.start, mention.date.end, mention.date.precision);
    if (when !== span(event.date.start, event.date.end, event.date.precision)) {
      other.push(["when", when]);
    }
    if (mention.event.cameo !== event.event.cameo || mention.event.plover !== event.event.plover) {
      other.push(["what", act(mention.event, true)]);
    }
    if (mention.status !== event.status) {
      other.push(["status", mention.status]);
    }
    if (mention.place && placeName(mention.place) !== placeName(event.place)) {
      other.push(["where", placeName(mention.place)]);
    }
    if (side(mention.actors, 9) !== side(event.actors, 9)) {
      other.push(["who", side(mention.actors, 9) || "nobody named"]);
    }
    if (side(mention.recipients, 9) !== side(event.recipients, 9)) {
      other.push(["to whom", side(mention.recipients, 9) || "nobody named"]);
    }
    if (victims(mention.magnitude) && victims(mention.magnitude) !== victims(event.magnitude)) {
      other.push(["victims", victims(mention.magnitude)]);
    }
  }
  return h(
    "article",
    { class: "mention" },
    h(
      "header",
      null,
      h("span", { class: "source" }, sourceName(mention)),
      h("time", null, mention.document.published ? day(mention.document.published) : "undated"),
      reviewTag(mention.review),
    ),
    mentionText(mention),
    mention.attribution ? h("p", { class: "says" }, `According to ${mention.attribution.text}`) : null,
    other.length > 0 ? h("div", { class: "otherwise" }, h("span", { class: "otherwise-title" }, "here"), facts(other)) : null,
    h(
      "footer",
      null,
      confidence(mention.confidence),
      documentLink(mention, "In the document"),
      whyLink(mention),
      h("a", { href: route.address("correct", null, { mention: mention.id }) }, "Correct"),
    ),
  );
}

function claims(event: Event): Child {
  if (!event.disputed || event.claims.length === 0) {
    return null;
  }
  const of = (says: string): HTMLElement =>
    h(
      "div",
      null,
      h("h4", null, says === "asserts" ? "Says it is so" : "Denies it"),
      h(
        "ul",
        null,
        event.claims
          .filter((claim) => claim.says === says)
          .map((claim) => {
            const mention = event.mentions.find((m) => m.id === claim.mention);
            const outlet = mention ? sourceName(mention) : null;
            const who = claim.who ?? outlet ?? "the report";
            return h("li", null, h("a", { href: route.address("why", claim.mention) }, who), outlet && outlet !== who ? ` in ${outlet}` : "");
          }),
      ),
    );
  return h("section", { class: "claims", "aria-label": "Disputed: who says what" }, of("asserts"), of("denies"));
}

/** The heading and facts of an event. */
export function eventHead(event: Event, level: "h1" | "h2"): Child[] {
  const where = event.place
    ? h(
        "a",
        { href: route.address("chronicle", null, { place: event.place.name }), title: "All events there" },
        placeName(event.place),
      )
    : "not told";
  return [
    h("p", { class: "detail-act" }, act(event.event, true), statusTag(event.status), event.disputed ? h("span", { class: "tag disputed-tag" }, "disputed") : null, reviewTag(event.review)),
    h(level, { class: "detail-who", tabindex: "-1" }, parties(event)),
    facts([
      ["When", `${span(event.date.start, event.date.end, event.date.precision)}${event.date.basis === "published" ? " (day of the report)" : ""}`],
      ["Where", where],
      ["Status", `${event.status}: ${STATUS_WORDS[event.status] ?? ""}`],
      ["Victims", victims(event.magnitude)],
      [
        "Told by",
        `${plural(event.counts.mentions, "mention")} in ${plural(event.counts.documents, "document")}, ${plural(event.counts.sources, "source")}`,
      ],
      ["Goldstein", event.event.goldstein.toFixed(1)],
      ["Sure", confidence(event.confidence)],
      ["Story", event.story ? h("a", { href: route.address("story", event.story) }, event.story_title ?? event.story) : null],
    ]),
    claims(event),
  ];
}

function links(event: Event): Child {
  return event.links.length > 0
    ? h(
        "section",
        { class: "linked" },
        h("h3", null, "Linked events"),
        h(
          "ul",
          null,
          event.links.map((link) =>
            h(
              "li",
              null,
              h("span", { class: "relation" }, link.relation),
              " ",
              h(
                "a",
                { href: route.address("event", link.event.id) },
                `${span(link.event.date.start, link.event.date.end, link.event.date.precision)}: ${link.event.event.plover}, ${side(link.event.actors) || "unnamed"}${link.event.recipients.length > 0 ? ` → ${side(link.event.recipients)}` : ""}`,
              ),
            ),
          ),
        ),
      )
    : null;
}

function grounds(event: Event): Child {
  return event.grounds.length > 0
    ? h("details", { class: "grounds" }, h("summary", null, "Why these mentions are one act"), h("ul", null, event.grounds.map((ground) => h("li", null, ground))))
    : null;
}

/** The panel beside the Chronicle. */
export function eventPanel(event: Event, close: () => void): HTMLElement {
  return h(
    "div",
    { class: "detail" },
    h(
      "div",
      { class: "detail-bar" },
      event.mentions.length > 1 ? h("a", { class: "button", href: route.address("event", event.id) }, "Side by side") : h("a", { class: "button", href: route.address("event", event.id) }, "Open"),
      h("a", { class: "button", href: route.address("correct", null, { event: event.id }) }, "Correct"),
      h("button", { type: "button", class: "quiet close", onclick: close, "aria-label": "Close the event" }, "×"),
    ),
    eventHead(event, "h2"),
    h("h3", null, event.mentions.length === 1 ? "One mention" : `${event.mentions.length} mentions`),
    h("div", { class: "mentions" }, event.mentions.map((mention) => mentionCard(mention, event))),
    links(event),
    grounds(event),
  );
}

/** Mentions as columns, fields as rows: where reports differ, the cell says so. */
export function comparison(event: Event): HTMLElement {
  const names = (list: Party[]): string =>
    [...new Set(list.map(partyName))].join(", ");
  type Row = [string, (mention: Mention) => string, string];
  const rows: Row[] = [
    ["Who", (m) => names(m.actors), names(event.actors)],
    ["To whom", (m) => names(m.recipients), names(event.recipients)],
    ["What", (m) => `${m.event.plover}${m.event.mode ? ` · ${m.event.mode}` : ""} ${m.event.cameo}`, `${event.event.plover}${event.event.mode ? ` · ${event.event.mode}` : ""} ${event.event.cameo}`],
    ["Status", (m) => m.status, event.status],
    [
      "When",
      (m) => `${span(m.date.start, m.date.end, m.date.precision)}${m.date.basis === "published" ? " (published)" : ""}`,
      `${span(event.date.start, event.date.end, event.date.precision)}${event.date.basis === "published" ? " (published)" : ""}`,
    ],
    ["Where", (m) => placeName(m.place), placeName(event.place)],
    ["Victims", (m) => victims(m.magnitude), victims(event.magnitude)],
    ["According to", (m) => m.attribution?.text ?? "the outlet itself", ""],
    ["Confidence", (m) => m.confidence.toFixed(2), ""],
  ];
  const used = rows.filter(([, of]) => event.mentions.some((mention) => of(mention) !== ""));
  return h(
    "div",
    { class: "comparison", tabindex: "0", role: "region", "aria-label": "Mentions side by side" },
    h(
      "table",
      null,
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          h("td", null),
          event.mentions.map((mention) =>
            h(
              "th",
              { scope: "col" },
              h("span", { class: "source" }, sourceName(mention)),
              h("time", null, mention.document.published ? day(mention.document.published) : "undated"),
            ),
          ),
        ),
      ),
      h(
        "tbody",
        null,
        h(
          "tr",
          { class: "comparison-words" },
          h("th", { scope: "row" }, "Words"),
          event.mentions.map((mention) => h("td", null, mentionText(mention))),
        ),
        used.map(([name, of, whole]) =>
          h(
            "tr",
            null,
            h("th", { scope: "row" }, name),
            event.mentions.map((mention) => {
              const value = of(mention);
              const differs = whole !== "" && value !== "" && value !== whole;
              return h("td", differs ? { class: "differs" } : null, value || h("span", { class: "nobody" }, "not told"));
            }),
          ),
        ),
        h(
          "tr",
          null,
          h("th", { scope: "row" }, "Look"),
          event.mentions.map((mention) =>
            h(
              "td",
              { class: "comparison-links" },
              documentLink(mention, "In the document"),
              whyLink(mention),
              h("a", { href: route.address("correct", null, { mention: mention.id }) }, "Correct"),
              reviewTag(mention.review),
            ),
          ),
        ),
      ),
    ),
  );
}

export { grounds, links };
