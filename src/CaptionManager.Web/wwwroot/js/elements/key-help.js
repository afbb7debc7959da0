// @ts-check
import { onKeys, singleKeys } from '../keys.js';

/** The sheet of keys behind `?`, and the switch that turns single letters off. */
class KeyHelp extends HTMLElement {
  #abort = new AbortController();

  connectedCallback() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('click', (event) => {
      const target = /** @type {Element} */ (event.target);
      if (target.closest(':scope > button')) this.#open();
      else if (target instanceof HTMLDialogElement) target.close();
    }, { signal });
    this.addEventListener('change', (event) => {
      const target = event.target;
      if (target instanceof HTMLInputElement && target.matches('[data-single-keys]')) singleKeys.on = target.checked;
    }, { signal });
    onKeys({ '?': () => this.#open() }, signal);
  }

  disconnectedCallback() {
    this.#abort.abort();
  }

  #open() {
    const box = this.querySelector('[data-single-keys]');
    if (box instanceof HTMLInputElement) box.checked = singleKeys.on;
    this.querySelector('dialog')?.showModal();
  }
}

customElements.define('key-help', KeyHelp);
