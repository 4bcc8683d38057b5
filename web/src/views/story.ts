// One story: its course day by day, who takes part, where, and who tells it.
import { csv, h, replace, s } from "../dom";
import * as route from "../route";
import { api, type EventRow, type Facet, type Story } from "../api";
import { act, parties, placeName, statusTag } from "../event";
import { remember } from "../filters";
import { exports, timeTicks, toTime } from "../plot";
import { fail, loading, type Open } from "../view";
import { number, plural, quadOf, QUAD_CLASSES, span } from "../vocabulary";
import { quadBar } from "./stories";

const DAY = 86_400_000;
const HEIGHT = 120;

// Every event a mark on its day: cooperation above the line, conflict below it, stacked where a day has several.
function course(events: EventRow[], width: number): SVGSVGElement | null {
  const dated = events.filter((event) => event.date.start && event.date.start.length === 10);
  if (dated.length === 0) {
    return null;
  }
  const times = dated.map((event) => toTime(event.date.start as string));
  const from = Math.min(...times) - DAY;
  const to = Math.max(...times) + DAY;
  const x = (time: number): number => 14 + ((time - from) / (to - from)) * (width - 28);
  const zero = HEIGHT / 2 - 6;
  const taken = new Map<string, number>();
  return s(
    "svg",
    { class: "plot course", viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: "img", "aria-label": `The course of the story: ${dated.length} events; they are listed below` },
    s("line", { class: "axis", x1: 8, x2: width - 8, y1: zero, y2: zero }),
    timeTicks(from, to, width).map(({ time, label }) => [
      s("line", { class: "tick", x1: x(time), x2: x(time), y1: HEIGHT - 20, y2: HEIGHT - 14 }),
      s("text", { class: "label", x: Math.min(x(time) + 3, width - 44), y: HEIGHT - 4 }, label),
    ]),
    dated.map((event, i) => {
      const quad = quadOf(event.event.plover);
      const at = Math.round(x(times[i] as number) / 9);
      const key = `${at}${quad < 2 ? "+" : "-"}`;
      const height = taken.get(key) ?? 0;
      taken.set(key, height + 1);
      const y = quad < 2 ? zero - 9 - height * 10 : zero + 9 + height * 10;
      const shape = quad < 2 ? s("circle", { class: `mark ${QUAD_CLASSES[quad]} ${quad % 2 ? "filled" : "open"}`, r: 3.6 }) : s("path", { class: `mark ${QUAD_CLASSES[quad]} ${quad % 2 ? "filled" : "open"}`, d: "M0-4.6 4.6 0 0 4.6-4.6 0z" });
      return Math.abs(y - zero) > HEIGHT / 2 - 8
        ? null
        : s("g", { class: "point", onclick: () => route.go("event", event.id), transform: `translate(${(at * 9).toFixed(1)} ${y})` }, s("title", null, `${span(event.date.start, event.date.end)}: ${event.event.plover}`), shape);
    }),
  );
}

function facet(title: string, name: string, story: Story, list: Facet[]): HTMLElement | null {
  const shown = list.filter((item) => item.value !== "").slice(0, 8);
  return shown.length > 0
    ? h(
        "section",
        null,
        h("h2", null, title),
        h(
          "ul",
          { class: "plain counted" },
          shown.map((item) => {
            remember(item.value, item.name);
            return h("li", null, h("a", { href: route.address("chronicle", null, { story: story.id, [name]: item.value }) }, name === "place" ? item.value : (item.name ?? item.value)), h("span", { class: "n" }, number(item.n)));
          }),
        ),
      )
    : null;
}

export const open: Open = (root, first) => {
  let shown = "";
  async function draw(id: string): Promise<void> {
    shown = id;
    loading(root);
    try {
      const story = await api.story(id);
      remember(story.id, story.title);
      const holder = h("div", { class: "course-holder" });
      let plot: SVGSVGElement | null = null;
      let before = "";
      replace(
        root,
        h(
          "div",
          { class: "page story-page" },
          h("nav", { class: "crumbs", "aria-label": "Where this is" }, h("a", { href: route.address("stories") }, "Stories"), " / story"),
          h("h1", null, story.title),
          h("p", { class: "byline" }, `${span(story.start, story.end)} · ${plural(story.events, "event")} · ${plural(story.mentions, "mention")} · ${plural(story.documents, "document")}`),
          quadBar(story.quads),
          h(
            "figure",
            { class: "figure" },
            holder,
            exports(
              () => plot,
              () => `story-${story.id}`,
              () => csv(["id", "start", "end", "plover", "mode", "cameo", "status", "actors", "recipients", "place"], story.event_list.map((e) => [e.id, e.date.start, e.date.end, e.event.plover, e.event.mode, e.event.cameo, e.status, e.actors.map((a) => a.code).join("|"), e.recipients.map((a) => a.code).join("|"), e.place?.name])),
            ),
          ),
          h(
            "div",
            { class: "story-columns" },
            h(
              "section",
              null,
              h("h2", null, "What happened"),
              h(
                "ol",
                { class: "story-events" },
                story.event_list.map((event) => {
                  const when = span(event.date.start, event.date.end, event.date.precision);
                  const same = when === before;
                  before = when;
                  return h(
                    "li",
                    { class: same ? "same-day" : "" },
                    h("span", { class: "when" }, when),
                    h(
                      "div",
                      null,
                      h("a", { class: "event-link", href: route.address("event", event.id) }, act(event.event), h("span", { class: "who" }, parties(event)), statusTag(event.status)),
                      event.headline ? h("p", { class: "words" }, event.headline) : null,
                      h("p", { class: "hint" }, [placeName(event.place), event.counts.mentions > 1 ? plural(event.counts.mentions, "report") : ""].filter(Boolean).join(" · ")),
                    ),
                  );
                }),
              ),
              story.events > story.event_list.length ? h("p", null, h("a", { href: route.address("chronicle", null, { story: story.id }) }, `All ${number(story.events)} events in the Chronicle`)) : null,
            ),
            h("aside", { "aria-label": "Who, where, by whom" }, facet("Who", "actor", story, story.actors), facet("Where", "place", story, story.places), facet("Told by", "source", story, story.sources), h("p", null, h("a", { class: "button", href: route.address("chronicle", null, { story: story.id }) }, "In the Chronicle"))),
          ),
        ),
      );
      plot = course(story.event_list, Math.max(300, holder.clientWidth));
      replace(holder, plot);
    } catch (error) {
      fail(root, error);
    }
  }
  void draw(first.id ?? "");
  return {
    update(next) {
      if ((next.id ?? "") !== shown) {
        void draw(next.id ?? "");
      }
    },
    close: () => {},
  };
};
