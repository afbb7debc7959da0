// @ts-check
import { onKeys } from '../keys.js';
import { tell } from '../texts.js';

/** The slider that sets how large the tiles of the contact sheet are, remembered in the cookie the server reads. */
class TileSize extends HTMLElement {
  #abort = new AbortController();

  connectedCallback() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('input', () => this.#apply(), { signal });
    onKeys({ '+': [tell('KeyLargerSmaller'), () => this.#step(1)], '=': ['', () => this.#step(1)], '-': [tell('KeyLargerSmaller'), () => this.#step(-1)] }, signal);
  }

  disconnectedCallback() {
    this.#abort.abort();
  }

  #slider() { return /** @type {HTMLInputElement} */ (this.querySelector('input')); }

  #apply() {
    const { value } = this.#slider();
    document.cookie = `tile-size=${value}; Path=/; Max-Age=31536000; SameSite=Lax`;
    this.closest('contact-sheet')?.setAttribute('data-tile', value);
  }

  /** @param {1 | -1} direction */
  #step(direction) {
    if (direction > 0) this.#slider().stepUp(); else this.#slider().stepDown();
    this.#apply();
  }
}

customElements.define('tile-size', TileSize);
