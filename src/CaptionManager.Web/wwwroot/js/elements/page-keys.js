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
    if (target.localName === 'summary') this.#showFold(target);
  }

  /** A fold that was opened is brought to where the reader is: what can be written or pressed in it first. @param {HTMLElement} summary */
  #showFold(summary) {
    const fold = /** @type {HTMLDetailsElement} */ (summary.parentElement);
    if (!fold.open) { summary.focus(); return; }
    const first = /** @type {HTMLElement | null} */ (fold.querySelector('input:not([type="hidden"]), textarea, select, button, a[href]'));
    (first ?? summary).focus({ preventScroll: true });
    fold.scrollIntoView({ block: 'nearest' });
  }
}

customElements.define('page-keys', PageKeys);
