// Stories: running affairs, the largest first.
import { h, replace } from "../dom";
import * as route from "../route";
import { api, type StoryRow } from "../api";
import { VirtualList } from "../list";
import { message, type Open } from "../view";
import { plural, QUADS, QUAD_CLASSES, span } from "../vocabulary";

/** The four classes' shares as one bar. */
export function quadBar(quads: number[]): HTMLElement {
  const total = Math.max(1, quads.reduce((a, b) => a + b, 0));
  const bar = h("span", {
    class: "quad-bar",
    role: "img",
    "aria-label": QUADS.map((name, i) => `${quads[i] ?? 0} ${name}`).join(", "),
  });
  for (const quad of [1, 0, 2, 3] as const) {
    if (quads[quad]) {
      const part = h("span", { class: `bg ${QUAD_CLASSES[quad]}` });
      part.style.width = `${((quads[quad] ?? 0) / total) * 100}%`;
      bar.appendChild(part);
    }
  }
  return bar;
}

export const open: Open = (root, first) => {
  let current = first;
  let shown = "\n";
  const count = h("p", { class: "lead", role: "status" });
  const list = new VirtualList<StoryRow>({
    label: "Stories",
    rowHeight: () => (window.innerWidth <= 700 ? 86 : 44),
    fetch: async (offset, limit, signal) => {
      const page = await api.stories({ text: current.params.get("text"), sort: current.params.get("sort") ?? "-events", offset, limit }, signal);
      return { total: page.total, rows: page.stories };
    },
    render: (row, story) => {
      row.className = "list-row story-row";
      replace(
        row,
        story
          ? [
              h("span", { class: "what" }, h("strong", null, story.title)),
              h("span", { class: "when" }, span(story.start, story.end)),
              h("span", { class: "told" }, `${plural(story.events, "event")}, ${plural(story.documents, "document")}`),
              quadBar(story.quads),
            ]
          : "…",
      );
    },
    choose: (story) => route.go("story", story.id),
    loaded: (total) => {
      count.textContent = plural(total, "story", "stories");
    },
    failed: (error) => {
      count.textContent = message(error);
    },
  });
  const search = h("input", { type: "search", "aria-label": "Words of the titles", placeholder: "Search the titles", onchange: () => route.set({ text: search.value.trim() || null }) });
  const sort = h(
    "select",
    { "aria-label": "Order", onchange: () => route.set({ sort: sort.value || null }, true) },
    [["", "largest first"], ["date", "earliest first"], ["-date", "latest first"]].map(([value, label]) => h("option", { value: value ?? "" }, label)),
  );
  replace(root, h("div", { class: "documents" }, h("div", { class: "lead-row" }, h("h1", null, "Stories"), count, h("div", { class: "tools" }, search, sort)), list.element));
  function update(next: route.Route): void {
    current = next;
    search.value = next.params.get("text") ?? "";
    sort.value = next.params.get("sort") ?? "";
    const key = `${search.value}|${sort.value}`;
    if (key !== shown) {
      shown = key;
      list.reload();
    }
  }
  update(first);
  return { update, close: () => list.close() };
};
