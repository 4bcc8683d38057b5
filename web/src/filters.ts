// The filters of the Chronicle, the map and the network: fields and counted choices at the side, and what is chosen as
// chips above. All of it lives in the address.
import { announce, debounce, h, replace, unique, type Child } from "./dom";
import * as route from "./route";
import { api, type Facet, type Facets } from "./api";
import { day, mark, number, QUAD_CLASSES, quadOf, STATUSES, STATUS_WORDS } from "./vocabulary";

/** Names of actors and stories by the ids that stand in the address, as far as they have come by. */
const names = new Map<string, string>();

export function remember(id: string, name: string | null | undefined): void {
  if (name) {
    names.set(id, name);
  }
}

export function nameOf(id: string): string {
  return names.get(id) ?? id;
}

/** A field for an actor, with suggestions from the store; calls back with an entity's id or a code. */
export function actorField(label: string, value: string, chosen: (id: string | null) => void): HTMLElement {
  const listId = unique("actors");
  const list = h("datalist", { id: listId });
  const ids = new Map<string, string>();
  const input = h("input", {
    type: "text",
    list: listId,
    value: value ? nameOf(value) : "",
    placeholder: "any",
    autocomplete: "off",
    spellcheck: "false",
    oninput: debounce(150, () => void suggest()),
    onchange: () => {
      const text = input.value.trim();
      chosen(text === "" ? null : (ids.get(text) ?? (text === nameOf(value) ? value : text)));
    },
  });
  async function suggest(): Promise<void> {
    const text = input.value.trim();
    if (text.length < 2 || ids.has(text)) {
      return;
    }
    try {
      const { actors } = await api.actors(text);
      replace(
        list,
        actors.map((actor) => {
          const name = actor.name ?? actor.code ?? actor.entity;
          const shown = ids.has(name) && ids.get(name) !== actor.entity ? `${name} [${actor.code ?? actor.entity}]` : name;
          ids.set(shown, actor.entity);
          remember(actor.entity, actor.name);
          return h("option", { value: shown }, `${actor.code ?? ""} · ${number(actor.n)} events`);
        }),
      );
    } catch {
      // no suggestions: what is typed is taken as a code
    }
  }
  return h("div", null, h("label", { class: "field" }, h("span", null, label), input), list);
}

function toggled(current: string | null, value: string): string | null {
  const list = current ? current.split(",") : [];
  const next = list.includes(value) ? list.filter((item) => item !== value) : [...list, value];
  return next.length > 0 ? next.join(",") : null;
}

function has(current: string | null, value: string): boolean {
  return (current ?? "").split(",").includes(value);
}

function choice(label: Child, count: number, most: number, pressed: boolean, act: () => void, title = ""): HTMLElement {
  const bar = h("span", { class: "choice-bar", "aria-hidden": "true" });
  bar.style.width = most > 0 ? `${Math.max(count > 0 ? 1.5 : 0, (100 * count) / most)}%` : "0";
  return h(
    "button",
    { type: "button", class: "choice", "aria-pressed": String(pressed), onclick: act, title: title || null },
    bar,
    h("span", { class: "choice-label" }, label),
    h("span", { class: "choice-count" }, number(count)),
  );
}

export class FilterPanel {
  readonly element: HTMLElement;
  readonly chips: HTMLElement;
  private readonly fields: HTMLElement;
  private readonly counted: HTMLElement;
  private facets: Facets | null = null;
  private shown = "";
  private controller: AbortController | null = null;

  constructor(private readonly told: (facets: Facets) => void = () => {}) {
    this.fields = h("div", { class: "filter-fields" });
    this.counted = h("div", { class: "filter-counted" });
    this.chips = h("div", { class: "chips" });
    const details = h(
      "details",
      { class: "filter-details" },
      h("summary", null, "Filters"),
      this.fields,
      this.counted,
    );
    details.open = window.matchMedia("(min-width: 901px)").matches;
    this.element = h("aside", { class: "filters", "aria-label": "Filters" }, details);
  }

  /** Shows the filters of an address and counts anew. */
  async update(params: URLSearchParams): Promise<void> {
    const kept = route.filters(params);
    const key = kept.toString();
    if (key === this.shown && this.facets) {
      return;
    }
    this.shown = key;
    this.drawFields(kept);
    this.drawChips(kept);
    this.controller?.abort();
    this.controller = new AbortController();
    try {
      this.facets = await api.facets(kept, 12, this.controller.signal);
    } catch {
      return;
    }
    for (const facet of [...this.facets.actor, ...this.facets.story]) {
      remember(facet.value, facet.name);
    }
    this.drawCounted(kept);
    this.drawChips(kept);
    this.told(this.facets);
    announce(`${number(this.facets.total)} events`);
  }

  refresh(params: URLSearchParams): void {
    this.shown = "\n";
    void this.update(params);
  }

  close(): void {
    this.controller?.abort();
  }

  private drawFields(params: URLSearchParams): void {
    if (this.fields.contains(document.activeElement)) {
      return; // never under the hands of who is typing
    }
    // What the other field holds is asked when one of them changes: they are not redrawn under the hands of who types.
    const sides = (from: URLSearchParams): [string, string] => {
      const dyad = (from.get("dyad") ?? "").split(/[,>]/);
      return [from.get("actor") ?? dyad[0] ?? "", dyad[1] ?? ""];
    };
    const [first, second] = sides(params);
    const pair = (at: 0 | 1, id: string | null): void => {
      const now = sides(route.read().params);
      now[at] = id ?? "";
      const [a, b] = now;
      route.set(a && b ? { actor: null, dyad: `${a},${b}` } : { actor: a || b || null, dyad: null });
    };
    const field = (label: string, name: string, type: string, placeholder = ""): HTMLElement =>
      h(
        "label",
        { class: "field" },
        h("span", null, label),
        h("input", {
          type,
          value: params.get(name) ?? "",
          placeholder,
          spellcheck: "false",
          onchange: (event: Event) => route.set({ [name]: (event.target as HTMLInputElement).value.trim() || null }),
        }),
      );
    const sure = params.get("confidence") ?? "0";
    const sureText = h("output", null, Number(sure) > 0 ? `≥ ${Number(sure).toFixed(2)}` : "any");
    replace(
      this.fields,
      field("Words", "text", "search", "ceasefire, “peace talks”"),
      h(
        "div",
        { class: "field-pair" },
        actorField("Who", first, (id) => pair(0, id)),
        actorField("and whom", second, (id) => pair(1, id)),
      ),
      h("div", { class: "field-pair" }, field("From", "since", "text", "2007-07-24"), field("Until", "until", "text", "2007-08")),
      h("div", { class: "field-pair" }, field("Place", "place", "text", "any"), field("Source", "source", "text", "any")),
      h(
        "label",
        { class: "field" },
        h("span", null, "Confidence ", sureText),
        h("input", {
          type: "range",
          min: "0",
          max: "0.95",
          step: "0.05",
          value: sure,
          oninput: (event: Event) => {
            const value = (event.target as HTMLInputElement).value;
            sureText.textContent = Number(value) > 0 ? `≥ ${Number(value).toFixed(2)}` : "any";
          },
          onchange: (event: Event) => {
            const value = (event.target as HTMLInputElement).value;
            route.set({ confidence: Number(value) > 0 ? value : null });
          },
        }),
      ),
    );
  }

  private drawCounted(params: URLSearchParams): void {
    const facets = this.facets;
    if (!facets) {
      return;
    }
    const focused = this.counted.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset["key"]
      : undefined;
    const group = (title: string, rows: HTMLElement[]): Child =>
      rows.length > 0 ? h("section", { class: "choices" }, h("h3", null, title), rows) : null;
    const keyed = (key: string, element: HTMLElement): HTMLElement => {
      element.dataset["key"] = key;
      return element;
    };
    const categories = new Map(facets.category.map((facet) => [facet.value, facet.n]));
    const most = Math.max(1, ...categories.values());
    const byQuad = [...categories.keys()].sort((a, b) => quadOf(a) - quadOf(b) || (categories.get(b) ?? 0) - (categories.get(a) ?? 0));
    const statuses = new Map(facets.status.map((facet) => [facet.value, facet.n]));
    const mostStatus = Math.max(1, ...statuses.values());
    const listed = (name: "place" | "source" | "actor" | "country", list: Facet[], label: (facet: Facet) => string): HTMLElement[] => {
      const top = Math.max(1, ...list.map((facet) => facet.n));
      return list
        .slice(0, 8)
        .map((facet) =>
          keyed(
            `${name}:${facet.value}`,
            choice(label(facet), facet.n, top, params.get(name) === facet.value, () =>
              route.set({ [name]: params.get(name) === facet.value ? null : facet.value }),
            ),
          ),
        );
    };
    replace(
      this.counted,
      group(
        "What",
        byQuad.map((category) =>
          keyed(
            `category:${category}`,
            choice(
              h("span", { class: `act ${QUAD_CLASSES[quadOf(category)]}` }, mark(quadOf(category), 11), h("b", null, category)),
              categories.get(category) ?? 0,
              most,
              has(params.get("category"), category),
              () => route.set({ category: toggled(params.get("category"), category) }),
            ),
          ),
        ),
      ),
      group(
        "Status",
        STATUSES.filter((status) => statuses.has(status) || has(params.get("status"), status)).map((status) =>
          keyed(
            `status:${status}`,
            choice(
              status,
              statuses.get(status) ?? 0,
              mostStatus,
              has(params.get("status"), status),
              () => route.set({ status: toggled(params.get("status"), status) }),
              STATUS_WORDS[status],
            ),
          ),
        ),
      ),
      facets.disputed > 0 || params.get("disputed")
        ? group("Claims", [
            keyed(
              "disputed",
              choice("disputed", facets.disputed, facets.total, params.get("disputed") === "true", () =>
                route.set({ disputed: params.get("disputed") === "true" ? null : "true" }),
              ),
            ),
          ])
        : null,
      group("Who", listed("actor", facets.actor, (facet) => facet.name ?? facet.value)),
      group("Where", listed("place", facets.place, (facet) => (facet.name && facet.name !== facet.value ? `${facet.value}, ${facet.name}` : facet.value))),
      group("Source", listed("source", facets.source.filter((facet) => facet.value !== ""), (facet) => facet.name ?? facet.value)),
    );
    if (focused) {
      [...this.counted.querySelectorAll<HTMLElement>("[data-key]")].find((e) => e.dataset["key"] === focused)?.focus();
    }
  }

  private drawChips(params: URLSearchParams): void {
    const chip = (label: string, changes: Record<string, string | null>): HTMLElement =>
      h(
        "button",
        { type: "button", class: "chip", onclick: () => route.set(changes), "aria-label": `Remove the filter ${label}` },
        label,
        h("span", { "aria-hidden": "true" }, " ×"),
      );
    const list: HTMLElement[] = [];
    for (const [name, value] of params) {
      switch (name) {
        case "category":
        case "status":
          list.push(...value.split(",").map((item) => chip(item, { [name]: toggled(value, item) })));
          break;
        case "dyad": {
          const [a, b] = value.split(/[,>]/);
          list.push(chip(`${nameOf(a ?? "")} and ${nameOf(b ?? "")}`, { dyad: null }));
          break;
        }
        case "actor":
          list.push(chip(value.split(",").map(nameOf).join(" and "), { actor: null }));
          break;
        case "since":
          list.push(chip(`from ${day(value)}`, { since: null }));
          break;
        case "until":
          list.push(chip(`until ${day(value)}`, { until: null }));
          break;
        case "confidence":
          list.push(chip(`confidence ≥ ${value}`, { confidence: null }));
          break;
        case "disputed":
          list.push(chip("disputed", { disputed: null }));
          break;
        case "story":
          list.push(chip(`story: ${nameOf(value)}`, { story: null }));
          break;
        case "text":
          list.push(chip(`“${value}”`, { text: null }));
          break;
        default:
          list.push(chip(value, { [name]: null }));
      }
    }
    const none = Object.fromEntries(route.FILTERS.map((name) => [name, null]));
    if (list.length > 1) {
      list.push(h("button", { type: "button", class: "chip clear", onclick: () => route.set(none) }, "Clear all"));
    }
    replace(this.chips, list);
    this.chips.hidden = list.length === 0;
    const summary = this.element.querySelector("summary");
    if (summary) {
      summary.textContent = list.length > 0 ? `Filters (${[...params].length})` : "Filters";
    }
  }
}
