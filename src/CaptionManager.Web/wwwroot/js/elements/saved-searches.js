// @ts-check
import { onKeys } from '../keys.js';

/** The menu of saved searches: opened by a key, each of the first nine by its figure, and the search on the page kept by a key. */
class SavedSearches extends HTMLElement {
  #abort = new AbortController();

  connectedCallback() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    onKeys({
      v: () => this.#open('a, input:not([type="hidden"])'),
      k: () => this.#open('input[name="name"]'),
      1: () => this.#recall(1), 2: () => this.#recall(2), 3: () => this.#recall(3),
      4: () => this.#recall(4), 5: () => this.#recall(5), 6: () => this.#recall(6),
      7: () => this.#recall(7), 8: () => this.#recall(8), 9: () => this.#recall(9),
    }, signal);
    this.addEventListener('keydown', (event) => { if (event.key === 'Escape') this.#close(event); }, { signal });
  }

  disconnectedCallback() {
    this.#abort.abort();
  }

  get #menu() { return /** @type {HTMLDetailsElement} */ (this.querySelector('details')); }

  /** @param {string} selector */
  #open(selector) {
    this.#menu.open = true;
    /** @type {HTMLElement | null} */ (this.#menu.querySelector(selector))?.focus();
  }

  /** @param {KeyboardEvent} event */
  #close(event) {
    if (!this.#menu.open) return;
    event.stopPropagation();
    this.#menu.open = false;
    this.#menu.querySelector('summary')?.focus();
  }

  /** @param {number} figure */
  #recall(figure) {
    const link = this.querySelector(`a[aria-keyshortcuts="${figure}"]`);
    if (!(link instanceof HTMLElement)) return false;
    link.click();
    return true;
  }
}

customElements.define('saved-searches', SavedSearches);
