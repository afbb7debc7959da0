// @ts-check
// Requests to the desk's own API, with the antiforgery token the page carries.
import { tell } from './texts.js';

export class ApiError extends Error {
  /** @param {number} status @param {any} problem */
  constructor(status, problem) {
    super(problem?.detail ?? problem?.title ?? tell('DeskAnswered', status));
    this.status = status;
    this.problem = problem;
  }
}

/** The token that proves a request comes from our own page. */
export function requestToken() {
  const input = document.querySelector('input[name="__RequestVerificationToken"]');
  return input instanceof HTMLInputElement ? input.value : '';
}

/**
 * @param {string} url @param {unknown} body @param {AbortSignal} [signal] @param {string} [method]
 * @returns {Promise<any>}
 */
export async function sendJson(url, body, signal, method = 'POST') {
  const response = await fetch(url, {
    method,
    signal,
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', RequestVerificationToken: requestToken() },
    body: JSON.stringify(body),
  });
  return await read(response);
}

/** @param {Response} response */
async function read(response) {
  const isJson = response.headers.get('Content-Type')?.includes('json');
  const payload = isJson ? await response.json() : undefined;
  if (!response.ok) throw new ApiError(response.status, payload);
  return payload;
}

/** @param {unknown} error */
export const isAbort = (error) => error instanceof DOMException && error.name === 'AbortError';

/**
 * Shows a short message at the foot of the page and says it to screen readers, with a way back where there is one.
 * @param {string} text @param {{ label: string, act: () => void }} [action]
 */
export function toast(text, action) {
  const tray = document.getElementById('toasts');
  if (!tray) return;
  const item = document.createElement('div');
  item.className = 'toast';
  item.textContent = text;
  if (action) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'toast-action';
    button.textContent = action.label;
    button.addEventListener('click', () => { item.remove(); action.act(); });
    item.append(button);
  }
  tray.replaceChildren(item);
  setTimeout(() => item.remove(), 6000);
}
