// @ts-check
import { isAbort, sendJson } from '../http.js';
import { figure, tell } from '../texts.js';

const pause = 150;
const most = 200;

/** @typedef {{ photo: string, severity: string, count: number, message: string }} Found */

/** Says on each tile of the contact sheet how much the linter has against its words. It asks once the tiles are there, so that no page waits for it, and its place is kept. */
class SheetLint extends HTMLElement {
  #abort = new AbortController();
  /** What is known, by photo; nothing where nothing was found. @type {Map<string, Found | null>} */ #known = new Map();
  #waiting = 0;

  connectedCallback() {
    this.#abort = new AbortController();
    const watcher = new MutationObserver(() => this.#look());
    const sheet = this.closest('contact-sheet');
    if (sheet) watcher.observe(sheet, { childList: true, subtree: true });
    this.#abort.signal.addEventListener('abort', () => { watcher.disconnect(); clearTimeout(this.#waiting); });
    this.#look();
  }

  disconnectedCallback() {
    this.#abort.abort();
  }

  #tiles() { return /** @type {HTMLElement[]} */ ([...this.closest('contact-sheet')?.querySelectorAll('.tile[data-photo]') ?? []]); }

  /** Shows what is known and asks for the rest, for all that came in a moment at once. */
  #look() {
    const unknown = [];
    for (const tile of this.#tiles()) {
      const photo = tile.dataset.photo ?? '';
      if (!this.#known.has(photo)) unknown.push(photo);
      else this.#show(tile, this.#known.get(photo) ?? null);
    }
    clearTimeout(this.#waiting);
    if (unknown.length > 0) this.#waiting = setTimeout(() => this.#ask(unknown.slice(0, most)), pause);
  }

  /** @param {string[]} photos */
  async #ask(photos) {
    try {
      const found = /** @type {Found[]} */ (await sendJson('/api/v1/photos:lint', { photos }, this.#abort.signal));
      for (const photo of photos) this.#known.set(photo, found.find((one) => one.photo === photo) ?? null);
      this.#look();
    } catch (error) {
      // The caption desk says the same; a sheet is of use without it.
      if (!isAbort(error)) this.#abort.abort();
    }
  }

  /** @param {HTMLElement} tile @param {Found | null} found */
  #show(tile, found) {
    const place = tile.querySelector('.tile-lint');
    const shown = /** @type {HTMLElement | null} */ (place?.querySelector('[data-lint]') ?? null);
    const weight = found && found.severity !== 'info' ? `${found.photo} ${found.severity} ${found.count}` : '';
    if (!place || (shown?.dataset.lint ?? '') === weight) return;
    shown?.remove();
    if (!found || weight === '') return;
    const flag = /** @type {HTMLElement} */ (/** @type {HTMLTemplateElement} */ (this.querySelector('template')).content.firstElementChild?.cloneNode(true));
    flag.dataset.lint = weight;
    flag.dataset.severity = found.severity;
    flag.title = found.message;
    /** @type {HTMLElement} */ (flag.querySelector('[data-count]')).textContent = figure(found.count);
    /** @type {HTMLElement} */ (flag.querySelector('[data-words]')).textContent = found.severity === 'error' ? tell('LintErrors', found.message) : tell('LintWarnings', found.message);
    place.append(flag);
  }
}

customElements.define('sheet-lint', SheetLint);
