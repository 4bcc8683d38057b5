// The user's lexicon, edited in place: what a text would change on this document at once, and on the whole store by and
// by, before any of it is saved.
import { debounce, h, replace, type Child } from "./dom";
import { ApiError, api, watchJob, type AnalysedMention, type Job, type Lexicon } from "./api";
import { act, parties, statusTag } from "./event";
import { message } from "./view";
import { number, plural } from "./vocabulary";

const EXAMPLE = `[COOPERATE 062 mutual] joint patrols
X patrol with Y
+ Kenya patrolled with Uganda. => KEN > UGA COOPERATE 062`;

export class LexiconEditor {
  readonly element: HTMLElement;
  private readonly text: HTMLTextAreaElement;
  private readonly rows: HTMLTextAreaElement;
  private readonly result = h("div", { class: "tried", "aria-live": "polite" });
  private readonly progress = h("div", { class: "tried-store", "aria-live": "polite" });
  private readonly saveButton: HTMLButtonElement;
  private readonly file = h("span", { class: "hint" });
  private stop: (() => void) | null = null;
  private generation = 0;

  constructor(private readonly on: { document?: number; text?: () => string; published?: () => string }) {
    this.text = h("textarea", {
      class: "lexicon-text",
      rows: 9,
      spellcheck: "false",
      "aria-label": "My rules",
      placeholder: EXAMPLE,
      oninput: debounce(400, () => void this.try("none")),
    });
    this.rows = h("textarea", {
      class: "lexicon-text rows",
      rows: 3,
      wrap: "off",
      spellcheck: "false",
      "aria-label": "My actors: rows of a table, tabs between the columns",
      oninput: debounce(400, () => void this.try("none")),
    });
    this.saveButton = h("button", { type: "button", onclick: () => void this.save() }, "Save to my lexicon");
    this.element = h(
      "section",
      { class: "lexicon", "aria-label": "Change the lexicon" },
      h(
        "div",
        { class: "lexicon-side" },
        h("h3", null, "Rules"),
        this.text,
        this.actorForm(),
        h(
          "div",
          { class: "buttons" },
          h("button", { type: "button", class: "primary", onclick: () => void this.try("all") }, "Try it on the whole store"),
          this.saveButton,
          this.file,
        ),
      ),
      h("div", { class: "lexicon-side" }, this.result, this.progress),
    );
    replace(this.result, h("p", { class: "hint" }, "Write a rule, or copy one from above and change it: what it would change here is shown as you type."));
    void this.fetch();
  }

  close(): void {
    this.stop?.();
  }

  /** Appends lines, and shows what they do. */
  insert(lines: string): void {
    this.text.value = this.text.value.trim() === "" ? `${lines}\n` : `${this.text.value.trimEnd()}\n\n${lines}\n`;
    this.text.focus();
    this.text.scrollTop = this.text.scrollHeight;
    void this.try("none");
  }

  private static files(lexicon: Lexicon): string {
    return [lexicon.rules_file, lexicon.actors_file].filter(Boolean).join(" and ");
  }

  private show(lexicon: Lexicon): void {
    if (this.text.value === "") {
      this.text.value = lexicon.rules;
    }
    if (this.rows.value === "") {
      this.rows.value = lexicon.actors;
    }
  }

  private request(): { rules: string; actors: string } {
    return { rules: this.text.value, actors: this.rows.value };
  }

  private failed(error: unknown): void {
    const line = error instanceof ApiError && error.line !== null ? `${error.part === "actors" ? "Actors" : "Rules"}, line ${error.line}: ` : "";
    replace(this.result, h("p", { class: "failure", role: "alert" }, line + message(error)));
  }

  private async fetch(): Promise<void> {
    try {
      const lexicon = await api.lexicon();
      this.show(lexicon);
      this.file.textContent =
        LexiconEditor.files(lexicon) === ""
          ? "start dragoman serve with --lexicon to save"
          : `in ${LexiconEditor.files(lexicon)}${lexicon.writable ? "" : " (read only)"}`;
      this.saveButton.disabled = !lexicon.writable;
    } catch (error) {
      this.file.textContent = message(error);
      this.saveButton.disabled = true;
    }
  }

  private actorForm(): HTMLElement {
    const field = (label: string, placeholder: string): [HTMLElement, HTMLInputElement] => {
      const input = h("input", { type: "text", placeholder, spellcheck: "false" });
      return [h("label", { class: "field" }, h("span", null, label), input), input];
    };
    const [nameField, name] = field("Name", "Harbour Workers' Union");
    const [otherField, other] = field("Other names", "HWU|dockers' union");
    const [codeField, code] = field("Code", "PRTLAB");
    return h(
      "details",
      { class: "actor-form" },
      h("summary", null, "Actors"),
      h(
        "div",
        { class: "field-row" },
        nameField,
        otherField,
        codeField,
        h(
          "button",
          {
            type: "button",
            onclick: () => {
              if (!name.value.trim() || !/^[A-Z]{3,12}$/.test(code.value.trim())) {
                replace(this.result, h("p", { class: "failure", role: "alert" }, "An actor needs a name and a code of capitals: a country of three letters, then a sector (PRTLAB)."));
                return;
              }
              this.addActor(name.value.trim(), other.value.trim(), code.value.trim());
            },
          },
          "Add the row",
        ),
      ),
      this.rows,
    );
  }

  private addActor(name: string, other: string, code: string): void {
    const id = name.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
    const header = "id\tcode\tname\taliases\tsector\tcountry\tfrom\tto\tnote";
    const row = [id, code, name, other, code.slice(3, 6), code.slice(0, 3), "", "", ""].join("\t");
    const before = this.rows.value.trimEnd();
    this.rows.value = `${before === "" ? header : before}\n${row}\n`;
    void this.try("none");
  }

  private async try(store: "none" | "all"): Promise<void> {
    this.generation += 1;
    const mine = this.generation;
    this.stop?.();
    replace(this.progress);
    const target =
      this.on.document !== undefined
        ? { document: this.on.document }
        : { text: this.on.text?.() ?? "", ...(this.on.published?.() ? { published: this.on.published() } : {}) };
    try {
      const tried = await api.tryLexicon({ ...this.request(), store, ...target });
      if (mine !== this.generation) {
        return;
      }
      const list = (title: string, mentions: AnalysedMention[], sign: string): Child =>
        mentions.length > 0
          ? h(
              "div",
              { class: `changes ${sign}` },
              h("h4", null, title),
              h("ul", null, mentions.map((mention) => h("li", null, act(mention.event, true), " ", parties(mention), statusTag(mention.status), h("q", null, mention.trigger.text)))),
            )
          : null;
      replace(
        this.result,
        h("h3", null, "On this document"),
        tried.added.length + tried.removed.length === 0
          ? h("p", { class: "hint" }, `Nothing changes; ${plural(tried.kept, "mention")} as before.`)
          : h("p", { class: "hint" }, `${tried.added.length} added, ${tried.removed.length} removed, ${tried.kept} as before.`),
        list("Added", tried.added, "added"),
        list("Removed", tried.removed, "removed"),
      );
      if (tried.job !== null) {
        const job = tried.job;
        const unwatch = watchJob(job, (state) => this.showJob(state));
        this.stop = () => {
          unwatch();
          void api.cancelJob(job).catch(() => {});
        };
      }
    } catch (error) {
      if (mine === this.generation) {
        this.failed(error);
      }
    }
  }

  private showJob(job: Job): void {
    const result = job.result;
    const meter = h("progress", { max: Math.max(1, job.total), value: job.done, "aria-label": "Documents tried" });
    replace(
      this.progress,
      h("h3", null, "In the store"),
      job.state === "running" ? meter : null,
      job.error ? h("p", { class: "failure", role: "alert" }, job.error) : null,
      result
        ? h(
            "p",
            { class: "tried-figures" },
            h("b", null, `${number(result.added + result.removed)}`),
            ` of ${plural(result.mentions, "mention")} change: ${number(result.added)} added, ${number(result.removed)} removed, in ${number(result.changed_documents)} of ${plural(result.documents, "document")}`,
            job.state === "running" ? ` so far (${number(job.done)} of ${number(job.total)} read)` : result.sampled ? " of a sample." : ".",
          )
        : null,
      result && result.examples.length > 0
        ? h(
            "ul",
            { class: "changes-examples" },
            result.examples.slice(0, 8).map((example) =>
              h("li", { class: example.change }, h("b", null, `${example.change} ${example.plover} ${example.cameo}`), " ", h("a", { href: `#/document/${example.document}` }, example.text)),
            ),
          )
        : null,
    );
  }

  private async save(): Promise<void> {
    try {
      this.file.textContent = `saved in ${LexiconEditor.files(await api.saveLexicon(this.request()))}`;
    } catch (error) {
      this.failed(error);
    }
  }
}
