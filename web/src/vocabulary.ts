// The codebook's words, and how the page draws them. Hue and shape say cooperation or conflict, filling says verbal or
// material, so that no meaning hangs on colour alone.
import { s } from "./dom";

export type Quad = 0 | 1 | 2 | 3;

/** In the order of the API's four numbers. */
export const QUADS = ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"] as const;
/** Classes of style.css, in the order of QUADS. */
export const QUAD_CLASSES = ["vc", "mc", "vx", "mx"] as const;

/** PLOVER's categories with their class, an index into QUADS. */
const CATEGORY_QUADS: Record<string, Quad> = {
  AGREE: 0,
  CONSULT: 0,
  SUPPORT: 0,
  CONCEDE: 0,
  COOPERATE: 1,
  AID: 1,
  RETREAT: 1,
  REQUEST: 2,
  ACCUSE: 2,
  REJECT: 2,
  THREATEN: 2,
  PROTEST: 3,
  SANCTION: 3,
  MOBILIZE: 3,
  COERCE: 3,
  ASSAULT: 3,
};

export function quadOf(category: string): Quad {
  return CATEGORY_QUADS[category] ?? 0;
}

export const STATUSES = ["actual", "historical", "future", "hypothetical", "negated"] as const;

/** What a status means, for people who have not read the codebook. */
export const STATUS_WORDS: Record<string, string> = {
  actual: "told as done or going on",
  historical: "told as background, or dated over a month before its report",
  future: "lies ahead: planned or announced",
  hypothetical: "only considered, possible or a condition",
  negated: "did not happen, or is denied",
};

/** The mark of a quad class: a circle for cooperation, a diamond for conflict; open for words, filled for deeds. */
export function mark(quad: Quad, size = 12): SVGElement {
  const cooperation = quad < 2;
  const material = quad % 2 === 1;
  const props = { class: `mark ${QUAD_CLASSES[quad]} ${material ? "filled" : "open"}` };
  return s(
    "svg",
    { width: size, height: size, viewBox: "-6 -6 12 12", "aria-hidden": "true", class: "mark-box" },
    cooperation ? s("circle", { ...props, r: 4.2 }) : s("path", { ...props, d: "M0-5.2 5.2 0 0 5.2-5.2 0z" }),
  );
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const LONG_MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
];
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** "2007-07-24" as "Tue 24 Jul 2007"; a month or a year as such. */
export function day(iso: string | null | undefined, weekday = false): string {
  if (!iso) {
    return "no date";
  }
  const [year, month, date] = iso.split("-").map(Number);
  if (!month) {
    return iso;
  }
  const name = MONTHS[month - 1] ?? "?";
  if (!date) {
    return `${name} ${year}`;
  }
  const of = weekday ? `${WEEKDAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? ""} ` : "";
  return `${of}${date} ${name} ${year}`;
}

/** A first and last day with what is known of them: "24 Jul 2007", "July 2007", "3–9 Mar 2008". */
export function span(start: string | null, end: string | null, precision?: string | null): string {
  if (!start) {
    return "no date";
  }
  if (precision === "month") {
    const [year, month] = start.split("-").map(Number);
    return `${LONG_MONTHS[(month ?? 1) - 1] ?? ""} ${year}`;
  }
  if (precision === "year") {
    return start.slice(0, 4);
  }
  if (!end || end === start) {
    return day(start);
  }
  if (start.slice(0, 7) === end.slice(0, 7)) {
    return `${Number(start.slice(8))}–${day(end)}`;
  }
  return `${day(start)} – ${day(end)}`;
}

export function number(value: number): string {
  return value.toLocaleString("en-US");
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}
