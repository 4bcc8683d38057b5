// Events on the map: one circle a place, its area the number of events, its halves conflict and cooperation.
import { geoNaturalEarth1, geoPath, type GeoPermissibleObjects } from "d3-geo";
import { feature, mesh } from "topojson-client";
import { csv, h, isTyping, replace, s } from "../dom";
import * as route from "../route";
import { api, type PlaceCounts } from "../api";
import { FilterPanel } from "../filters";
import { exports } from "../plot";
import { placeName } from "../event";
import { fail, message, type Open } from "../view";
import { number, plural, QUADS, QUAD_CLASSES } from "../vocabulary";
import outlines from "world-atlas/countries-50m.json?url";

type Topology = Parameters<typeof mesh>[0];
type Spot = PlaceCounts["places"][number];

/** Places drawn as one circle; x and y without the shift. */
interface Cluster {
  x: number;
  y: number;
  n: number;
  quads: number[];
  spots: Spot[];
}

const WIDTH = 1000;
const HEIGHT = 500;

let atlas: Promise<Topology> | null = null;

// A disc cut into four slices, each class's share, in the order cooperation to conflict.
function slices(quads: number[], r: number): SVGElement[] {
  const total = quads.reduce((a, b) => a + b, 0);
  const order = [1, 0, 2, 3];
  let angle = -Math.PI / 2;
  return order
    .filter((quad) => (quads[quad] ?? 0) > 0)
    .map((quad) => {
      const share = (quads[quad] ?? 0) / total;
      const name = `fill ${QUAD_CLASSES[quad as 0 | 1 | 2 | 3]}`;
      if (share > 0.999) {
        return s("circle", { class: name, r });
      }
      const next = angle - share * 2 * Math.PI;
      const point = (a: number): string => `${(r * Math.cos(a)).toFixed(2)} ${(r * Math.sin(a)).toFixed(2)}`;
      const path = `M0 0L${point(angle)}A${r} ${r} 0 ${share > 0.5 ? 1 : 0} 0 ${point(next)}Z`;
      angle = next;
      return s("path", { class: name, d: path });
    });
}

export const open: Open = (root, first) => {
  let shown = "\n";
  let controller = new AbortController();
  let scale = 1;
  let shift: [number, number] = [0, 0];
  let data: PlaceCounts | null = null;
  let clusters: Cluster[] = [];
  let clustered = 0; // the scale that the clusters are of
  let most = 1;
  const lead = h("p", { class: "lead", role: "status" }, "Loading…");
  const filters = new FilterPanel();
  const land = s("g", { class: "land" });
  const spots = s("g", { class: "spots" });
  const labels = s("g", { class: "labels" });
  const zoomed = s("g", null, land, spots, labels);
  const plot = s(
    "svg",
    { class: "plot map", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "group", "aria-label": "Map of the events; the table below has the same", tabindex: "0" },
    s("rect", { class: "sea", width: WIDTH, height: HEIGHT }),
    zoomed,
  );
  const table = h("div", { class: "scroll map-table", tabindex: "0", role: "region", "aria-label": "Places" });
  const tip = h("div", { class: "tip", role: "status" });
  tip.hidden = true;
  const projection = geoNaturalEarth1().fitExtent(
    [[2, 6], [WIDTH - 2, HEIGHT - 6]],
    // Nothing is coded in Antarctica: its room goes to the rest.
    { type: "MultiPoint", coordinates: [[-170, 10], [180, 10], [0, 83], [0, -56]] },
  );
  const button = (label: string, name: string, act: () => void): HTMLElement =>
    h("button", { type: "button", "aria-label": name, onclick: act }, label);
  const holder = h(
    "div",
    { class: "map-holder" },
    plot,
    tip,
    h(
      "div",
      { class: "map-buttons", role: "group", "aria-label": "Zoom" },
      button("+", "Zoom in", () => zoom(1.6)),
      button("−", "Zoom out", () => zoom(1 / 1.6)),
      button("Fit", "Fit the events", () => fit()),
      button("World", "Show the world", () => apply(1, [0, 0])),
    ),
  );
  replace(
    root,
    h(
      "div",
      { class: "with-filters" },
      filters.element,
      h(
        "div",
        { class: "main-column" },
        h("div", { class: "lead-row" }, h("h1", null, "Map"), lead),
        filters.chips,
        h(
          "figure",
          { class: "figure" },
          holder,
          h("figcaption", { class: "quad-legend" }, QUADS.map((name, quad) => h("span", null, h("i", { class: `swatch ${QUAD_CLASSES[quad as 0 | 1 | 2 | 3]}` }), name)), h("span", { class: "hint" }, "area: number of events")),
          exports(
            () => plot,
            () => "map",
            () => csv(["place", "country", "lat", "lon", "events", ...QUADS], (data?.places ?? []).map((p) => [p.name, p.country, p.lat, p.lon, p.n, ...p.quads])),
          ),
        ),
        table,
      ),
    ),
  );

  // On a small screen the drawing shrinks; its circles and words shall not.
  const grown = (): number => Math.max(1, Math.min(2.6, WIDTH / Math.max(1, plot.clientWidth)));

  function radius(n: number): number {
    const by = Math.sqrt(grown());
    return by * (1.8 + 20 * Math.sqrt(n / Math.max(most, 12)));
  }

  function at(spot: Spot): [number, number] | null {
    const point = projection([spot.lon, spot.lat]);
    return point ? [point[0] * scale + shift[0], point[1] * scale + shift[1]] : null;
  }

  // Places too near to be told apart at this scale share a circle, under the name of the largest; zooming in parts them.
  function cluster(): void {
    const grid = new Map<string, Cluster[]>();
    const cell = 13 * grown();
    clusters = [];
    for (const spot of [...(data?.places ?? [])].sort((a, b) => b.n - a.n)) {
      const point = projection([spot.lon, spot.lat]);
      if (!point) {
        continue;
      }
      const [x, y] = [point[0] * scale, point[1] * scale];
      const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
      let home: Cluster | null = null;
      for (let i = -1; i <= 1 && !home; i += 1) {
        for (let k = -1; k <= 1 && !home; k += 1) {
          home = grid.get(`${column + i}|${row + k}`)?.find((c) => Math.hypot(c.x - x, c.y - y) < cell) ?? null;
        }
      }
      if (home) {
        home.n += spot.n;
        home.quads = home.quads.map((n, quad) => n + (spot.quads[quad] ?? 0));
        home.spots.push(spot);
      } else {
        const made: Cluster = { x, y, n: spot.n, quads: [...spot.quads], spots: [spot] };
        const key = `${column}|${row}`;
        grid.set(key, [...(grid.get(key) ?? []), made]);
        clusters.push(made);
      }
    }
    clustered = scale;
    most = Math.max(1, ...clusters.map((c) => c.n));
    clusters.sort((a, b) => b.n - a.n);
    replace(
      spots,
      clusters.map((c) => {
        const first = c.spots[0] as Spot;
        return s(
          "g",
          {
            class: "spot",
            "data-places": c.spots.length,
            onclick: () => (c.spots.length === 1 ? choose(first) : zoom(2.4, at(first) ?? undefined)),
            onpointerenter: () => {
              const box = plot.getBoundingClientRect();
              tip.hidden = false;
              replace(
                tip,
                h("b", null, placeName(first)),
                c.spots.length > 1 ? ` and ${plural(c.spots.length - 1, "place")} near` : "",
                ` · ${plural(c.n, "event")}`,
                h("span", null, QUADS.map((name, quad) => (c.quads[quad] ? `${name} ${number(c.quads[quad] ?? 0)}` : "")).filter(Boolean).join(", ")),
                c.spots.length > 1 ? h("span", null, "Click to come nearer") : null,
              );
              tip.style.left = `${Math.max(4, Math.min(box.width - 230, ((c.x + shift[0]) / WIDTH) * box.width - 100))}px`;
              tip.style.top = `${Math.max(0, ((c.y + shift[1]) / HEIGHT) * box.height + 16)}px`;
            },
            onpointerleave: () => {
              tip.hidden = true;
            },
          },
          s("circle", { class: "halo", r: radius(c.n) + 0.7 }),
          slices(c.quads, radius(c.n)),
        );
      }),
    );
  }

  // Names of the largest circles in sight, as far as they do not cover one another.
  function label(): void {
    const taken: [number, number, number, number][] = [];
    const texts: SVGElement[] = [];
    for (const c of clusters.slice(0, 80)) {
      const [x, y] = [c.x + shift[0], c.y + shift[1]];
      if (x < 0 || x > WIDTH || y < 0 || y > HEIGHT) {
        continue;
      }
      const name = (c.spots[0] as Spot).name;
      const r = radius(c.n);
      const by = grown();
      const wide = name.length * 6.4 * by;
      const left = x + r + 3 + wide > WIDTH ? x - r - 3 - wide : x + r + 3;
      const box: [number, number, number, number] = [left, y - 7 * by, left + wide, y + 7 * by];
      if (taken.every(([x0, y0, x1, y1]) => box[2] < x0 || box[0] > x1 || box[3] < y0 || box[1] > y1)) {
        taken.push(box);
        const text = s("text", { class: "place-label", x: left.toFixed(1), y: (y + 4 * by).toFixed(1) }, name);
        text.style.fontSize = `${(11.5 * by).toFixed(1)}px`;
        texts.push(text);
      }
      if (texts.length >= (by > 1.5 ? 6 : 14)) {
        break;
      }
    }
    replace(labels, texts);
  }

  // Circles keep their size at every zoom: only their places move.
  function place(): void {
    if (clustered !== scale) {
      cluster();
    }
    clusters.forEach((c, i) => {
      spots.children[i]?.setAttribute("transform", `translate(${(c.x + shift[0]).toFixed(1)} ${(c.y + shift[1]).toFixed(1)})`);
    });
    label();
  }

  function apply(nextScale: number, nextShift: [number, number]): void {
    scale = Math.max(1, Math.min(40, nextScale));
    const clamp = (value: number, size: number): number => Math.min(0, Math.max(size - size * scale, value));
    shift = [clamp(nextShift[0], WIDTH), clamp(nextShift[1], HEIGHT)];
    land.setAttribute("transform", `translate(${shift[0].toFixed(1)} ${shift[1].toFixed(1)}) scale(${scale.toFixed(3)})`);
    place();
  }

  function zoom(by: number, at: [number, number] = [WIDTH / 2, HEIGHT / 2]): void {
    const next = Math.max(1, Math.min(40, scale * by));
    const factor = next / scale;
    apply(next, [at[0] - (at[0] - shift[0]) * factor, at[1] - (at[1] - shift[1]) * factor]);
  }

  function fit(): void {
    const points = (data?.places ?? []).map((spot) => projection([spot.lon, spot.lat])).filter((p): p is [number, number] => p !== null);
    if (points.length === 0) {
      return;
    }
    const xs = points.map((p) => p[0]);
    const ys = points.map((p) => p[1]);
    const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const next = Math.max(1, Math.min(12, 0.8 * Math.min(WIDTH / Math.max(20, x1 - x0), HEIGHT / Math.max(20, y1 - y0))));
    apply(next, [WIDTH / 2 - (next * (x0 + x1)) / 2, HEIGHT / 2 - (next * (y0 + y1)) / 2]);
  }

  function choose(spot: Spot): void {
    const params = route.filters(route.read().params);
    params.set("place", spot.geonames ? String(spot.geonames) : spot.name);
    route.go("chronicle", null, params);
  }

  function draw(): void {
    const places = data?.places ?? [];
    clustered = 0;
    place();
    replace(
      table,
      h(
        "table",
        null,
        h("thead", null, h("tr", null, ["place", "events", "cooperation", "conflict"].map((name) => h("th", { scope: "col" }, name)))),
        h(
          "tbody",
          null,
          places.slice(0, 200).map((spot) =>
            h(
              "tr",
              null,
              h("th", { scope: "row" }, h("button", { type: "button", class: "link", onclick: () => choose(spot) }, `${spot.name}${spot.country ? `, ${spot.country}` : ""}`)),
              h("td", { class: "n" }, number(spot.n)),
              h("td", { class: "n" }, number((spot.quads[0] ?? 0) + (spot.quads[1] ?? 0))),
              h("td", { class: "n" }, number((spot.quads[2] ?? 0) + (spot.quads[3] ?? 0))),
            ),
          ),
        ),
      ),
    );
  }

  async function outline(): Promise<void> {
    try {
      atlas ??= fetch(outlines).then((answer) => answer.json() as Promise<Topology>);
      const world = await atlas;
      const path = geoPath(projection).digits(1);
      const countries = world.objects["countries"] as Parameters<typeof mesh>[1];
      const whole = world.objects["land"] as Parameters<typeof feature>[1];
      replace(
        land,
        s("path", { class: "sphere", d: path({ type: "Sphere" }) ?? "" }),
        s("path", { class: "continent", d: path(feature(world, whole) as GeoPermissibleObjects) ?? "" }),
        s("path", { class: "border", d: path(mesh(world, countries, (a, b) => a !== b) as GeoPermissibleObjects) ?? "" }),
      );
    } catch (error) {
      atlas = null;
      replace(lead, message(error));
    }
  }

  async function update(next: route.Route): Promise<void> {
    const kept = route.filters(next.params);
    void filters.update(next.params);
    if (kept.toString() === shown) {
      return;
    }
    shown = kept.toString();
    controller.abort();
    controller = new AbortController();
    try {
      data = await api.places(kept, 1000, controller.signal);
      replace(
        lead,
        h("b", null, plural(data.total - data.unplaced, "event")),
        ` in ${plural(data.places.length, "place")}; ${number(data.unplaced)} more without a place.`,
      );
      draw();
      fit();
    } catch (error) {
      if (!controller.signal.aborted) {
        fail(lead, error);
      }
    }
  }

  let drag: { x: number; y: number; shift: [number, number] } | null = null;
  const point = (event: PointerEvent | WheelEvent): [number, number] => {
    const box = plot.getBoundingClientRect();
    return [((event.clientX - box.left) / box.width) * WIDTH, ((event.clientY - box.top) / box.height) * HEIGHT];
  };
  plot.addEventListener(
    "wheel",
    (event) => {
      if (event.ctrlKey || event.metaKey || document.activeElement === plot) {
        event.preventDefault();
        zoom(Math.exp(-event.deltaY / 400), point(event));
      }
    },
    { passive: false },
  );
  plot.addEventListener("pointerdown", (event) => {
    drag = { x: event.clientX, y: event.clientY, shift: [...shift] };
  });
  const move = (event: PointerEvent): void => {
    if (drag) {
      const box = plot.getBoundingClientRect();
      apply(scale, [drag.shift[0] + ((event.clientX - drag.x) / box.width) * WIDTH, drag.shift[1] + ((event.clientY - drag.y) / box.height) * HEIGHT]);
    }
  };
  const drop = (): void => {
    drag = null;
  };
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", drop);
  plot.addEventListener("keydown", (event) => {
    if (isTyping(event)) {
      return;
    }
    const moves: Record<string, [number, number]> = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
    const step = moves[event.key];
    if (step) {
      apply(scale, [shift[0] + step[0], shift[1] + step[1]]);
    } else if (event.key === "+" || event.key === "=") {
      zoom(1.6);
    } else if (event.key === "-") {
      zoom(1 / 1.6);
    } else {
      return;
    }
    event.preventDefault();
  });
  void outline();
  void update(first);
  return {
    update: (next) => void update(next),
    close() {
      controller.abort();
      filters.close();
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", drop);
    },
  };
};
