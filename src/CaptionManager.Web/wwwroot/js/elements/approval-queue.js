// @ts-check
import { onKeys } from '../keys.js';

/** The approval queue by keys: A approves, R asks for a reason, N and P move, E edits. */
class ApprovalQueue extends HTMLElement {
  #abort = new AbortController();

  connectedCallback() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    onKeys({
      a: () => this.#press('[data-approve]'),
      r: () => this.#reject(),
      n: () => this.#press('a[data-next]'),
      p: () => this.#press('a[data-previous]'),
      e: () => this.#press('a[data-edit]'),
      'Ctrl+Enter': () => this.#press('details[open] [data-reject]'),
      Escape: () => this.#cancel(),
    }, signal);
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

  #reject() {
    const details = this.querySelector('details.reject');
    if (!details) return false;
    details.setAttribute('open', '');
    details.querySelector('textarea')?.focus();
    return true;
  }

  #cancel() {
    const details = this.querySelector('details.reject[open]');
    if (!details) return false;
    details.removeAttribute('open');
    return true;
  }
}

customElements.define('approval-queue', ApprovalQueue);
