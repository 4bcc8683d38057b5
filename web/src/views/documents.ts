// All documents of the store, searched by their words.
import { h, replace } from "../dom";
import * as route from "../route";
import { api, type DocumentRow } from "../api";
import { VirtualList } from "../list";
import { message, type Open } from "../view";
import { day, plural } from "../vocabulary";

export const open: Open = (root, first) => {
  let current = first;
  let shown = "\n";
  const count = h("p", { class: "lead", role: "status" });
  const list = new VirtualList<DocumentRow>({
    label: "Documents",
    rowHeight: () => 58,
    fetch: async (offset, limit, signal) => {
      const page = await api.documents({ text: current.params.get("text"), offset, limit }, signal);
      return { total: page.total, rows: page.documents };
    },
    render: (row, document) => {
      row.className = "list-row document-row";
      replace(
        row,
        document
          ? [
              h("span", { class: "when" }, document.published ? day(document.published) : "undated"),
              h("span", { class: "what" }, h("strong", null, document.title ?? document.id), document.source ? h("span", { class: "source" }, document.source) : null),
              h("span", { class: "words" }, document.snippet ?? ""),
              h("span", { class: "told" }, plural(document.mentions, "mention")),
            ]
          : "…",
      );
    },
    choose: (document) => route.go("document", String(document.number)),
    loaded: (total) => {
      count.textContent = `${plural(total, "document")}${current.params.get("text") ? ` with “${current.params.get("text")}”` : " in this store"}`;
    },
    failed: (error) => {
      count.textContent = message(error);
    },
  });
  const search = h("input", {
    type: "search",
    "aria-label": "Words of the documents",
    placeholder: "Search the documents",
    onchange: () => route.set({ text: search.value.trim() || null }),
  });
  replace(
    root,
    h("div", { class: "documents" }, h("div", { class: "lead-row" }, h("h1", null, "Documents"), count, h("div", { class: "tools" }, search)), list.element),
  );
  function update(next: route.Route): void {
    current = next;
    const text = next.params.get("text") ?? "";
    search.value = text;
    if (text !== shown) {
      shown = text;
      list.reload();
    }
  }
  update(first);
  return { update, close: () => list.close() };
};
