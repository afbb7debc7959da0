// @ts-check
import { onKeys } from '../keys.js';
import { tell } from '../texts.js';

/** The menu of saved searches: opened by a key, and the search on the page kept by a key. */
class SavedSearches extends HTMLElement {
  #abort = new AbortController();

  connectedCallback() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    onKeys({
      v: [tell('KeyOpenTheSavedSearches'), () => this.#open('a, input:not([type="hidden"])')],
      k: [tell('KeyKeepThisSearch'), () => this.#open('input[name="name"]')],
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
}

customElements.define('saved-searches', SavedSearches);
