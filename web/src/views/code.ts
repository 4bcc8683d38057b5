// Paste a text or a page, and see it coded as one types. Nothing of it is stored.
import { debounce, h, isTyping, replace } from "../dom";
import { api, type Analysis } from "../api";
import { LexiconEditor } from "../lexicon";
import { layerSwitches, legend, Reader } from "../reader";
import { MentionList } from "../sheet";
import { message, type Open } from "../view";
import { plural } from "../vocabulary";

const SAMPLE =
  "Iceland and Portugal agreed on Wednesday to set up a joint commission on sardine quotas, a day after Denmark had warned both countries that the stock was close to collapse.\n\nPortugal has accused Iceland of jamming the radios of its fishing boats. Iceland denied jamming any radios.";

/** Whether a pasted text is a page's source. */
function isPage(text: string): boolean {
  return /^\s*(<!doctype html|<html|<head|<body)/i.test(text) || (text.match(/<\/?(p|div|h1|article|body|span|a)\b/gi) ?? []).length > 4;
}

export const open: Open = (root) => {
  let controller = new AbortController();
  let reader: Reader | null = null;
  let analysis: Analysis | null = null;
  const result = h("div", { class: "reading" });
  const told = h("p", { class: "hint", role: "status" });
  const kind = h("span", { class: "hint" });
  const list = new MentionList((id) => {
    list.select(id);
    reader?.select(id);
  }, false);
  const read = debounce(300, () => void run());
  const text = h("textarea", { class: "paste", rows: 8, "aria-label": "Text or page source to code", placeholder: "Paste a news item, or a page’s HTML source", oninput: read });
  const title = h("input", { type: "text", oninput: read });
  const published = h("input", { type: "date", value: new Date().toISOString().slice(0, 10), onchange: read });
  const switches = h("div", null);
  const editor = new LexiconEditor({ text: () => text.value, published: () => published.value });
  replace(
    root,
    h(
      "div",
      { class: "page wide code-page" },
      h("div", { class: "lead-row" }, h("h1", null, "Code a text"), h("p", { class: "lead" }, "Nothing here is stored or sent anywhere but to this server.")),
      text,
      h(
        "div",
        { class: "field-row" },
        h("label", { class: "field" }, h("span", null, "Title"), title),
        h("label", { class: "field day" }, h("span", null, "Published"), published),
        h(
          "button",
          {
            type: "button",
            onclick: () => {
              text.value = SAMPLE;
              title.value = "";
              void run();
            },
          },
          "Try an example",
        ),
        kind,
      ),
      told,
      switches,
      result,
      h("details", { class: "code-lexicon" }, h("summary", null, "Change a rule or add an actor"), editor.element),
    ),
  );

  async function run(): Promise<void> {
    const value = text.value;
    controller.abort();
    controller = new AbortController();
    if (value.trim() === "") {
      replace(result);
      replace(switches);
      told.textContent = "";
      kind.textContent = "";
      return;
    }
    const page = isPage(value);
    kind.textContent = page ? "read as a page: its furniture is dropped" : "read as plain text";
    const begun = performance.now();
    try {
      analysis = await api.code(
        {
          ...(page ? { html: value } : { text: value }),
          ...(title.value.trim() ? { title: title.value.trim() } : {}),
          ...(published.value ? { published: published.value } : {}),
        },
        controller.signal,
      );
      const took = Math.round(performance.now() - begun);
      const before = list.current;
      reader = new Reader(analysis, analysis.mentions, (id) => {
        list.select(id);
        reader?.select(id, false);
      });
      list.show(analysis.mentions);
      list.select(before && analysis.mentions.some((m) => m.id === before) ? before : null);
      told.textContent = `${plural(analysis.mentions.length, "event mention")} in ${plural(analysis.sentences.length, "sentence")}, ${took} ms.`;
      if (switches.childElementCount === 0) {
        replace(switches, h("div", { class: "reader-bar" }, legend(), layerSwitches(() => reader, (analysis.document.dropped ?? []).length > 0, ["outcomes"])));
      }
      reader.show(pressed());
      replace(
        result,
        reader.element,
        h("aside", { class: "reading-side", "aria-label": "Mentions" }, analysis.mentions.length > 0 ? list.element : h("p", { class: "empty" }, "No event. Behind each sentence stands why.")),
      );
    } catch (error) {
      if (!controller.signal.aborted) {
        told.textContent = message(error);
      }
    }
  }

  function pressed(): ("actors" | "times" | "places" | "outcomes" | "dropped")[] {
    return [...switches.querySelectorAll<HTMLElement>("[aria-pressed='true']")].map(
      (element) => (/layer-(\w+)/.exec(element.className)?.[1] ?? "outcomes") as "outcomes",
    );
  }

  function key(event: KeyboardEvent): void {
    if (!isTyping(event) && (event.key === "j" || event.key === "k")) {
      const id = list.step(event.key === "j" ? 1 : -1);
      list.select(id);
      reader?.select(id);
      event.preventDefault();
    }
  }
  window.addEventListener("keydown", key);
  return {
    update: () => {},
    close() {
      controller.abort();
      editor.close();
      window.removeEventListener("keydown", key);
    },
  };
};
