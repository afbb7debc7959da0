// @ts-check
import { isTyping, singleKeys } from '../keys.js';

/** A part of a page whose links and buttons name their own key: `aria-keyshortcuts="C"` is what assistive technology reads and what acts. */
class PageKeys extends HTMLElement {
  #abort = new AbortController();

  connectedCallback() {
    this.#abort = new AbortController();
    document.addEventListener('keydown', (event) => this.#key(event), { signal: this.#abort.signal });
  }

  disconnectedCallback() {
    this.#abort.abort();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key.length !== 1 || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || event.isComposing) return;
    if (!singleKeys.on || isTyping(event.target) || document.querySelector('dialog[open]')) return;
    const target = this.querySelector(`[aria-keyshortcuts="${CSS.escape(event.key.toUpperCase())}"]`);
    if (!(target instanceof HTMLElement) || target.closest('[hidden]')) return;
    event.preventDefault();
    target.click();
  }
}

customElements.define('page-keys', PageKeys);
