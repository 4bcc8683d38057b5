// What every view is: drawn into an element for an address, told of new addresses, closed.
import { h, replace } from "./dom";
import { ApiError } from "./api";
import type { Route } from "./route";

export interface View {
  update(route: Route): void;
  close(): void;
}

export type Open = (root: HTMLElement, route: Route) => View;

export function message(error: unknown): string {
  return error instanceof ApiError ? error.message : error instanceof Error ? error.message : String(error);
}

/** Shows in the view what went wrong, in words. */
export function fail(root: HTMLElement, error: unknown): void {
  if (error instanceof DOMException && error.name === "AbortError") {
    return;
  }
  replace(root, h("p", { class: "failure", role: "alert" }, message(error)));
}

export function loading(root: HTMLElement): void {
  replace(root, h("p", { class: "loading", role: "status" }, "Loading…"));
}
