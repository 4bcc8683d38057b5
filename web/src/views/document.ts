// One document: its text with marks, its mentions beside it, stepped through by key.
import { h, isTyping, replace } from "../dom";
import * as route from "../route";
import { api } from "../api";
import { layerSwitches, legend, Reader } from "../reader";
import { MentionList } from "../sheet";
import { fail, loading, type Open } from "../view";
import { day, plural } from "../vocabulary";

export const open: Open = (root, first) => {
  let number = "";
  let reader: Reader | null = null;
  const list = new MentionList((id) => choose(id), true);

  function choose(id: string | null): void {
    list.select(id);
    reader?.select(id);
    route.set({ mention: id }, true);
  }

  async function draw(at: route.Route): Promise<void> {
    number = at.id ?? "";
    loading(root);
    try {
      const [document, analysis] = await Promise.all([api.document(number), api.analysis(number)]);
      // The stored coding is shown; how each mention was read comes from reading the text anew, where both agree.
      const fresh = new Map(analysis.mentions.map((mention) => [mention.id, mention]));
      const mentions = document.mention_list.map((mention) => ({ ...fresh.get(mention.id), ...mention }));
      reader = new Reader(analysis, mentions, choose);
      list.show(mentions);
      const dropped = analysis.document.dropped ?? [];
      replace(
        root,
        h(
          "div",
          { class: "page document-page" },
          h("nav", { class: "crumbs", "aria-label": "Where this is" }, h("a", { href: route.address("documents") }, "Documents"), " / ", document.source ?? document.id),
          h("h1", null, document.title ?? document.id),
          h(
            "p",
            { class: "byline" },
            [document.source, document.published ? day(document.published) : "undated", plural(document.mentions, "mention"), document.url]
              .filter(Boolean)
              .join(" · "),
          ),
          h("div", { class: "reader-bar" }, legend(), layerSwitches(() => reader, dropped.length > 0)),
          h(
            "div",
            { class: "reading" },
            reader.element,
            h(
              "aside",
              { class: "reading-side", "aria-label": "Mentions" },
              h("p", { class: "hint" }, "Step with ", h("kbd", null, "j"), " ", h("kbd", null, "k"), ", why with ", h("kbd", null, "w"), ", correct with ", h("kbd", null, "c")),
              mentions.length > 0 ? list.element : h("p", { class: "empty" }, "Nothing was coded in this document."),
            ),
          ),
        ),
      );
      const wanted = at.params.get("mention");
      if (wanted) {
        list.select(wanted);
        reader.select(wanted);
      }
    } catch (error) {
      fail(root, error);
    }
  }

  function key(event: KeyboardEvent): void {
    if (isTyping(event)) {
      return;
    }
    if (event.key === "j" || event.key === "k") {
      choose(list.step(event.key === "j" ? 1 : -1));
    } else if (event.key === "w" && list.current) {
      route.go("why", list.current);
    } else if (event.key === "c" && list.current) {
      route.go("correct", null, { mention: list.current });
    } else {
      return;
    }
    event.preventDefault();
  }
  window.addEventListener("keydown", key);
  void draw(first);
  return {
    update(next) {
      if (next.id !== number) {
        void draw(next);
      }
    },
    close: () => window.removeEventListener("keydown", key),
  };
};
