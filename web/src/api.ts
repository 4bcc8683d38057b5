// The REST API's client: the same calls that any other program makes, typed by the server's own OpenAPI document.
import type * as T from "./schema";

export type * from "./schema";

/** An answer that is not what was asked for, in the server's words. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly line: number | null = null,
    /** which text of a lexicon the line is of: rules or actors */
    readonly part: string | null = null,
  ) {
    super(message);
  }
}

/** A CAMEO code as the lexicon has it. */
export interface Code {
  code: string;
  name: string;
  category: string | null;
  mode: string | null;
  quad: string | null;
  goldstein: number;
}

const KEY = "dragoman-token";

// The token comes once with the address that `dragoman serve` prints and leaves the address bar at once.
(() => {
  const match = /[#&?]token=([^&]+)/.exec(window.location.hash);
  if (match?.[1]) {
    window.sessionStorage.setItem(KEY, match[1]);
    const rest = window.location.hash.replace(/[&?]?token=[^&]+/, "").replace(/^#$/, "");
    window.history.replaceState(null, "", rest || "#/chronicle");
  }
})();

export type Query = URLSearchParams | Record<string, string | number | boolean | null | undefined>;

function address(path: string, query?: Query): string {
  const params = query instanceof URLSearchParams ? query : new URLSearchParams();
  if (query && !(query instanceof URLSearchParams)) {
    for (const [name, value] of Object.entries(query)) {
      if (value !== null && value !== undefined && value !== "") {
        params.set(name, String(value));
      }
    }
  }
  const text = params.toString();
  return `api/${path}${text ? `?${text}` : ""}`;
}

async function call<A>(method: string, path: string, query?: Query, body?: unknown, signal?: AbortSignal): Promise<A> {
  const headers: Record<string, string> = { Accept: "application/json" };
  const token = window.sessionStorage.getItem(KEY);
  if (token) {
    headers["Authorization"] = `Bearer ${token}`;
  }
  if (body !== undefined) {
    headers["Content-Type"] = "application/json";
  }
  let response: Response;
  try {
    response = await fetch(address(path, query), {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal ?? null,
    });
  } catch (error) {
    if (signal?.aborted) {
      throw error;
    }
    throw new ApiError(0, "unreachable", "The server does not answer. Is dragoman serve still running?");
  }
  if (!response.ok) {
    let code = "internal";
    let message = `The server answered ${response.status}.`;
    let line: number | null = null;
    let part: string | null = null;
    try {
      const { error } = (await response.json()) as T.Error;
      code = error.code;
      message = error.message;
      line = error.line ?? null;
      part = error.part ?? null;
    } catch {
      // an answer without a body says what its status says
    }
    throw new ApiError(response.status, code, message, line, part);
  }
  return (await response.json()) as A;
}

function get<A>(path: string, query?: Query, signal?: AbortSignal): Promise<A> {
  return call<A>("GET", path, query, undefined, signal);
}

function join(filters: URLSearchParams, more: Record<string, string | number>): URLSearchParams {
  const query = new URLSearchParams(filters);
  for (const [name, value] of Object.entries(more)) {
    query.set(name, String(value));
  }
  return query;
}

const part = encodeURIComponent;

export const api = {
  codes: () => get<{ codes: Code[] }>("codes"),
  status: () => get<T.Status>("status"),
  events: (filters: URLSearchParams, more: Record<string, string | number>, signal?: AbortSignal) =>
    get<T.EventPage>("events", join(filters, more), signal),
  /** Where all rows that pass the filters can be had as a file. */
  eventsFile: (filters: URLSearchParams, format: "csv" | "jsonl") => file("events", join(filters, { format })),
  event: (id: string, signal?: AbortSignal) => get<T.Event>(`events/${part(id)}`, undefined, signal),
  counts: (filters: URLSearchParams, by: string, signal?: AbortSignal) =>
    get<T.Counted>("counts", join(filters, { by }), signal),
  facets: (filters: URLSearchParams, limit: number, signal?: AbortSignal) =>
    get<T.Facets>("facets", join(filters, { limit }), signal),
  series: (filters: URLSearchParams, by: string, signal?: AbortSignal) =>
    get<T.Series>("series", join(filters, { by }), signal),
  network: (filters: URLSearchParams, level: string, limit: number, signal?: AbortSignal) =>
    get<T.Network>("network", join(filters, { level, limit }), signal),
  places: (filters: URLSearchParams, limit: number, signal?: AbortSignal) =>
    get<T.PlaceCounts>("places", join(filters, { limit }), signal),
  actors: (text: string, limit = 12) => get<{ actors: T.ActorRow[] }>("actors", { text, limit }),
  stories: (query: Query, signal?: AbortSignal) =>
    get<{ revision: string; total: number; stories: T.StoryRow[] }>("stories", query, signal),
  story: (id: string) => get<T.Story>(`stories/${part(id)}`),
  documents: (query: Query, signal?: AbortSignal) =>
    get<{ total: number; documents: T.DocumentRow[] }>("documents", query, signal),
  document: (number: string) => get<T.Document>(`documents/${part(number)}`),
  analysis: (number: string) => get<T.Analysis>(`documents/${part(number)}/analysis`),
  mention: (id: string) => get<T.Mention>(`mentions/${part(id)}`),
  why: (id: string) => get<T.Why>(`mentions/${part(id)}/why`),
  code: (request: T.CodeRequest, signal?: AbortSignal) => call<T.Analysis>("POST", "code", undefined, request, signal),
  lexicon: () => get<T.Lexicon>("lexicon"),
  rule: (at: string) => get<T.LexiconRule>("lexicon/rule", { at }),
  tryLexicon: (request: T.LexiconTry) => call<T.LexiconTried>("POST", "lexicon/try", undefined, request),
  saveLexicon: (texts: { rules: string; actors: string }) => call<T.Lexicon>("POST", "lexicon/save", undefined, texts),
  cancelJob: (job: number) => call<T.Job>("DELETE", `jobs/${job}`),
  job: (job: number) => get<T.Job>(`jobs/${job}`),
  corrections: (query: Query) => get<{ total: number; corrections: T.Correction[] }>("corrections", query),
  correct: (request: T.CorrectionRequest) => call<T.Corrected>("POST", "corrections", undefined, request),
  undo: (number: number, coder: string) => call<T.Corrected>("POST", `corrections/${number}/undo`, undefined, { coder }),
  queue: (query: Query) => get<T.Queue>("queue", query),
  agreement: (a: string, b: string) => get<T.Agreement>("agreement", { a, b }),
  goldFile: (format: "plover" | "jsonl", coder: string) => file("gold", { format, coder }),
};

/** The bytes of an answer, for saving. */
async function file(path: string, query: Query): Promise<Blob> {
  const token = window.sessionStorage.getItem(KEY);
  const response = await fetch(address(path, query), { headers: token ? { Authorization: `Bearer ${token}` } : {} });
  if (!response.ok) {
    throw new ApiError(response.status, "internal", `The server answered ${response.status}.`);
  }
  return response.blob();
}

/** Follows a job's server-sent events until it is done; the answer ends the watching. */
export function watchJob(job: number, each: (state: T.Job) => void): () => void {
  const controller = new AbortController();
  void (async () => {
    // fetch and not EventSource: only fetch can send the token.
    const token = window.sessionStorage.getItem(KEY);
    try {
      const response = await fetch(`api/jobs/${job}/progress`, {
        headers: token ? { Authorization: `Bearer ${token}` } : {},
        signal: controller.signal,
      });
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      let rest = "";
      for (;;) {
        const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
        if (done) {
          return;
        }
        rest += value ?? "";
        const events = rest.split("\n\n");
        rest = events.pop() ?? "";
        for (const event of events) {
          const data = event
            .split("\n")
            .filter((line) => line.startsWith("data:"))
            .map((line) => line.slice(5))
            .join("\n");
          if (data) {
            each(JSON.parse(data) as T.Job);
          }
        }
      }
    } catch (error) {
      if (!controller.signal.aborted) {
        console.error(error);
      }
    }
  })();
  return () => controller.abort();
}
