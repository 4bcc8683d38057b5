// Two sides over time: cooperation above the line, conflict below it, the mean Goldstein score across.
import { csv, h, replace, s } from "../dom";
import * as route from "../route";
import { api, type Series } from "../api";
import { sentence } from "../event";
import { actorField, nameOf, remember } from "../filters";
import { exports, ticks, timeTicks, toTime } from "../plot";
import { fitting, focus, periodEnd, periodName } from "../timeline";
import { fail, message, type Open } from "../view";
import { day, number, plural, QUADS, QUAD_CLASSES } from "../vocabulary";

const DAY = 86_400_000;
const LEFT = 40;
const RIGHT = 40;
const BARS = 260;
const HEIGHT = 300;

export const open: Open = (root, first) => {
  let shown = "\n";
  let controller = new AbortController();
  let data: Series | null = null;
  let plot: SVGSVGElement | null = null;
  let active = -1;
  let drawn: Series["periods"] = [];
  const lead = h("p", { class: "lead", role: "status" });
  const holder = h("div", { class: "series-plot" });
  const told = h("div", { class: "series-told", "aria-live": "polite" });
  const fields = h("div", { class: "field-row series-fields" });
  const suggestions = h("div", { class: "chips" });
  const by = h(
    "select",
    { "aria-label": "Period", onchange: () => route.set({ by: by.value || null }, true) },
    [["", "fitting period"], ["day", "by day"], ["week", "by week"], ["month", "by month"], ["quarter", "by quarter"], ["year", "by year"]].map(([value, label]) => h("option", { value: value ?? "" }, label)),
  );
  const name = (): string => (data && data.dyad.length === 2 ? `series-${data.dyad.join("-")}` : "series");
  replace(
    root,
    h(
      "div",
      { class: "page wide" },
      h("div", { class: "lead-row" }, h("h1", null, "Dyad series"), lead, h("div", { class: "tools" }, by)),
      fields,
      suggestions,
      h(
        "figure",
        { class: "figure" },
        holder,
        h(
          "figcaption",
          { class: "quad-legend" },
          QUADS.map((quad, i) => h("span", null, h("i", { class: `swatch ${QUAD_CLASSES[i as 0 | 1 | 2 | 3]}` }), quad)),
          h("span", null, h("i", { class: "line mean" }), "mean Goldstein score (right axis)"),
          h("span", { class: "hint" }, "what is told as done: no plans, no denials"),
        ),
        exports(
          () => plot,
          name,
          () => csv(["from", "events", "cooperation", "conflict", "goldstein", "mean", ...QUADS], (data?.periods ?? []).map((p) => [p.from, p.n, p.cooperation, p.conflict, p.goldstein, p.mean, ...p.quads])),
        ),
      ),
      told,
    ),
  );
  const observer = new ResizeObserver(() => draw());
  observer.observe(holder);

  async function events(index: number): Promise<void> {
    const period = drawn[index];
    if (!period || !data) {
      return;
    }
    active = index;
    for (const bar of holder.querySelectorAll<SVGElement>(".period")) {
      bar.classList.toggle("on", bar.dataset["index"] === String(index));
    }
    const filters = route.filters(route.read().params);
    const until = periodEnd(period.from, data.by);
    filters.set("since", period.from);
    filters.set("until", until);
    try {
      const page = await api.events(filters, { limit: 6, sort: "-mentions" });
      if (active !== index) {
        return;
      }
      replace(
        told,
        h("h2", null, periodName(period.from, data.by)),
        h("p", { class: "hint" }, `${plural(period.n, "event")}, ${number(period.cooperation)} of cooperation and ${number(period.conflict)} of conflict${period.mean === null ? "" : `, mean Goldstein ${period.mean.toFixed(1)}`}.`),
        h("ul", { class: "plain" }, page.events.map((event) => h("li", null, h("a", { href: route.address("event", event.id) }, sentence(event)), h("p", { class: "words" }, event.headline ?? "")))),
        page.total > page.events.length ? h("p", null, h("a", { href: route.address("chronicle", null, filters) }, `All ${number(page.total)} in the Chronicle`)) : null,
      );
    } catch (error) {
      replace(told, h("p", { class: "failure" }, message(error)));
    }
  }

  function draw(): void {
    const width = holder.clientWidth;
    if (!data || width === 0) {
      return;
    }
    const { shown: periods, earlier, later } = focus(data.periods);
    if (periods.length === 0) {
      plot = null;
      replace(holder, h("p", { class: "empty" }, "No dated event between these two."));
      return;
    }
    const unit = data.by;
    drawn = periods;
    const from = toTime((periods[0] as Series["periods"][number]).from);
    const to = toTime(periodEnd((periods[periods.length - 1] as Series["periods"][number]).from, unit)) + DAY;
    const x = (time: number): number => LEFT + ((time - from) / (to - from)) * (width - LEFT - RIGHT);
    const up = Math.max(1, ...periods.map((p) => p.cooperation));
    const down = Math.max(1, ...periods.map((p) => p.conflict));
    const step = (BARS - 12) / (up + down);
    const zero = 6 + up * step;
    // The score's axis has its zero on the bars' zero line.
    const score = Math.min((zero - 6) / 10, (BARS - 6 - zero) / 10);
    const scoreUnit = Math.max(score, 6);
    const bars = periods.map((period, index) => {
      const left = x(toTime(period.from));
      const wide = Math.max(1.5, x(toTime(periodEnd(period.from, unit)) + DAY) - left - 1);
      let above = zero;
      let below = zero;
      const group = s(
        "g",
        { class: "period", "data-index": index, onpointerenter: () => void events(index), onclick: () => void events(index) },
        s("rect", { class: "catch", x: left, y: 0, width: wide + 1, height: BARS }),
      );
      period.quads.forEach((n, quad) => {
        const high = n * step;
        if (n === 0) {
          return;
        }
        if (quad < 2) {
          above -= high;
        }
        group.appendChild(s("rect", { class: `fill ${QUAD_CLASSES[quad as 0 | 1 | 2 | 3]}`, x: left.toFixed(1), y: (quad < 2 ? above : below).toFixed(1), width: wide.toFixed(1), height: high.toFixed(2) }));
        if (quad >= 2) {
          below += high;
        }
      });
      return group;
    });
    // Where nothing happened there is no mean: the line breaks there.
    let line = "";
    let pen = "M";
    let until = "";
    const points: SVGElement[] = [];
    for (const period of periods) {
      if (period.mean === null || period.n === 0) {
        continue;
      }
      pen = until !== "" && toTime(period.from) - toTime(until) <= DAY ? "L" : "M";
      until = periodEnd(period.from, unit);
      const middle = (x(toTime(period.from)) + x(toTime(periodEnd(period.from, unit)) + DAY)) / 2;
      const y = Math.max(3, Math.min(BARS - 3, zero - period.mean * scoreUnit));
      line += `${pen}${middle.toFixed(1)} ${y.toFixed(1)}`;
      if (periods.length <= 120) {
        points.push(s("circle", { class: "mean-point", cx: middle.toFixed(1), cy: y.toFixed(1), r: 2.6 }));
      }
    }
    plot = s(
      "svg",
      {
        class: "plot series",
        viewBox: `0 0 ${width} ${HEIGHT}`,
        width,
        height: HEIGHT,
        tabindex: "0",
        role: "group",
        "aria-label": `Cooperation and conflict by ${unit}, ${periods.length} periods; left and right arrow step through them`,
      },
      [...ticks(up, 3).slice(1).map((v) => [v, zero - v * step] as const), ...ticks(down, 3).slice(1).map((v) => [v, zero + v * step] as const)]
        .filter(([, y]) => y > 2 && y < BARS)
        .map(([value, y]) => [s("line", { class: "grid", x1: LEFT, x2: width - RIGHT, y1: y, y2: y }), s("text", { class: "label", x: LEFT - 6, y: y + 3.5, "text-anchor": "end" }, number(value))]),
      [10, 5, -5, -10]
        .map((value) => [value, zero - value * scoreUnit] as const)
        .filter(([, y]) => y > 2 && y < BARS)
        .map(([value, y]) => s("text", { class: "label", x: width - RIGHT + 6, y: y + 3.5 }, value > 0 ? `+${value}` : `−${-value}`)),
      timeTicks(from, to, width - LEFT - RIGHT).map(({ time, label }) => [
        s("line", { class: "tick", x1: x(time), x2: x(time), y1: BARS, y2: BARS + 5 }),
        s("text", { class: "label", x: x(time) + 3, y: BARS + 16 }, label),
      ]),
      bars,
      s("line", { class: "axis", x1: LEFT, x2: width - RIGHT, y1: zero, y2: zero }),
      s("text", { class: "label", x: width - RIGHT + 6, y: zero + 3.5 }, "0"),
      s("path", { class: "mean-under", d: line }),
      s("path", { class: "mean", d: line }),
      points,
      earlier + later > 0 ? s("text", { class: "label", x: LEFT + 4, y: BARS - 6 }, [earlier ? `‹ ${number(earlier)} earlier` : "", later ? `${number(later)} later ›` : ""].filter(Boolean).join("   ")) : null,
    );
    plot.addEventListener("keydown", (event) => {
      const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };
      const by = steps[event.key];
      if (by) {
        let next = active < 0 ? (by > 0 ? 0 : periods.length - 1) : active + by;
        while (periods[next] && periods[next]?.n === 0) {
          next += by;
        }
        if (periods[next]) {
          void events(next);
        }
        event.preventDefault();
      }
    });
    replace(holder, plot);
  }

  async function suggest(): Promise<void> {
    try {
      const network = await api.network(new URLSearchParams(), "country", 8);
      for (const node of network.nodes) {
        remember(node.code, node.name);
      }
      replace(
        suggestions,
        network.edges
          .filter((edge) => edge.a !== edge.b)
          .map((edge) =>
            h("button", { type: "button", class: "chip", onclick: () => route.set({ dyad: `${edge.a},${edge.b}` }) }, `${nameOf(edge.a)} – ${nameOf(edge.b)}`),
          ),
      );
      const best = network.edges.find((edge) => edge.a !== edge.b);
      if (best && !route.read().params.get("dyad") && route.read().view === "series") {
        route.set({ dyad: `${best.a},${best.b}` }, true);
      }
    } catch {
      // the fields alone do as well
    }
  }

  async function update(next: route.Route): Promise<void> {
    const kept = route.filters(next.params);
    by.value = next.params.get("by") ?? "";
    const key = `${kept.toString()}|${by.value}`;
    if (key === shown) {
      return;
    }
    shown = key;
    const [a, b] = (kept.get("dyad") ?? "").split(/[,>]/);
    const pair = (one: string | null | undefined, two: string | null | undefined): void => route.set({ dyad: one && two ? `${one},${two}` : one ? `${one},` : null });
    replace(
      fields,
      actorField("One side", a ?? "", (id) => pair(id, b)),
      actorField("The other side", b ?? "", (id) => pair(a, id)),
    );
    controller.abort();
    controller = new AbortController();
    if (!a || !b) {
      replace(lead, "Choose two sides: countries, groups or persons.");
      replace(holder);
      replace(told);
      data = null;
      return;
    }
    try {
      let series = await api.series(kept, by.value || "month", controller.signal);
      if (!by.value) {
        const { shown } = focus(series.periods);
        const period = fitting(shown[0]?.from ?? null, shown[shown.length - 1]?.from ?? null, holder.clientWidth);
        if (period !== series.by) {
          series = await api.series(kept, period, controller.signal);
        }
      }
      data = series;
      active = -1;
      const cooperation = series.periods.reduce((sum, p) => sum + p.cooperation, 0);
      const conflict = series.periods.reduce((sum, p) => sum + p.conflict, 0);
      const lastFrom = series.periods[series.periods.length - 1]?.from;
      replace(
        lead,
        h("b", null, `${nameOf(a)} and ${nameOf(b)}: ${plural(cooperation + conflict, "event")}`),
        lastFrom ? ` from ${day(series.periods[0]?.from)} to ${day(periodEnd(lastFrom, series.by))}` : "",
        ": ",
        h("span", { class: "count mc" }, `${number(cooperation)} of cooperation`),
        ", ",
        h("span", { class: "count mx" }, `${number(conflict)} of conflict`),
        series.undated > 0 ? `; ${number(series.undated)} more are dated less exactly.` : ".",
      );
      replace(told, h("p", { class: "hint" }, "Point at a period, or step with the arrow keys, to read its events."));
      draw();
    } catch (error) {
      if (!controller.signal.aborted) {
        fail(holder, error);
      }
    }
  }
  void suggest();
  void update(first);
  return {
    update: (next) => void update(next),
    close() {
      controller.abort();
      observer.disconnect();
    },
  };
};
