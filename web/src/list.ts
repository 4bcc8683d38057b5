// A list that draws only the rows in sight, whatever its length. Rows are of one height, fetched a page at a time, and the
// pages longest unused are let go, so that memory does not grow with scrolling.
import { h, isTyping } from "./dom";

const PAGE = 100; // rows a request
const PAGES_KEPT = 40;
const HEIGHT_LIMIT = 12_000_000; // px; browsers stop laying out boxes at some 17 to 33 million

export interface ListOptions<T> {
  label: string;
  rowHeight: () => number;
  fetch: (offset: number, limit: number, signal: AbortSignal) => Promise<{ total: number; rows: T[] }>;
  /** Fills a row; item is null while it is on its way. */
  render: (row: HTMLElement, item: T | null, index: number, previous: T | null) => void;
  /** A row was chosen, by click, Enter or the arrow keys. */
  choose: (item: T, index: number) => void;
  /** The rows in sight changed. */
  scrolled?: (first: T | null, last: T | null) => void;
  loaded?: (total: number) => void;
  failed?: (error: unknown) => void;
}

export class VirtualList<T> {
  readonly element: HTMLElement;
  private readonly canvas: HTMLElement;
  private readonly rows = new Map<number, HTMLElement>();
  private readonly drawn = new Map<HTMLElement, T | null | undefined>();
  private readonly tops = new Map<HTMLElement, number>();
  private spare: HTMLElement[] = [];
  private readonly pages = new Map<number, T[]>();
  private readonly pending = new Map<number, AbortController>();
  private total = 0;
  private active = -1;
  private wanted = -1; // a row to scroll to once rows are there
  private frame = 0;
  private generation = 0;
  private readonly prefix: string;
  private readonly observer: ResizeObserver;

  constructor(private readonly options: ListOptions<T>) {
    this.prefix = `list-${Math.floor(performance.now())}-${Math.floor(Math.random() * 1e6)}`;
    this.canvas = h("div", { class: "list-canvas", role: "presentation" });
    this.element = h(
      "div",
      {
        class: "list",
        role: "listbox",
        tabindex: "0",
        "aria-label": options.label,
        onscroll: () => this.schedule(),
        onkeydown: (event: KeyboardEvent) => this.key(event),
        onclick: (event: MouseEvent) => this.click(event),
      },
      this.canvas,
    );
    this.observer = new ResizeObserver(() => this.schedule());
    this.observer.observe(this.element);
  }

  /** Forgets all rows and fetches anew: the filters changed. */
  reload(keepPosition = false): void {
    this.generation += 1;
    for (const controller of this.pending.values()) {
      controller.abort();
    }
    this.pending.clear();
    this.pages.clear();
    for (const row of this.rows.values()) {
      this.drawn.delete(row);
    }
    if (!keepPosition) {
      this.active = -1;
      this.wanted = -1;
      this.element.scrollTop = 0;
      this.element.removeAttribute("aria-activedescendant");
      void this.load(0);
    } else {
      this.schedule();
    }
  }

  close(): void {
    this.observer.disconnect();
    window.cancelAnimationFrame(this.frame);
    for (const controller of this.pending.values()) {
      controller.abort();
    }
  }

  get count(): number {
    return this.total;
  }

  get current(): number {
    return this.active;
  }

  item(index: number): T | null {
    return this.pages.get(Math.floor(index / PAGE))?.[index % PAGE] ?? null;
  }

  /** Marks the row of an item that is open without choosing it. */
  mark(index: number): void {
    this.active = index;
    for (const [at, row] of this.rows) {
      const selected = String(at === index);
      if (row.getAttribute("aria-selected") !== selected) {
        row.setAttribute("aria-selected", selected);
      }
    }
  }

  /** Makes row `index` the active one and brings it into sight. */
  activate(index: number, choose = true): void {
    if (index < 0 || index >= this.total) {
      return;
    }
    this.mark(index);
    const height = this.options.rowHeight();
    const view = this.element.clientHeight;
    const top = this.scrollOffset();
    if (index * height < top) {
      this.scrollToOffset(index * height);
    } else if ((index + 1) * height > top + view) {
      this.scrollToOffset((index + 1) * height - view);
    }
    this.draw();
    this.element.setAttribute("aria-activedescendant", `${this.prefix}-${index}`);
    const item = this.item(index);
    if (choose && item) {
      this.options.choose(item, index);
    }
  }

  /** Scrolls so that row `index` is the first in sight. */
  jump(index: number): void {
    this.wanted = index;
    this.follow();
  }

  private follow(): void {
    if (this.wanted >= 0 && this.total > 0) {
      this.canvas.style.height = `${this.height}px`;
      this.scrollToOffset(this.wanted * this.options.rowHeight());
      this.wanted = -1;
      this.schedule();
    }
  }

  redraw(): void {
    this.drawn.clear();
    this.schedule();
  }

  private schedule(): void {
    if (!this.frame) {
      this.frame = window.requestAnimationFrame(() => {
        this.frame = 0;
        this.draw();
      });
    }
  }

  private get height(): number {
    return Math.min(this.total * this.options.rowHeight(), HEIGHT_LIMIT);
  }

  // Past HEIGHT_LIMIT one pixel of scrolling stands for more than one of the list.
  private get ratio(): number {
    const full = this.total * this.options.rowHeight();
    const view = this.element.clientHeight;
    return full <= HEIGHT_LIMIT ? 1 : (full - view) / (HEIGHT_LIMIT - view);
  }

  private scrollOffset(): number {
    return this.element.scrollTop * this.ratio;
  }

  private scrollToOffset(offset: number): void {
    this.element.scrollTop = offset / this.ratio;
  }

  private draw(): void {
    const height = this.options.rowHeight();
    const view = this.element.clientHeight;
    const top = this.scrollOffset();
    const first = Math.max(0, Math.floor(top / height) - 4);
    const last = Math.min(this.total - 1, Math.ceil((top + view) / height) + 4);
    this.canvas.style.height = `${this.height}px`;
    for (const [index, row] of this.rows) {
      if (index < first || index > last) {
        this.rows.delete(index);
        this.spare.push(row);
      }
    }
    const shift = this.element.scrollTop - top;
    for (let index = first; index <= last; index += 1) {
      let row = this.rows.get(index);
      if (!row) {
        row = this.spare.pop() ?? this.canvas.appendChild(h("div", { class: "list-row", role: "option" }));
        this.rows.set(index, row);
        this.drawn.delete(row);
      }
      const item = this.item(index);
      if (this.drawn.get(row) !== item || !this.drawn.has(row)) {
        row.hidden = false;
        row.id = `${this.prefix}-${index}`;
        row.dataset["index"] = String(index);
        row.setAttribute("aria-posinset", String(index + 1));
        row.setAttribute("aria-setsize", String(this.total));
        row.setAttribute("aria-selected", String(index === this.active));
        row.style.height = `${height}px`;
        this.options.render(row, item, index, index > 0 ? this.item(index - 1) : null);
        this.drawn.set(row, item);
        this.tops.delete(row);
      }
      // What has not changed is not written: each write costs the browser a look at its styles.
      const place = index * height + shift;
      if (this.tops.get(row) !== place) {
        row.style.transform = `translateY(${place}px)`;
        this.tops.set(row, place);
      }
      if (!item) {
        void this.load(Math.floor(index / PAGE));
      }
    }
    for (const row of this.spare) {
      if (!row.hidden) {
        row.hidden = true;
      }
    }
    // Only what lies in sight is worth waiting for: a thumb dragged through the list leaves no queue of requests.
    for (const [page, controller] of this.pending) {
      if (this.total > 0 && ((page + 1) * PAGE < first || page * PAGE > last)) {
        controller.abort();
        this.pending.delete(page);
      }
    }
    this.options.scrolled?.(
      this.item(Math.max(0, Math.floor(top / height))),
      this.item(Math.max(0, Math.min(this.total - 1, Math.floor((top + view) / height)))),
    );
  }

  private async load(page: number): Promise<void> {
    if (this.pending.has(page) || this.pages.has(page)) {
      return;
    }
    const controller = new AbortController();
    const generation = this.generation;
    this.pending.set(page, controller);
    try {
      const answer = await this.options.fetch(page * PAGE, PAGE, controller.signal);
      if (generation !== this.generation) {
        return;
      }
      this.pages.set(page, answer.rows);
      if (this.pages.size > PAGES_KEPT) {
        const farthest = [...this.pages.keys()].reduce((a, b) => (Math.abs(a - page) > Math.abs(b - page) ? a : b));
        this.pages.delete(farthest);
      }
      this.total = answer.total;
      this.options.loaded?.(answer.total);
      this.follow();
      this.draw();
    } catch (error) {
      if (!controller.signal.aborted) {
        this.options.failed?.(error);
      }
    } finally {
      if (this.pending.get(page) === controller) {
        this.pending.delete(page);
      }
    }
  }

  private click(event: MouseEvent): void {
    const row = (event.target as Element).closest<HTMLElement>(".list-row");
    if (row?.dataset["index"]) {
      this.activate(Number(row.dataset["index"]));
    }
  }

  private key(event: KeyboardEvent): void {
    const view = Math.max(1, Math.floor(this.element.clientHeight / this.options.rowHeight()) - 1);
    const steps: Record<string, number> = {
      ArrowDown: this.active + 1,
      ArrowUp: this.active - 1,
      j: this.active + 1,
      k: this.active - 1,
      PageDown: this.active + view,
      PageUp: this.active - view,
      Home: 0,
      End: this.total - 1,
    };
    if (event.ctrlKey || event.metaKey || event.altKey || ((event.key === "j" || event.key === "k") && isTyping(event))) {
      return;
    }
    if (event.key === "Enter") {
      this.activate(this.active);
    } else if (event.key in steps && this.total > 0) {
      this.activate(Math.max(0, Math.min(this.total - 1, steps[event.key] as number)));
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}
