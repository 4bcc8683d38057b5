// Plots are SVG in the page, drawn with the page's own colours. Exported, they carry those colours with them.
import { download, h, s } from "./dom";

const EXPORTED = [
  "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "opacity", "font-family",
  "font-size", "font-weight", "font-style", "text-anchor", "dominant-baseline", "vector-effect",
];

// A copy that needs no style sheet: what the page's rules come to is written onto each element.
function standalone(plot: SVGSVGElement): SVGSVGElement {
  const copy = plot.cloneNode(true) as SVGSVGElement;
  const from = plot.querySelectorAll("*");
  const to = copy.querySelectorAll("*");
  from.forEach((element, index) => {
    const style = window.getComputedStyle(element);
    const target = to[index] as Element;
    if (style.display === "none") {
      target.setAttribute("display", "none");
    }
    for (const name of EXPORTED) {
      const value = style.getPropertyValue(name);
      if (value) {
        target.setAttribute(name, value);
      }
    }
    target.removeAttribute("class");
  });
  const box = plot.viewBox.baseVal;
  const width = box && box.width ? box.width : plot.clientWidth;
  const height = box && box.height ? box.height : plot.clientHeight;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const ground = s("rect", {
    x: box?.x ?? 0,
    y: box?.y ?? 0,
    width,
    height,
    fill: window.getComputedStyle(document.body).backgroundColor,
  });
  copy.insertBefore(ground, copy.firstChild);
  return copy;
}

export function exportSvg(plot: SVGSVGElement, name: string): void {
  download(`${name}.svg`, "image/svg+xml", new XMLSerializer().serializeToString(standalone(plot)));
}

export async function exportPng(plot: SVGSVGElement, name: string): Promise<void> {
  const copy = standalone(plot);
  const scale = 2;
  const data = new XMLSerializer().serializeToString(copy);
  const address = URL.createObjectURL(new Blob([data], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = h("canvas", {
      width: Number(copy.getAttribute("width")) * scale,
      height: Number(copy.getAttribute("height")) * scale,
    });
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (blob) {
      download(`${name}.png`, "image/png", blob);
    }
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The row of export buttons below a plot. */
export function exports(plot: () => SVGSVGElement | null, name: () => string, table?: () => string): HTMLElement {
  const withPlot = (call: (plot: SVGSVGElement, name: string) => void) => () => {
    const element = plot();
    if (element) {
      call(element, name());
    }
  };
  return h(
    "div",
    { class: "exports", role: "group", "aria-label": "Export" },
    h("button", { type: "button", class: "quiet", onclick: withPlot(exportSvg) }, "SVG"),
    h("button", { type: "button", class: "quiet", onclick: withPlot((p, n) => void exportPng(p, n)) }, "PNG"),
    table
      ? h("button", { type: "button", class: "quiet", onclick: () => download(`${name()}.csv`, "text/csv", table()) }, "CSV")
      : null,
  );
}

/** Round steps for an axis of counts up to `top`: 1, 2 or 5 times a power of ten, about `count` of them. */
export function ticks(top: number, count: number): number[] {
  if (!(top > 0)) {
    return [0];
  }
  const raw = top / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = Math.max(1, [1, 2, 5, 10].map((m) => m * power).find((m) => m >= raw) ?? raw);
  const list: number[] = [];
  for (let value = 0; value <= top + step * 1e-6; value += step) {
    list.push(Math.round(value * 1e6) / 1e6);
  }
  return list;
}

const DAY = 86_400_000;

export function toTime(iso: string): number {
  const [year, month, date] = iso.split("-").map(Number);
  return Date.UTC(year ?? 1970, (month ?? 1) - 1, date ?? 1);
}

export function toIso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** First days of the months or years of a span, for an axis, with their labels. */
export function timeTicks(from: number, to: number, room: number): { time: number; label: string }[] {
  const months = (to - from) / (30.4 * DAY);
  const most = Math.max(2, Math.floor(room / 74));
  const list: { time: number; label: string }[] = [];
  if (months < 1.4) {
    const step = Math.max(1, Math.ceil((to - from) / DAY / most));
    for (let time = from; time <= to; time += step * DAY) {
      list.push({ time, label: new Date(time).toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone: "UTC" }) });
    }
    return list;
  }
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 240].find((n) => months / n <= most) ?? 480;
  const first = new Date(from);
  let index = first.getUTCFullYear() * 12 + first.getUTCMonth();
  index = Math.ceil(index / step) * step;
  for (; ; index += step) {
    const time = Date.UTC(Math.floor(index / 12), index % 12, 1);
    if (time > to) {
      return list;
    }
    if (time >= from) {
      const label =
        step >= 12 || index % 12 === 0
          ? String(Math.floor(index / 12))
          : new Date(time).toLocaleDateString("en-GB", { month: "short", timeZone: "UTC" }) +
            (months < 13 ? ` ${Math.floor(index / 12)}` : "");
      list.push({ time, label });
    }
  }
}
