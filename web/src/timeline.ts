// The strip above the Chronicle: cooperation rises from the line, conflict hangs below it, verbal next to the line and
// material at the ends. Dragging over it or clicking a bar sets the first and last day (the date fields do the same).
import { h, replace, s } from "./dom";
import type { Counted } from "./api";
import { exports, ticks, timeTicks, toIso, toTime } from "./plot";
import { csv } from "./dom";
import { day, number, QUADS, QUAD_CLASSES } from "./vocabulary";

const DAY = 86_400_000;
const HEIGHT = 132;
const LEFT = 34;
const BOTTOM = 18;

export function periodEnd(from: string, by: string): string {
  const start = new Date(toTime(from));
  switch (by) {
    case "day":
      return from;
    case "week":
      return toIso(start.getTime() + 6 * DAY);
    case "quarter":
      return toIso(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 3, 0));
    case "year":
      return toIso(Date.UTC(start.getUTCFullYear(), 11, 31));
    default:
      return toIso(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 0));
  }
}

export function periodName(from: string, by: string): string {
  if (by === "day") {
    return day(from, true);
  }
  if (by === "week") {
    return `week of ${day(from)}`;
  }
  if (by === "year") {
    return from.slice(0, 4);
  }
  return by === "quarter" ? `quarter from ${day(from.slice(0, 7))}` : day(from.slice(0, 7));
}

export interface Focus<P> {
  shown: P[];
  /** events before and after what is shown */
  earlier: number;
  later: number;
}

/**
 * Where the events are: a mention of 1872 in a report of 2005 must not press all the rest into one bar. The shortest
 * span that holds 97 of 100 events is shown, where it is less than half of the whole.
 */
export function focus<P extends { from: string; n: number }>(periods: P[]): Focus<P> {
  const total = periods.reduce((sum, period) => sum + period.n, 0);
  const time = (index: number): number => toTime(periods[index]?.from ?? "1970-01-01");
  const whole = time(periods.length - 1) - time(0);
  let best: [number, number] = [0, periods.length - 1];
  let first = 0;
  let inside = 0;
  for (let last = 0; last < periods.length; last += 1) {
    inside += periods[last]?.n ?? 0;
    while (inside - (periods[first]?.n ?? 0) >= total * 0.97 && first < last) {
      inside -= periods[first]?.n ?? 0;
      first += 1;
    }
    if (inside >= total * 0.97 && time(last) - time(first) < time(best[1]) - time(best[0])) {
      best = [first, last];
    }
  }
  const [from, to] = best;
  if (total < 20 || (time(to) - time(from)) * 2 > whole) {
    return { shown: periods, earlier: 0, later: 0 };
  }
  const sum = (list: P[]): number => list.reduce((n, period) => n + period.n, 0);
  return { shown: periods.slice(from, to + 1), earlier: sum(periods.slice(0, from)), later: sum(periods.slice(to + 1)) };
}

/** The shortest period whose bars can still be told apart in a room of so many pixels. */
export function fitting(first: string | null, last: string | null, room: number): string {
  if (!first || !last) {
    return "month";
  }
  const days = (toTime(last) - toTime(first)) / DAY;
  const bars = Math.max(40, room / 7);
  return days <= bars ? "day" : days / 7 <= bars ? "week" : days / 30.4 <= bars ? "month" : days / 91.3 <= bars * 1.5 ? "quarter" : "year";
}

export class Timeline {
  readonly element: HTMLElement;
  private readonly holder: HTMLElement;
  private readonly tip: HTMLElement;
  private readonly rest = h("p", { class: "timeline-rest" });
  private plot: SVGSVGElement | null = null;
  private data: Counted | null = null;
  private seen: SVGRectElement | null = null;
  private range: [number, number] = [0, 1];
  private width = 0; // of the plot, px: asked for once, not at each step of a scroll
  private readonly observer: ResizeObserver;

  constructor(private readonly chosen: (since: string, until: string) => void) {
    this.holder = h("div", { class: "timeline-plot" });
    this.tip = h("div", { class: "tip", role: "status" });
    this.tip.hidden = true;
    this.element = h(
      "figure",
      { class: "timeline" },
      this.holder,
      this.rest,
      this.tip,
      exports(
        () => this.plot,
        () => "timeline",
        () =>
          csv(
            ["from", "events", ...QUADS],
            (this.data?.periods ?? []).map((period) => [period.from, period.n, ...period.quads]),
          ),
      ),
    );
    this.observer = new ResizeObserver(() => this.draw());
    this.observer.observe(this.holder);
  }

  close(): void {
    this.observer.disconnect();
  }

  update(data: Counted): void {
    this.data = data;
    this.draw();
  }

  /** Shows which days the list below has in sight. */
  follow(first: string | null, last: string | null): void {
    if (!this.seen || !first || !last || !this.plot) {
      return;
    }
    const width = this.width;
    const x = (iso: string): number => Math.max(LEFT, Math.min(width - 8, this.x(toTime(iso), width)));
    const a = Math.min(x(first), x(last));
    const b = Math.max(x(first), x(last));
    this.seen.setAttribute("x", a.toFixed(1));
    this.seen.setAttribute("width", Math.max(3, b - a).toFixed(1));
  }

  private x(time: number, width: number): number {
    const [from, to] = this.range;
    return LEFT + ((time - from) / Math.max(DAY, to - from)) * (width - LEFT - 8);
  }

  private draw(): void {
    const data = this.data;
    const width = this.holder.clientWidth;
    if (!data || width === 0) {
      return;
    }
    this.width = width;
    const { shown: periods, earlier, later } = focus(data.periods);
    replace(
      this.rest,
      earlier > 0 ? `‹ ${number(earlier)} earlier` : "",
      earlier > 0 && later > 0 ? " · " : "",
      later > 0 ? `${number(later)} later ›` : "",
    );
    if (periods.length === 0) {
      replace(this.holder, h("p", { class: "empty" }, "No dated event passes these filters."));
      this.plot = null;
      return;
    }
    const last = periods[periods.length - 1] as Counted["periods"][number];
    this.range = [toTime((periods[0] as Counted["periods"][number]).from), toTime(periodEnd(last.from, data.by)) + DAY];
    const up = Math.max(1, ...periods.map((p) => (p.quads[0] ?? 0) + (p.quads[1] ?? 0)));
    const down = Math.max(1, ...periods.map((p) => (p.quads[2] ?? 0) + (p.quads[3] ?? 0)));
    const room = HEIGHT - BOTTOM - 8;
    const unit = room / (up + down);
    const zero = 6 + up * unit;
    const bars = s("g", { class: "bars" });
    for (const period of periods) {
      const start = toTime(period.from);
      const x = this.x(start, width);
      const wide = Math.max(2, this.x(toTime(periodEnd(period.from, data.by)) + DAY, width) - x - (width / periods.length > 5 ? 1 : 0));
      let above = zero;
      let below = zero;
      const group = s("g", {
        class: "bar",
        "data-from": period.from,
      });
      period.quads.forEach((n, quad) => {
        if (n === 0) {
          return;
        }
        const high = n * unit;
        if (quad < 2) {
          above -= high;
        }
        group.appendChild(
          s("rect", {
            class: `fill ${QUAD_CLASSES[quad as 0 | 1 | 2 | 3]}`,
            x: x.toFixed(1),
            y: (quad < 2 ? above : below).toFixed(1),
            width: wide.toFixed(1),
            height: high.toFixed(2),
          }),
        );
        if (quad >= 2) {
          below += high;
        }
      });
      bars.appendChild(group);
    }
    const marks = [
      ...ticks(up, 2).slice(1).map((value) => ({ value, y: zero - value * unit })),
      ...ticks(down, 2).slice(1).map((value) => ({ value, y: zero + value * unit })),
    ].filter(({ y }) => y > 4 && y < HEIGHT - BOTTOM);
    const brush = s("rect", { class: "brush", y: 0, height: HEIGHT - BOTTOM, width: 0, x: 0 });
    this.seen = s("rect", { class: "seen", y: HEIGHT - BOTTOM - 2, height: 3, width: 0, x: LEFT });
    this.plot = s(
      "svg",
      {
        class: "plot",
        viewBox: `0 0 ${width} ${HEIGHT}`,
        width,
        height: HEIGHT,
        role: "img",
        "aria-label": `Events by ${data.by}: ${number(data.total)} in ${periods.length} periods from ${day(periods[0]?.from)} to ${day(periodEnd(last.from, data.by))}. The dates can be set in the filters; the table is in the CSV.`,
      },
      marks.map(({ value, y }) => [
        s("line", { class: "grid", x1: LEFT, x2: width - 8, y1: y, y2: y }),
        s("text", { class: "label", x: LEFT - 5, y: y + 3.5, "text-anchor": "end" }, number(value)),
      ]),
      timeTicks(this.range[0], this.range[1], width - LEFT).map(({ time, label }) => {
        const x = this.x(time, width);
        return [
          s("line", { class: "tick", x1: x, x2: x, y1: HEIGHT - BOTTOM, y2: HEIGHT - BOTTOM + 4 }),
          s("text", { class: "label", x: Math.min(x + 3, width - 30), y: HEIGHT - 4 }, label),
        ];
      }),
      bars,
      s("line", { class: "axis", x1: LEFT, x2: width - 8, y1: zero, y2: zero }),
      this.seen,
      brush,
    );
    this.listen(this.plot, brush, width);
    replace(this.holder, this.plot);
  }

  private listen(plot: SVGSVGElement, brush: SVGRectElement, width: number): void {
    const data = this.data as Counted;
    let from: number | null = null;
    const at = (event: PointerEvent): { x: number; period: Counted["periods"][number] | null } => {
      const x = Math.max(LEFT, Math.min(width - 8, event.clientX - plot.getBoundingClientRect().left));
      const [start, end] = this.range;
      const time = start + ((x - LEFT) / (width - LEFT - 8)) * (end - start);
      let found: Counted["periods"][number] | null = null;
      for (const period of data.periods) {
        if (toTime(period.from) <= time && time < toTime(periodEnd(period.from, data.by)) + DAY) {
          found = period;
        }
      }
      return { x, period: found };
    };
    const toDay = (x: number): string => {
      const [start, end] = this.range;
      return toIso(start + ((x - LEFT) / (width - LEFT - 8)) * (end - start));
    };
    plot.addEventListener("pointerdown", (event) => {
      from = at(event).x;
      plot.setPointerCapture(event.pointerId);
    });
    plot.addEventListener("pointermove", (event) => {
      const { x, period } = at(event);
      if (from !== null && Math.abs(x - from) > 3) {
        brush.setAttribute("x", String(Math.min(x, from)));
        brush.setAttribute("width", String(Math.abs(x - from)));
      }
      this.tip.hidden = !period;
      if (period) {
        replace(
          this.tip,
          h("b", null, periodName(period.from, data.by)),
          ` ${number(period.n)}`,
          h("span", null, QUADS.map((name, quad) => (period.quads[quad] ? `${name} ${number(period.quads[quad] ?? 0)}` : "")).filter(Boolean).join(", ")),
        );
        this.tip.style.left = `${Math.max(4, Math.min(width - 230, x - 100))}px`;
      }
    });
    plot.addEventListener("pointerleave", () => {
      this.tip.hidden = true;
    });
    plot.addEventListener("pointerup", (event) => {
      const { x, period } = at(event);
      if (from !== null && Math.abs(x - from) > 3) {
        this.chosen(toDay(Math.min(x, from)), toDay(Math.max(x, from)));
      } else if (period) {
        this.chosen(period.from, periodEnd(period.from, data.by));
      }
      from = null;
    });
    plot.addEventListener("pointercancel", () => {
      from = null;
      brush.setAttribute("width", "0");
    });
  }
}
