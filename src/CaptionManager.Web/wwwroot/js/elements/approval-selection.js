// @ts-check
import { onKeys } from '../keys.js';
import { figure, tell } from '../texts.js';

/** The summary of a selection by keys: A approves all that nothing stops and what is ticked with a reason, Escape goes back. */
class ApprovalSelection extends HTMLElement {
  #abort = new AbortController();

  connectedCallback() {
    this.#abort = new AbortController();
    onKeys({
      a: [tell('KeyApproveTheSelection'), () => this.#approve()],
      'Ctrl+Enter': [tell('KeyApproveTheSelection'), () => this.#approve()],
      Escape: [tell('KeyBackToTheQueue'), () => this.#press('[data-back]')],
    }, this.#abort.signal);
    this.addEventListener('change', () => this.#count(), { signal: this.#abort.signal });
    this.#count();
  }

  disconnectedCallback() {
    this.#abort.abort();
  }

  get #insisted() {
    return this.querySelectorAll('[data-insist]:checked').length;
  }

  /** The button says how many it means. */
  #count() {
    const count = this.querySelector('[data-count]');
    if (!(count instanceof HTMLElement)) return;
    const all = Number(count.dataset.ready) + this.#insisted;
    count.textContent = all === 1 ? tell('OnePhoto') : tell('Photos', figure(all));
    this.querySelector('[data-approve]')?.toggleAttribute('disabled', all === 0);
  }

  /** What goes in spite of something asks for its reason first. */
  #approve() {
    const reason = this.querySelector('[data-override]');
    if (this.#insisted > 0 && reason instanceof HTMLTextAreaElement && reason.value.trim() === '') {
      reason.focus();
      return true;
    }
    return this.#press('[data-approve]');
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
