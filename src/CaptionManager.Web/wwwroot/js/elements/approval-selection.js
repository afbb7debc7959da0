// @ts-check
import { onKeys } from '../keys.js';

/** The summary of a selection by keys: A approves all that nothing stops, Escape goes back. */
class ApprovalSelection extends HTMLElement {
  #abort = new AbortController();

  connectedCallback() {
    this.#abort = new AbortController();
    onKeys({
      a: () => this.#press('[data-approve]'),
      Escape: () => this.#press('[data-back]'),
    }, this.#abort.signal);
  }

  disconnectedCallback() {
    this.#abort.abort();
  }

  /** @param {string} selector */
  #press(selector) {
    const target = this.querySelector(selector);
    if (!(target instanceof HTMLElement)) return false;
    target.click();
    return true;
  }
}

customElements.define('approval-selection', ApprovalSelection);
