// The address is the state: #/view/id?filter=value, so that every view can be linked to.

export interface Route {
  view: string;
  /** what stands after the view's name: an event's, document's or story's id */
  id: string | null;
  params: URLSearchParams;
}

/** Filters that the Chronicle, the map, the network and the story list share. */
export const FILTERS = [
  "text",
  "actor",
  "dyad",
  "category",
  "status",
  "place",
  "source",
  "since",
  "until",
  "story",
  "confidence",
  "disputed",
] as const;

export function read(): Route {
  const hash = window.location.hash.replace(/^#\/?/, "");
  const at = hash.indexOf("?");
  const path = at < 0 ? hash : hash.slice(0, at);
  const slash = path.indexOf("/");
  return {
    view: (slash < 0 ? path : path.slice(0, slash)) || "chronicle",
    id: slash < 0 ? null : decode(path.slice(slash + 1)),
    params: new URLSearchParams(at < 0 ? "" : hash.slice(at + 1)),
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a mistyped address is an id that nothing has
  }
}

export function address(view: string, id: string | null = null, params?: URLSearchParams | Record<string, string>): string {
  const query = new URLSearchParams(params ?? {}).toString();
  return `#/${view}${id === null ? "" : `/${encodeURIComponent(id)}`}${query ? `?${query}` : ""}`;
}

export function go(view: string, id: string | null = null, params?: URLSearchParams | Record<string, string>): void {
  window.location.hash = address(view, id, params);
}

/** The same view with one parameter changed; null or "" takes it out. History keeps no step for it where quiet. */
export function set(changes: Record<string, string | null>, quiet = false): void {
  const route = read();
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") {
      route.params.delete(name);
    } else {
      route.params.set(name, value);
    }
  }
  const next = address(route.view, route.id, route.params);
  if (quiet) {
    window.history.replaceState(null, "", next);
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  } else {
    window.location.hash = next;
  }
}

/** Only the filters of an address: what goes along from one view to the next. */
export function filters(params: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams();
  for (const name of FILTERS) {
    const value = params.get(name);
    if (value) {
      kept.set(name, value);
    }
  }
  return kept;
}
