// @ts-check
import { onKeys } from '../keys.js';
import { tell } from '../texts.js';

const settingName = 'tile-size';

/** The slider that sets how large the tiles of the contact sheet are, remembered on this machine. */
class TileSize extends HTMLElement {
  #abort = new AbortController();

  connectedCallback() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('input', () => this.#apply(), { signal });
    onKeys({ '+': [tell('KeyLargerSmaller'), () => this.#step(1)], '=': ['', () => this.#step(1)], '-': [tell('KeyLargerSmaller'), () => this.#step(-1)] }, signal);
    document.addEventListener('desk:load', () => this.#restore(), { signal });
    queueMicrotask(() => this.#restore());
  }

  disconnectedCallback() {
    this.#abort.abort();
  }

  #slider() { return /** @type {HTMLInputElement} */ (this.querySelector('input')); }

  #restore() {
    const slider = this.#slider();
    slider.value = localStorage.getItem(settingName) ?? slider.value;
    this.#apply();
  }

  #apply() {
    const { value } = this.#slider();
    localStorage.setItem(settingName, value);
    /** @type {HTMLElement | null} */ (this.closest('contact-sheet'))?.style.setProperty('--tile', `${value}rem`);
  }

  /** @param {1 | -1} direction */
  #step(direction) {
    if (direction > 0) this.#slider().stepUp(); else this.#slider().stepDown();
    this.#apply();
  }
}

customElements.define('tile-size', TileSize);
