// Correcting by keyboard: the mentions that the coder is least sure of come first; each is accepted, rejected, recoded,
// merged into another event or split off. Nothing is overwritten: the log says who did what and when, and can be undone.
import { announce, download, h, isTyping, replace, unique, type Child } from "../dom";
import * as route from "../route";
import { api, type Code, type Correction, type CorrectionRequest, type Event, type EventRow, type Mention, type Recode, type Status } from "../api";
import { act, confidence, documentLink, mentionText, parties, placeName, reviewTag, sentence, sourceName, statusTag, whyLink } from "../event";
import { byteIndex } from "../marks";
import { message, type Open } from "../view";
import { day, number, plural, span, STATUSES } from "../vocabulary";

const CODER = "dragoman-coder";

export const open: Open = (root, first) => {
  let status: Status | null = null;
  let codes: Code[] = [];
  let queue: Mention[] = [];
  let total = 0;
  let reviewed = 0;
  let at = 0;
  let event: Event | null = null;
  let last: number | null = null;
  let around: [string, string] = ["", ""]; // the sentences before and after
  let mode: "judge" | "recode" | "merge" | "split" = "judge";
  let candidates: EventRow[] = [];

  const coder = h("input", {
    type: "text",
    value: window.localStorage.getItem(CODER) ?? "",
    placeholder: "your name",
    maxlength: "64",
    autocomplete: "username",
    onchange: () => {
      window.localStorage.setItem(CODER, coder.value.trim());
      void fetchQueue();
    },
  });
  const progress = h("p", { class: "lead", role: "status" });
  const list = h("ol", { class: "queue", "aria-label": "Queue, the least sure first" });
  const card = h("section", { class: "card", "aria-label": "The mention to judge", tabindex: "-1" });
  const told = h("p", { class: "told-line", role: "status" });
  const log = h("div", { class: "log" });
  const agreement = h("div", { class: "agreement" });
  replace(
    root,
    h(
      "div",
      { class: "page wide correct-page" },
      h(
        "div",
        { class: "lead-row" },
        h("h1", null, "Correct"),
        progress,
        h("div", { class: "tools" }, h("label", { class: "field inline" }, h("span", null, "Coder"), coder)),
      ),
      h("div", { class: "correct-columns" }, h("div", { class: "queue-side" }, list), h("div", null, card, told)),
      h(
        "div",
        { class: "correct-more" },
        h("details", { ontoggle: (e: globalThis.Event) => (e.currentTarget as HTMLDetailsElement).open && void drawLog() }, h("summary", null, "Log: who, what and when"), log),
        h("details", { ontoggle: (e: globalThis.Event) => (e.currentTarget as HTMLDetailsElement).open && drawAgreement() }, h("summary", null, "Agreement of two coders, and export as gold"), agreement),
      ),
    ),
  );

  const current = (): Mention | null => queue[at] ?? null;

  async function fetchQueue(keep = 0): Promise<void> {
    const params = route.read().params;
    try {
      const name = coder.value.trim();
      if (params.get("event")) {
        const whole = await api.event(params.get("event") as string);
        queue = whole.mentions;
        total = queue.length;
        progress.textContent = `${plural(total, "mention")} of one event.`;
      } else {
        const answer = await api.queue({ coder: name, limit: 60, ...Object.fromEntries(route.filters(params)) });
        queue = answer.mentions;
        total = answer.total;
        reviewed = answer.reviewed;
        progress.textContent = `${number(total)} to judge, the least sure first; ${name ? `${number(reviewed)} judged by ${name}` : "give your name to begin"}.`;
        const wanted = params.get("mention");
        if (wanted && keep === 0) {
          const found = queue.findIndex((mention) => mention.id === wanted);
          if (found >= 0) {
            keep = found;
          } else {
            queue = [await api.mention(wanted), ...queue];
          }
        }
      }
      at = Math.max(0, Math.min(keep, queue.length - 1));
      await show();
    } catch (error) {
      replace(card, h("p", { class: "failure", role: "alert" }, message(error)));
    }
  }

  async function show(): Promise<void> {
    mode = "judge";
    drawQueue();
    const mention = current();
    event = null;
    around = ["", ""];
    drawCard();
    if (mention) {
      void context(mention);
    }
    if (mention?.stored_event) {
      try {
        const whole = await api.event(mention.stored_event);
        if (current() === mention) {
          event = whole;
          drawCard();
        }
      } catch {
        // the mention alone can be judged as well
      }
    }
  }

  async function context(mention: Mention): Promise<void> {
    try {
      const document = await api.document(String(mention.document.number));
      const index = byteIndex(document.text);
      const spans = document.sentence_spans;
      const here = spans.findIndex((sentence) => sentence.start === mention.sentence.start);
      const text = (at: number): string => {
        const sentence = spans[at];
        return sentence ? document.text.slice(index(sentence.start), index(sentence.end)) : "";
      };
      if (here >= 0 && current() === mention) {
        around = [text(here - 1), text(here + 1)];
        for (const [i, where] of [".before", ".after"].entries()) {
          replace(card.querySelector(where) ?? h("p"), around[i] ?? "");
        }
      }
    } catch {
      // the sentence alone can be judged as well
    }
  }

  function drawQueue(): void {
    replace(
      list,
      queue.map((mention, i) =>
        h(
          "li",
          { class: i === at ? "selected" : "" },
          h(
            "button",
            {
              type: "button",
              "aria-current": i === at ? "true" : null,
              onclick: () => {
                at = i;
                void show();
              },
            },
            h("span", { class: "row-head" }, act(mention.event), h("span", { class: "n" }, mention.confidence.toFixed(2)), reviewTag(mention.review)),
            h("span", { class: "who" }, parties(mention)),
          ),
        ),
      ),
    );
    list.querySelector(".selected")?.scrollIntoView({ block: "nearest" });
  }

  const key = (name: string): HTMLElement => h("kbd", null, name);

  function drawCard(): void {
    const mention = current();
    if (!mention) {
      replace(card, h("p", { class: "empty" }, "Nothing is left to judge here."));
      return;
    }
    const may = status?.writable ?? false;
    const button = (name: string, label: string, doIt: () => void, primary = false): HTMLElement =>
      h("button", { type: "button", class: primary ? "primary" : "", disabled: !may, onclick: doIt }, label, " ", key(name));
    replace(
      card,
      h(
        "div",
        { class: "card-head" },
        h("span", { class: "source" }, sourceName(mention)),
        h("time", null, mention.document.published ? day(mention.document.published) : "undated"),
        h("span", { class: "links" }, documentLink(mention, "In the document"), whyLink(mention), mention.stored_event ? h("a", { href: route.address("event", mention.stored_event) }, "Event") : null),
      ),
      h("p", { class: "context before" }, around[0]),
      mentionText(mention),
      h("p", { class: "context after" }, around[1]),
      h(
        "table",
        { class: "coding" },
        h(
          "tbody",
          null,
          (
            [
              ["What", [act(mention.event, true), statusTag(mention.status), reviewTag(mention.review)]],
              ["Who", mention.actors.map((a) => `${a.name ?? a.text} [${a.code ?? "?"}]`).join(", ") || "nobody named"],
              ["To whom", mention.recipients.map((a) => `${a.name ?? a.text} [${a.code ?? "?"}]`).join(", ") || (mention.actors.length > 1 ? "among the actors" : "nobody named")],
              ["When", `${span(mention.date.start, mention.date.end, mention.date.precision)}${mention.date.basis === "published" ? " (day of the report)" : ""}`],
              ["Where", placeName(mention.place) || "not told"],
              ["Sure", confidence(mention.confidence)],
            ] as [string, Child][]
          ).map(([name, value]) => h("tr", null, h("th", { scope: "row" }, name), h("td", null, value))),
        ),
      ),
      may ? null : h("p", { class: "note" }, status?.read_only ? "This server is read only." : "To correct, open the address that dragoman serve printed: it carries the token."),
      mode === "judge"
        ? h(
            "div",
            { class: "buttons judge", role: "group", "aria-label": "Judge this mention" },
            button("a", "Accept", () => void judge("accept"), true),
            button("r", "Reject", () => void judge("reject")),
            button("e", "Recode", () => start("recode")),
            button("m", "Merge", () => void startMerge()),
            event && event.mentions.length > 1 ? button("s", "Split", () => start("split")) : null,
            button("u", "Undo", () => void undo()),
          )
        : null,
      mode === "recode" ? recodeForm(mention) : null,
      mode === "merge" ? mergeForm() : null,
      mode === "split" ? splitForm(mention) : null,
      event && event.mentions.length > 1 && mode === "judge"
        ? h(
            "div",
            { class: "beside" },
            h("h2", null, `The same event in ${plural(event.mentions.length - 1, "other mention")}`),
            h("ul", { class: "plain" }, event.mentions.filter((m) => m.id !== mention.id).slice(0, 6).map((m) => h("li", null, h("span", { class: "source" }, sourceName(m)), " ", h("q", null, m.sentence.text)))),
          )
        : null,
    );
  }

  function start(next: typeof mode): void {
    mode = next;
    drawCard();
    card.querySelector<HTMLElement>("form input, form select, form button")?.focus();
  }

  function field(label: string, control: HTMLElement): HTMLElement {
    return h("label", { class: "field" }, h("span", null, label), control);
  }

  function recodeForm(mention: Mention): HTMLElement {
    const listId = unique("codes");
    const category = h("select", { onchange: () => fillModes() }, (status?.categories ?? []).map((c) => h("option", { value: c.plover }, c.plover)));
    category.value = mention.event.plover;
    const modes = h("select");
    const cameo = h("input", { type: "text", value: mention.event.cameo, list: listId, spellcheck: "false" });
    const fillModes = (): void => {
      const of = status?.categories.find((c) => c.plover === category.value)?.modes ?? [];
      replace(modes, h("option", { value: "" }, "none"), of.map((name) => h("option", { value: name }, name)));
      modes.value = mention.event.plover === category.value ? (mention.event.mode ?? "") : "";
    };
    fillModes();
    const told = h("select", null, STATUSES.map((name) => h("option", { value: name }, name)));
    told.value = mention.status;
    const sideText = (list: Mention["actors"]): string => list.map((a) => a.code ?? a.entity).join(", ");
    const who = h("input", { type: "text", value: sideText(mention.actors), spellcheck: "false" });
    const whom = h("input", { type: "text", value: sideText(mention.recipients), spellcheck: "false" });
    const from = h("input", { type: "date", value: mention.date.start ?? "" });
    const until = h("input", { type: "date", value: mention.date.end ?? mention.date.start ?? "" });
    const place = h("input", { type: "text", value: mention.place?.name ?? "", spellcheck: "false" });
    const country = h("input", { type: "text", value: mention.place?.country ?? "", maxlength: "3", spellcheck: "false" });
    const note = h("input", { type: "text", maxlength: "500" });
    const side = (text: string, known: Mention["actors"]): Recode["actors"] =>
      text
        .split(/[,;]/)
        .map((code) => code.trim().toUpperCase())
        .filter(Boolean)
        .map((code) => {
          const old = known.find((a) => a.code === code);
          return old ? { code, entity: old.entity, ...(old.name ? { name: old.name } : {}), ...(old.country ? { country: old.country } : {}) } : { code };
        });
    const submit = (e: globalThis.Event): void => {
      e.preventDefault();
      const all = [...mention.actors, ...mention.recipients];
      const to: Recode = {};
      if (category.value !== mention.event.plover) {
        to.plover = category.value;
      }
      if ((modes.value || null) !== mention.event.mode) {
        to.mode = modes.value || null;
      }
      if (cameo.value.trim() !== mention.event.cameo) {
        to.cameo = cameo.value.trim();
      }
      if (told.value !== mention.status) {
        to.status = told.value;
      }
      if (who.value !== sideText(mention.actors)) {
        to.actors = side(who.value, all) ?? [];
      }
      if (whom.value !== sideText(mention.recipients)) {
        to.recipients = side(whom.value, all) ?? [];
      }
      if (from.value && (from.value !== mention.date.start || until.value !== (mention.date.end ?? mention.date.start))) {
        to.date = { start: from.value, end: until.value || from.value };
      }
      if (place.value.trim() !== (mention.place?.name ?? "") || country.value.trim() !== (mention.place?.country ?? "")) {
        to.place = place.value.trim() ? ({ name: place.value.trim(), country: country.value.trim().toUpperCase() || null } as Recode["place"] & object) : null;
      }
      if (Object.keys(to).length === 0) {
        replace(told_, "Nothing was changed.");
        return;
      }
      void judge("recode", { to, ...(note.value.trim() ? { note: note.value.trim() } : {}) });
    };
    const told_ = h("p", { class: "hint", role: "status" });
    return h(
      "form",
      { class: "recode", onsubmit: submit, "aria-label": "Recode" },
      h("datalist", { id: listId }, codes.map((code) => h("option", { value: code.code }, code.name))),
      h(
        "div",
        { class: "field-row" },
        field("Category", category),
        field("Mode", modes),
        field("CAMEO", cameo),
        field("Status", told),
      ),
      h("div", { class: "field-row" }, field("Who (codes, commas)", who), field("To whom", whom)),
      h("div", { class: "field-row" }, field("From", from), field("Until", until), field("Place", place), field("Country", country)),
      field("Note", note),
      told_,
      h("div", { class: "buttons" }, h("button", { type: "submit", class: "primary" }, "Save ", key("Enter")), h("button", { type: "button", onclick: () => start("judge") }, "Leave it ", key("Esc"))),
    );
  }

  async function startMerge(words = ""): Promise<void> {
    const mention = current();
    if (!mention || !event) {
      return;
    }
    // Whom it could be one with: events of the same first actor in the two weeks around.
    const params = new URLSearchParams(words ? { text: words } : {});
    const code = (event.actors[0] ?? event.recipients[0])?.country ?? (event.actors[0] ?? event.recipients[0])?.code;
    if (code && !words) {
      params.set("actor", code);
    }
    if (event.date.start && event.date.start.length === 10 && !words) {
      const shift = (iso: string, days: number): string => new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
      params.set("since", shift(event.date.start, -14));
      params.set("until", shift(event.date.end ?? event.date.start, 14));
    }
    try {
      const page = await api.events(params, { limit: 100 });
      const same = (row: EventRow): number =>
        (row.event.plover === event?.event.plover ? 2 : 0) +
        row.actors.concat(row.recipients).filter((a) => [...(event?.actors ?? []), ...(event?.recipients ?? [])].some((b) => b.country === a.country)).length;
      candidates = page.events
        .filter((row) => row.id !== event?.id)
        .sort((a, b) => same(b) - same(a))
        .slice(0, 9);
      mode = "merge";
      drawCard();
      card.querySelector<HTMLElement>("form .candidate, form input")?.focus();
    } catch (error) {
      say(message(error));
    }
  }

  function mergeForm(): HTMLElement {
    const words = h("input", { type: "search", onchange: () => void startMerge(words.value.trim()) });
    return h(
      "form",
      { class: "merge", onsubmit: (e: globalThis.Event) => e.preventDefault(), "aria-label": "Merge with another event" },
      h("h2", null, "Which event is the same act?"),
      candidates.length === 0 ? h("p", { class: "hint" }, "None is near: no other event of these actors within two weeks, or none with these words.") : null,
      h(
        "ol",
        { class: "candidates" },
        candidates.map((row, i) =>
          h(
            "li",
            null,
            h("button", { type: "button", class: "candidate", onclick: () => merge(row) }, key(String(i + 1)), " ", act(row.event), h("span", null, sentence(row)), h("span", { class: "words" }, row.headline ?? "")),
          ),
        ),
      ),
      field("Another one, by words of its sentences", words),
      h("div", { class: "buttons" }, h("button", { type: "button", onclick: () => start("judge") }, "None of them ", key("Esc"))),
    );
  }

  function merge(row: EventRow): void {
    if (event) {
      void send({ action: "merge", coder: coder.value.trim(), events: [event.id, row.id] }, "Merged");
    }
  }

  function splitForm(mention: Mention): HTMLElement {
    const boxes = (event?.mentions ?? []).map((m) => {
      const box = h("input", { type: "checkbox", value: m.id, checked: m.id === mention.id });
      return { box, row: h("label", { class: "check" }, box, h("span", null, h("span", { class: "source" }, sourceName(m)), " ", h("q", null, m.sentence.text))) };
    });
    return h(
      "form",
      {
        class: "split",
        "aria-label": "Split off",
        onsubmit: (e: globalThis.Event) => {
          e.preventDefault();
          const mentions = boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
          if (mentions.length > 0 && mentions.length < boxes.length) {
            void send({ action: "split", coder: coder.value.trim(), mentions }, "Split");
          } else {
            say("Choose some of the mentions, and not all.");
          }
        },
      },
      h("h2", null, "Which mentions are an act of their own?"),
      boxes.map(({ row }) => row),
      h("div", { class: "buttons" }, h("button", { type: "submit", class: "primary" }, "Split off ", key("Enter")), h("button", { type: "button", onclick: () => start("judge") }, "Leave it ", key("Esc"))),
    );
  }

  function say(text: string): void {
    told.textContent = text;
    announce(text);
  }

  async function judge(action: "accept" | "reject" | "recode", more: Partial<CorrectionRequest> = {}): Promise<void> {
    const mention = current();
    if (mention) {
      const done = { accept: "Accepted", reject: "Rejected", recode: "Recoded" }[action];
      await send({ action, coder: coder.value.trim(), mentions: [mention.id], ...more }, done);
    }
  }

  async function send(request: CorrectionRequest, done: string): Promise<void> {
    if (!request.coder) {
      say("Give your name first: the log keeps who corrects.");
      coder.focus();
      return;
    }
    try {
      const answer = await api.correct(request);
      last = answer.correction.number;
      say(`${done}. Undo with u.`);
      const focusCard = card.contains(document.activeElement) || document.activeElement === document.body;
      if (request.mentions && request.action !== "split" && !route.read().params.get("event")) {
        queue = queue.filter((mention) => !request.mentions?.includes(mention.id));
        total -= request.mentions.length;
        reviewed += request.mentions.length;
        progress.textContent = `${number(total)} to judge, the least sure first; ${number(reviewed)} judged by ${request.coder}.`;
        at = Math.min(at, Math.max(0, queue.length - 1));
        if (queue.length < 10 && total > queue.length) {
          await fetchQueue(at);
        } else {
          await show();
        }
      } else if (route.read().params.get("event") && answer.events[0] && request.action === "merge") {
        route.set({ event: answer.events[0].id }, true);
        await fetchQueue();
      } else {
        await fetchQueue(route.read().params.get("event") && request.mentions ? Math.min(at + 1, queue.length - 1) : at);
      }
      if (focusCard) {
        card.focus();
      }
      if (log.isConnected && log.childElementCount > 0) {
        void drawLog();
      }
    } catch (error) {
      say(message(error));
    }
  }

  async function undo(number: number | null = last): Promise<void> {
    try {
      let which = number;
      if (which === null) {
        const { corrections } = await api.corrections({ coder: coder.value.trim(), limit: 20 });
        which = corrections.find((correction) => !correction.undone)?.number ?? null;
      }
      if (which === null) {
        say("There is nothing to undo.");
        return;
      }
      await api.undo(which, coder.value.trim());
      last = null;
      say("Undone.");
      await fetchQueue(at);
      void drawLog();
    } catch (error) {
      say(message(error));
    }
  }

  async function drawLog(): Promise<void> {
    try {
      const { corrections } = await api.corrections({ limit: 100 });
      const what = (correction: Correction): string =>
        correction.to ? Object.entries(correction.to).map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`).join("; ") : "";
      replace(
        log,
        corrections.length === 0
          ? h("p", { class: "empty" }, "Nothing has been corrected yet.")
          : h(
              "div",
              { class: "scroll", tabindex: "0", role: "region", "aria-label": "Log of corrections" },
              h(
                "table",
                null,
                h("thead", null, h("tr", null, ["when", "who", "what", "mentions", "to", ""].map((name) => h("th", { scope: "col" }, name || h("span", { class: "visually-hidden" }, "undo"))))),
                h(
                  "tbody",
                  null,
                  corrections.map((correction) =>
                    h(
                      "tr",
                      { class: correction.undone ? "undone" : "" },
                      h("td", null, correction.time.replace("T", " ").replace(/(\.\d+)?Z$/, "")),
                      h("td", null, correction.coder),
                      h("td", null, correction.action),
                      h("td", null, correction.mentions.slice(0, 3).map((id, i) => [i ? ", " : "", h("a", { href: route.address("correct", null, { mention: id }) }, id.slice(0, 8))]), correction.mentions.length > 3 ? ` +${correction.mentions.length - 3}` : ""),
                      h("td", null, what(correction), correction.note ? ` “${correction.note}”` : ""),
                      h("td", null, correction.undone ? "undone" : status?.writable ? h("button", { type: "button", class: "quiet", onclick: () => void undo(correction.number) }, "Undo") : ""),
                    ),
                  ),
                ),
              ),
            ),
      );
    } catch (error) {
      replace(log, h("p", { class: "failure", role: "alert" }, message(error)));
    }
  }

  function drawAgreement(): void {
    const result = h("div", { "aria-live": "polite" });
    void api.status().then((fresh) => {
      status = fresh;
      const names = fresh.coders;
      const choose = (label: string, value: string): [HTMLElement, HTMLSelectElement] => {
        const select = h("select", { onchange: () => void compare() }, names.map((name) => h("option", { value: name }, name)));
        select.value = value;
        return [field(label, select), select];
      };
      const [aField, a] = choose("Coder", names[0] ?? "");
      const [bField, b] = choose("against", names[1] ?? names[0] ?? "");
      const goldCoder = h("select", null, h("option", { value: "" }, "all coders, the latest counts"), names.map((name) => h("option", { value: name }, name)));
      const save = (format: "plover" | "jsonl") => () =>
        void api
          .goldFile(format, goldCoder.value)
          .then((blob) => download(format === "plover" ? "gold.json" : "gold.jsonl", "application/json", blob))
          .catch((error: unknown) => say(message(error)));
      async function compare(): Promise<void> {
        if (!a.value || !b.value || a.value === b.value) {
          replace(result, h("p", { class: "hint" }, "Agreement needs the judgements of two coders."));
          return;
        }
        try {
          const found = await api.agreement(a.value, b.value);
          const figure = (value: number | null): string => (value === null ? "–" : value.toFixed(3));
          replace(
            result,
            h("p", { class: "hint" }, `${plural(found.mentions, "mention")} judged by both.`),
            h(
              "table",
              null,
              h("thead", null, h("tr", null, ["field", "compared", "agree", "Cohen’s kappa", "F1"].map((name) => h("th", { scope: "col" }, name)))),
              h("tbody", null, found.fields.map((row) => h("tr", null, h("th", { scope: "row" }, row.field), h("td", { class: "n" }, number(row.n)), h("td", { class: "n" }, number(row.agree)), h("td", { class: "n" }, figure(row.kappa)), h("td", { class: "n" }, figure(row.f1))))),
            ),
          );
        } catch (error) {
          replace(result, h("p", { class: "failure", role: "alert" }, message(error)));
        }
      }
      replace(
        agreement,
        h("div", { class: "field-row" }, aField, bField),
        result,
        h("div", { class: "field-row" }, field("Gold of", goldCoder), h("button", { type: "button", onclick: save("plover") }, "PLOVER JSON"), h("button", { type: "button", onclick: save("jsonl") }, "JSON lines")),
      );
      void compare();
    }, (error: unknown) => replace(agreement, h("p", { class: "failure" }, message(error))));
  }

  function keys(e: KeyboardEvent): void {
    if (e.key === "Escape" && mode !== "judge") {
      start("judge");
      card.focus();
      return;
    }
    if (isTyping(e)) {
      return;
    }
    const writable = status?.writable ?? false;
    const move = (by: number): void => {
      at = Math.max(0, Math.min(queue.length - 1, at + by));
      void show();
    };
    if (mode === "merge" && /^[1-9]$/.test(e.key) && candidates[Number(e.key) - 1]) {
      merge(candidates[Number(e.key) - 1] as EventRow);
    } else if (mode !== "judge") {
      return;
    } else if (e.key === "j") {
      move(1);
    } else if (e.key === "k") {
      move(-1);
    } else if (writable && e.key === "a") {
      void judge("accept");
    } else if (writable && e.key === "r") {
      void judge("reject");
    } else if (writable && e.key === "e") {
      start("recode");
    } else if (writable && e.key === "m") {
      void startMerge();
    } else if (writable && e.key === "s" && (event?.mentions.length ?? 0) > 1) {
      start("split");
    } else if (writable && e.key === "u") {
      void undo();
    } else {
      return;
    }
    e.preventDefault();
  }
  window.addEventListener("keydown", keys);

  let shown = first.params.toString();
  void (async () => {
    try {
      [status, codes] = await Promise.all([api.status(), api.codes().then((answer) => answer.codes)]);
    } catch (error) {
      say(message(error));
    }
    await fetchQueue();
  })();
  return {
    update(next) {
      if (next.params.toString() !== shown) {
        shown = next.params.toString();
        void fetchQueue();
      }
    },
    close: () => window.removeEventListener("keydown", keys),
  };
};
