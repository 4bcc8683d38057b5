// Who deals with whom: actors as nodes, pairs as edges, their colour from conflict to cooperation by the mean Goldstein score.
import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import { csv, h, replace, s } from "../dom";
import * as route from "../route";
import { api, type Network } from "../api";
import { FilterPanel, remember } from "../filters";
import { exports } from "../plot";
import { fail, type Open } from "../view";
import { number, plural } from "../vocabulary";

// On a small screen the drawing is small itself, so that its words can be read.
const SMALL = window.matchMedia("(max-width: 700px)");
const size = (): [number, number] => (SMALL.matches ? [460, 560] : [900, 600]);

interface Node {
  id: string;
  name: string;
  n: number;
  r: number;
  x?: number;
  y?: number;
}

interface Edge {
  source: Node;
  target: Node;
  n: number;
  goldstein: number;
}

/** Cooperative, hostile or neither, by the mean score: the classes of style.css. */
function tone(goldstein: number): "mc" | "mx" | "even" {
  return goldstein > 1 ? "mc" : goldstein < -1 ? "mx" : "even";
}

export const open: Open = (root, first) => {
  let shown = "\n";
  let controller = new AbortController();
  let data: Network | null = null;
  let chosen: string | null = null;
  const lead = h("p", { class: "lead", role: "status" }, "Loading…");
  const filters = new FilterPanel();
  const plot = s("svg", { class: "plot network", role: "img", "aria-label": "Network of actors; the table below has the same" });
  const table = h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Pairs" });
  const pick = (name: string, label: string, values: [string, string][]): HTMLSelectElement =>
    h(
      "select",
      { "aria-label": label, onchange: (event: Event) => route.set({ [name]: (event.target as HTMLSelectElement).value || null }, true) },
      values.map(([value, text]) => h("option", { value }, text)),
    );
  const level = pick("level", "Nodes", [["", "countries"], ["actor", "single actors"]]);
  const limit = pick("edges", "Number of pairs", [["30", "30 pairs"], ["60", "60 pairs"], ["120", "120 pairs"], ["250", "250 pairs"]]);
  replace(
    root,
    h(
      "div",
      { class: "with-filters" },
      filters.element,
      h(
        "div",
        { class: "main-column" },
        h("div", { class: "lead-row" }, h("h1", null, "Network"), lead, h("div", { class: "tools" }, level, limit)),
        filters.chips,
        h(
          "figure",
          { class: "figure" },
          plot,
          h(
            "figcaption",
            { class: "quad-legend" },
            h("span", null, h("i", { class: "line mc" }), "cooperative on average"),
            h("span", null, h("i", { class: "line even" }), "mixed"),
            h("span", null, h("i", { class: "line mx" }), "hostile on average"),
            h("span", { class: "hint" }, "width: number of events; a click on a name shows its pairs, on a line its events"),
          ),
          exports(
            () => plot,
            () => "network",
            () => csv(["a", "b", "events", "mean goldstein"], (data?.edges ?? []).map((edge) => [edge.a, edge.b, edge.n, edge.goldstein])),
          ),
        ),
        table,
      ),
    ),
  );

  function pair(a: string, b: string): void {
    const params = route.filters(route.read().params);
    params.delete("actor");
    params.set("dyad", `${a},${b}`);
    route.go("chronicle", null, params);
  }

  function draw(): void {
    if (!data) {
      return;
    }
    const [width, height] = size();
    plot.setAttribute("viewBox", `0 0 ${width} ${height}`);
    const used = new Set(data.edges.flatMap((edge) => [edge.a, edge.b]));
    const most = Math.max(1, ...data.nodes.map((node) => node.n));
    const nodes: Node[] = data.nodes
      .filter((node) => used.has(node.code))
      .map((node, i) => ({
        id: node.code,
        name: node.name ?? node.code,
        n: node.n,
        r: 4 + 16 * Math.sqrt(node.n / most),
        // A start that is the same each time gives the same picture each time.
        x: width / 2 + (40 + 9 * i) * Math.cos(i * 2.4),
        y: height / 2 + (30 + 6 * i) * Math.sin(i * 2.4),
      }));
    for (const node of nodes) {
      remember(node.id, node.name);
    }
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const heaviest = Math.max(1, ...data.edges.map((edge) => edge.n));
    const edges: Edge[] = data.edges.flatMap((edge) => {
      const source = byId.get(edge.a);
      const target = byId.get(edge.b);
      return source && target && source !== target ? [{ source, target, n: edge.n, goldstein: edge.goldstein }] : [];
    });
    const simulation = forceSimulation(nodes)
      .force("charge", forceManyBody<Node>().strength((node) => -140 - 12 * node.r).distanceMax(420))
      .force("link", forceLink<Node, Edge>(edges).distance((edge) => 60 + edge.source.r + edge.target.r).strength((edge) => 0.15 + 0.5 * (edge.n / heaviest)))
      .force("collide", forceCollide<Node>((node) => node.r + 15))
      .force("x", forceX<Node>(width / 2).strength(0.05))
      .force("y", forceY<Node>(height / 2).strength(0.09))
      .force("center", forceCenter(width / 2, height / 2))
      .stop();
    simulation.tick(260);
    // The picture fills its frame, whatever the number of nodes.
    const fit = (values: number[], low: number, high: number): ((value: number) => number) => {
      const [from, to] = [Math.min(...values), Math.max(...values)];
      return (value) => (to > from ? low + ((value - from) / (to - from)) * (high - low) : (low + high) / 2);
    };
    const fitX = fit(nodes.map((node) => node.x ?? 0), 60, width - 60);
    const fitY = fit(nodes.map((node) => node.y ?? 0), 26, height - 34);
    for (const node of nodes) {
      node.x = fitX(node.x ?? 0);
      node.y = fitY(node.y ?? 0);
    }
    const near = (edge: Edge): boolean => chosen === null || edge.source.id === chosen || edge.target.id === chosen;
    const neighbours = new Set(edges.filter(near).flatMap((edge) => [edge.source.id, edge.target.id]));
    replace(
      plot,
      edges.map((edge) => {
        const line = s("line", {
          class: `edge ${tone(edge.goldstein)}${near(edge) ? "" : " faint"}`,
          x1: (edge.source.x ?? 0).toFixed(1),
          y1: (edge.source.y ?? 0).toFixed(1),
          x2: (edge.target.x ?? 0).toFixed(1),
          y2: (edge.target.y ?? 0).toFixed(1),
          "stroke-width": (1 + 7 * Math.sqrt(edge.n / heaviest)).toFixed(1),
          onclick: () => pair(edge.source.id, edge.target.id),
        });
        line.appendChild(s("title", null, `${edge.source.name} and ${edge.target.name}: ${plural(edge.n, "event")}, mean Goldstein ${edge.goldstein.toFixed(1)}`));
        return line;
      }),
      nodes.map((node) =>
        s(
          "g",
          {
            class: `node${neighbours.has(node.id) ? "" : " faint"}${chosen === node.id ? " chosen" : ""}`,
            transform: `translate(${(node.x ?? 0).toFixed(1)} ${(node.y ?? 0).toFixed(1)})`,
            onclick: () => {
              chosen = chosen === node.id ? null : node.id;
              draw();
            },
          },
          s("circle", { r: node.r.toFixed(1) }),
          s("text", { class: "node-label", y: (node.r + 12).toFixed(1), "text-anchor": "middle" }, node.name),
          s("title", null, `${node.name}: ${plural(node.n, "event")}`),
        ),
      ),
    );
    replace(
      table,
      h(
        "table",
        null,
        h("thead", null, h("tr", null, ["pair", "events", "mean Goldstein"].map((name) => h("th", { scope: "col" }, name)))),
        h(
          "tbody",
          null,
          edges
            .filter(near)
            .map((edge) =>
              h(
                "tr",
                null,
                h("th", { scope: "row" }, h("button", { type: "button", class: "link", onclick: () => pair(edge.source.id, edge.target.id) }, `${edge.source.name} – ${edge.target.name}`)),
                h("td", { class: "n" }, number(edge.n)),
                h("td", { class: "n" }, edge.goldstein.toFixed(1)),
              ),
            ),
        ),
      ),
    );
  }

  async function update(next: route.Route): Promise<void> {
    const kept = route.filters(next.params);
    void filters.update(next.params);
    level.value = next.params.get("level") ?? "";
    limit.value = next.params.get("edges") ?? (SMALL.matches ? "30" : "60");
    const key = `${kept.toString()}|${level.value}|${limit.value}`;
    if (key === shown) {
      return;
    }
    shown = key;
    chosen = null;
    controller.abort();
    controller = new AbortController();
    try {
      data = await api.network(kept, level.value || "country", Number(limit.value), controller.signal);
      replace(lead, h("b", null, plural(data.total, "event")), `: the ${plural(data.edges.length, "pair")} with the most between them.`);
      draw();
    } catch (error) {
      if (!controller.signal.aborted) {
        fail(lead, error);
      }
    }
  }
  void update(first);
  return {
    update: (next) => void update(next),
    close() {
      controller.abort();
      filters.close();
    },
  };
};
