// An event on a page of its own: its mentions as columns.
import { h, replace } from "../dom";
import * as route from "../route";
import { api } from "../api";
import { comparison, eventHead, grounds, links } from "../detail";
import { fail, loading, type Open } from "../view";

export const open: Open = (root, first) => {
  async function draw(at: route.Route): Promise<void> {
    loading(root);
    try {
      const event = await api.event(at.id ?? "");
      replace(
        root,
        h(
          "div",
          { class: "page event-page" },
          h("nav", { class: "crumbs", "aria-label": "Where this is" }, h("a", { href: route.address("chronicle", null, { event: event.id }) }, "Chronicle"), " / event"),
          h("div", { class: "event-head" }, eventHead(event, "h1")),
          h("h2", null, event.mentions.length === 1 ? "The mention" : `${event.mentions.length} mentions, side by side`),
          comparison(event),
          links(event),
          grounds(event),
          h("p", null, h("a", { class: "button", href: route.address("correct", null, { event: event.id }) }, "Correct this event")),
        ),
      );
    } catch (error) {
      fail(root, error);
    }
  }
  void draw(first);
  return { update: (next) => void draw(next), close: () => {} };
};
