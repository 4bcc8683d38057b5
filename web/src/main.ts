// The workbench: a bar of views, the view that the address names, and what holds for all of them.
import "./style.css";
import { api, ApiError } from "./api";
import { append, h, isTyping, replace, setShortcuts, shortcutsOn } from "./dom";
import * as route from "./route";
import { fail, type Open, type View } from "./view";
import { mark, number, QUADS, STATUSES, STATUS_WORDS } from "./vocabulary";
import { open as chronicle } from "./views/chronicle";

const VIEWS: Record<string, () => Promise<Open>> = {
  chronicle: async () => chronicle,
  event: async () => (await import("./views/event")).open,
  map: async () => (await import("./views/map")).open,
  network: async () => (await import("./views/network")).open,
  series: async () => (await import("./views/series")).open,
  stories: async () => (await import("./views/stories")).open,
  story: async () => (await import("./views/story")).open,
  documents: async () => (await import("./views/documents")).open,
  document: async () => (await import("./views/document")).open,
  why: async () => (await import("./views/why")).open,
  correct: async () => (await import("./views/correct")).open,
  code: async () => (await import("./views/code")).open,
};

const TABS: [string, string, string[]][] = [
  ["chronicle", "Chronicle", ["event"]],
  ["map", "Map", []],
  ["network", "Network", []],
  ["series", "Series", []],
  ["stories", "Stories", ["story"]],
  ["documents", "Documents", ["document", "why"]],
  ["correct", "Correct", []],
  ["code", "Code a text", []],
];

/** Views whose address carries the filters along from one to the next. */
const FILTERED = new Set(["chronicle", "map", "network"]);

const THEMES = ["auto", "light", "dark"] as const;
const THEME = "dragoman-theme";

function theme(name: string): void {
  document.documentElement.dataset["theme"] = name;
  window.localStorage.setItem(THEME, name);
}

const main = h("main", { id: "main", tabindex: "-1" });
const tabs = h("ul", null);
const store = h("p", { class: "store" });
const themeButton = h(
  "button",
  {
    type: "button",
    class: "quiet theme",
    onclick: () => {
      const next = THEMES[(THEMES.indexOf((window.localStorage.getItem(THEME) ?? "auto") as "auto") + 1) % THEMES.length] ?? "auto";
      theme(next);
      nameTheme();
    },
  },
);

function nameTheme(): void {
  const name = window.localStorage.getItem(THEME) ?? "auto";
  themeButton.textContent = { auto: "Auto", light: "Light", dark: "Dark" }[name] ?? "Auto";
  themeButton.setAttribute("aria-label", `Colours: ${name}. Change`);
}

const help = h(
  "dialog",
  { class: "help", "aria-labelledby": "help-title" },
  h("h2", { id: "help-title" }, "How to read this"),
  h("p", null, "Each event is one act: who did what to whom, when and where, with all reports of it. Open one to see the words it was read from."),
  h("ul", { class: "plain key-list" }, QUADS.map((name, quad) => h("li", null, mark(quad as 0 | 1 | 2 | 3, 14), " ", name))),
  h("dl", { class: "facts" }, STATUSES.map((name) => [h("dt", null, name), h("dd", null, STATUS_WORDS[name] ?? "")])),
  h("h3", null, "Keys"),
  h(
    "dl",
    { class: "facts" },
    (
      [
        ["/", "to the word search"],
        ["↑ ↓ j k", "through a list or the mentions of a text"],
        ["Esc", "closes what is open"],
        ["w c", "why, and correct, in a document"],
        ["a r e m s u", "accept, reject, recode, merge, split, undo, when correcting"],
        ["?", "this page"],
      ] as [string, string][]
    ).map(([keys, what]) => [h("dt", null, keys.split(" ").map((key, i) => [i ? " " : "", h("kbd", null, key)])), h("dd", null, what)]),
  ),
  h(
    "label",
    { class: "check" },
    h("input", {
      type: "checkbox",
      checked: shortcutsOn(),
      onchange: (event: Event) => setShortcuts((event.target as HTMLInputElement).checked),
    }),
    "Single letters work as keys",
  ),
  h("p", null, h("button", { type: "button", class: "primary", onclick: () => help.close() }, "Close"), " ", h("a", { class: "hint", href: "licenses.txt" }, "Licences")),
);

append(document.getElementById("workbench") as HTMLElement, [
  h(
    "a",
    {
      class: "skip",
      href: "#main",
      onclick: (event: Event) => {
        event.preventDefault();
        main.focus();
      },
    },
    "Skip to the content",
  ),
  h(
    "header",
    { class: "top" },
    h("a", { class: "wordmark", href: "#/chronicle" }, "Dragoman"),
    h("nav", { "aria-label": "Views" }, tabs),
    store,
    h("div", { class: "top-tools" }, themeButton, h("button", { type: "button", class: "quiet", "aria-label": "Help", onclick: () => help.showModal() }, "?")),
  ),
  main,
  h("div", { id: "announcements", class: "visually-hidden", role: "status", "aria-live": "polite" }),
  help,
]);

function drawTabs(at: route.Route): void {
  const filters = route.filters(at.params);
  replace(
    tabs,
    TABS.map(([view, label, also]) => {
      const here = view === at.view || also.includes(at.view);
      const params = FILTERED.has(view) && FILTERED.has(at.view) ? filters : undefined;
      return h("li", null, h("a", { href: route.address(view, null, params), "aria-current": here ? "page" : null }, label));
    }),
  );
}

let view: View | null = null;
let shown = "";

async function show(): Promise<void> {
  const at = route.read();
  drawTabs(at);
  const label = TABS.find(([name, , also]) => name === at.view || also.includes(at.view))?.[1];
  document.title = label ? `${label} – Dragoman` : "Dragoman";
  if (view && shown === at.view) {
    view.update(at);
    return;
  }
  view?.close();
  view = null;
  shown = at.view;
  const load = VIEWS[at.view];
  const root = h("div", { class: `view view-${at.view}` });
  replace(main, root);
  main.scrollTop = 0;
  tabs.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  if (!load) {
    fail(root, new ApiError(404, "not_found", "There is no such view."));
    return;
  }
  try {
    const open = await load();
    if (shown === at.view && root.isConnected) {
      view = open(root, route.read());
    }
  } catch (error) {
    fail(root, error);
  }
}

window.addEventListener("hashchange", () => void show());
window.addEventListener("keydown", (event) => {
  if (isTyping(event)) {
    return;
  }
  if (event.key === "?") {
    help.showModal();
  } else if (event.key === "/") {
    const search = main.querySelector<HTMLInputElement>("input[type=search]");
    if (search) {
      search.closest("details")?.setAttribute("open", "");
      search.focus();
      event.preventDefault();
    }
  }
});

theme(window.localStorage.getItem(THEME) ?? "auto");
nameTheme();
void show();
void api.status().then(
  (status) => {
    store.textContent = `${number(status.store.events)} events from ${number(status.store.documents)} documents${status.read_only ? " · read only" : ""}`;
    if (!status.store.merged) {
      store.textContent += " · the last run was cut off";
    }
  },
  () => {},
);
