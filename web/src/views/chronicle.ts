// The Chronicle: all events in order of their days, under a time line, beside their filters.
import { debounce, h, replace } from "../dom";
import * as route from "../route";
import { api, type EventRow, type Facets } from "../api";
import { eventPanel } from "../detail";
import { eventRow } from "../event";
import { FilterPanel } from "../filters";
import { VirtualList } from "../list";
import { fitting, focus, periodEnd, Timeline } from "../timeline";
import { fail, message, type Open } from "../view";
import { day, number } from "../vocabulary";
import { download } from "../dom";

const NARROW = window.matchMedia("(max-width: 700px)");

export const open: Open = (root, first) => {
  let current = first;
  let shown = "";
  let openId = "";
  let placed = false;
  let counted: Facets | null = null;
  let some = false; // the time line leaves some events out at its ends
  let span: [string | null, string | null] = [null, null];
  let controller = new AbortController();

  const lead = h("p", { class: "lead", role: "status" });
  const title = h("h1", { class: "visually-hidden" }, "Chronicle");
  const by = h(
    "select",
    { "aria-label": "Period of the time line", onchange: () => route.set({ by: by.value || null }, true) },
    [["", "fitting"], ["day", "by day"], ["week", "by week"], ["month", "by month"], ["year", "by year"]].map(([value, label]) =>
      h("option", { value: value ?? "" }, label),
    ),
  );
  const sort = h(
    "select",
    { "aria-label": "Order of the list", onchange: () => route.set({ sort: sort.value || null }, true) },
    [["", "earliest first"], ["-date", "latest first"], ["-mentions", "most told first"], ["confidence", "least sure first"], ["-confidence", "surest first"]].map(
      ([value, label]) => h("option", { value: value ?? "" }, label),
    ),
  );
  const timeline = new Timeline((since, until) => route.set({ since, until }));
  const follow = debounce(30, (a: EventRow | null, b: EventRow | null) =>
    timeline.follow(a?.date.start ?? null, b?.date.start ?? null),
  );
  const list = new VirtualList<EventRow>({
    label: "Events",
    rowHeight: () => (NARROW.matches ? 112 : 58),
    fetch: async (offset, limit, signal) => {
      const order: Record<string, string> = current.params.get("sort") ? { sort: current.params.get("sort") as string } : {};
      const page = await api.events(route.filters(current.params), { offset, limit, ...order }, signal);
      return { total: page.total, rows: page.events };
    },
    render: (row, event, index, previous) => {
      eventRow(row, event, previous);
      if (event) {
        if (event.id === openId) {
          list.mark(index);
        }
      }
    },
    choose: (event) => route.set({ event: event.id }, openId !== ""),
    scrolled: follow,
    loaded: (total) => {
      none.hidden = total > 0;
    },
    failed: (error) => replace(lead, message(error)),
  });
  const none = h("p", { class: "empty" }, "No event passes these filters.");
  none.hidden = true;
  const panel = h("div", { class: "chronicle-detail" });
  panel.hidden = true;
  const filters = new FilterPanel((facets) => {
    counted = facets;
    summarise();
  });
  const tools = h(
    "div",
    { class: "tools" },
    by,
    sort,
    h("button", { type: "button", class: "quiet", onclick: () => void save("csv") }, "Save CSV"),
    h("button", { type: "button", class: "quiet", onclick: (event: Event) => void copyLink(event.currentTarget as HTMLElement) }, "Copy link"),
  );
  const view = h(
    "div",
    { class: "chronicle" },
    filters.element,
    h("div", { class: "chronicle-main" }, title, h("div", { class: "lead-row" }, lead, tools), filters.chips, timeline.element, none, list.element),
    panel,
  );
  replace(root, view);

  async function save(format: "csv" | "jsonl"): Promise<void> {
    try {
      download(`events.${format}`, "text/csv", await api.eventsFile(route.filters(current.params), format));
    } catch (error) {
      replace(lead, message(error));
    }
  }

  async function copyLink(button: HTMLElement): Promise<void> {
    try {
      await navigator.clipboard.writeText(window.location.href);
      button.textContent = "Copied";
    } catch {
      button.textContent = "Copy it from the address bar";
    }
    window.setTimeout(() => {
      button.textContent = "Copy link";
    }, 1600);
  }

  // Says in one line what all this is about: the minute a stranger has.
  function summarise(): void {
    const facets = counted;
    if (!facets) {
      return;
    }
    const actors = facets.actor.slice(0, 2).map((facet) => facet.name ?? facet.value);
    const sum = (at: string): number => facets.quad.find((facet) => facet.value === at)?.n ?? 0;
    const cooperation = sum("verbal cooperation") + sum("material cooperation");
    const conflict = sum("verbal conflict") + sum("material conflict");
    const countries = facets.country.filter((facet) => facet.value).slice(0, 2).map((facet) => facet.name ?? facet.value);
    const where = countries.length > 0 ? ` Most are placed in ${countries.join(" and ")}.` : "";
    replace(
      lead,
      h("b", null, `${number(facets.total)} ${facets.total === 1 ? "event" : "events"}`),
      span[0] ? `${some ? ", nearly all" : ""} from ${day(span[0])} to ${day(span[1])}` : "",
      facets.total > 0
        ? [
            ": ",
            h("span", { class: "count mc" }, `${number(cooperation)} of cooperation`),
            ", ",
            h("span", { class: "count mx" }, `${number(conflict)} of conflict`),
            actors.length > 0 ? `, most often with ${actors.join(" and ")}.` : ".",
            where,
          ]
        : ".",
    );
  }

  async function drawTimeline(): Promise<void> {
    controller.abort();
    controller = new AbortController();
    const kept = route.filters(current.params);
    try {
      let period = current.params.get("by");
      let counts = await api.counts(kept, period ?? "month", controller.signal);
      const range = (): [string | null, string | null] => {
        const { shown } = focus(counts.periods);
        return [shown[0]?.from ?? null, shown[shown.length - 1]?.from ?? null];
      };
      if (!period) {
        period = fitting(...range(), timeline.element.clientWidth);
        if (period !== counts.by) {
          counts = await api.counts(kept, period, controller.signal);
        }
      }
      const { shown: most, earlier, later } = focus(counts.periods);
      const last = most[most.length - 1];
      span = [most[0]?.from ?? null, last ? periodEnd(last.from, counts.by) : null];
      some = earlier + later > 0;
      summarise();
      timeline.update(counts);
      // The list begins where most events do; what lies before is a scroll away.
      if (!placed && !current.params.get("sort")) {
        list.jump(earlier);
      }
      placed = true;
    } catch (error) {
      if (!controller.signal.aborted) {
        replace(lead, message(error));
      }
    }
  }

  async function openEvent(id: string): Promise<void> {
    openId = id;
    if (!id) {
      panel.hidden = true;
      view.classList.remove("has-detail");
      return;
    }
    panel.hidden = false;
    view.classList.add("has-detail");
    try {
      const event = await api.event(id);
      if (openId !== id) {
        return;
      }
      replace(panel, eventPanel(event, close));
      panel.scrollTop = 0;
      if (NARROW.matches || window.innerWidth <= 900) {
        panel.querySelector<HTMLElement>("h2")?.focus();
      }
      if (!event.date.start || current.params.get("sort") || view.querySelector("[aria-selected='true']")) {
        return;
      }
      // Opened by a link: the list goes to its day, which is about as many rows down as events lie before it.
      const before = route.filters(current.params);
      before.set("until", new Date(Date.parse(event.date.start) - 86_400_000).toISOString().slice(0, 10));
      const { total } = await api.events(before, { limit: 1 });
      placed = true;
      list.jump(total);
    } catch (error) {
      fail(panel, error);
      panel.prepend(h("button", { type: "button", class: "quiet close", onclick: close, "aria-label": "Close" }, "×"));
    }
  }

  function close(): void {
    route.set({ event: null }, true);
    list.element.focus();
  }

  function update(next: route.Route): void {
    current = next;
    by.value = next.params.get("by") ?? "";
    sort.value = next.params.get("sort") ?? "";
    const kept = route.filters(next.params);
    const key = `${kept.toString()}|${next.params.get("sort") ?? ""}`;
    const all = `${key}|${next.params.get("by") ?? ""}`;
    const listChanged = !shown.startsWith(`${key}|`);
    const changed = all !== shown;
    shown = all;
    if (listChanged) {
      placed = false;
      list.reload();
      void filters.update(next.params);
    }
    if (changed) {
      void drawTimeline();
    }
    const event = next.params.get("event") ?? "";
    if (event !== openId) {
      void openEvent(event);
    }
  }

  function key(event: KeyboardEvent): void {
    if (event.key === "Escape" && openId) {
      close();
    }
  }
  const redraw = (): void => list.redraw();
  NARROW.addEventListener("change", redraw);
  root.addEventListener("keydown", key);
  update(first);
  return {
    update,
    close() {
      controller.abort();
      NARROW.removeEventListener("change", redraw);
      root.removeEventListener("keydown", key);
      list.close();
      timeline.close();
      filters.close();
    },
  };
};
