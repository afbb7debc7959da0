// @ts-check
import { onKeys } from '../keys.js';
import { tell } from '../texts.js';

/** The comparison by keys: S, D and W answer, 1 and 2 edit, N goes on. */
class DuplicateCompare extends HTMLElement {
  #abort = new AbortController();

  connectedCallback() {
    this.#abort = new AbortController();
    onKeys({
      s: [tell('KeyTheyBelongTogether'), () => this.#press('[data-key="s"]')],
      d: [tell('KeyDifferentNotADuplicate'), () => this.#press('[data-key="d"]')],
      w: [tell('KeyOneOfThemIsWrong'), () => this.#press('[data-key="w"]')],
      1: [tell('KeyEditTheFirstTheSecond'), () => this.#press('[data-edit="a"]')],
      2: [tell('KeyEditTheFirstTheSecond'), () => this.#press('[data-edit="b"]')],
      n: [tell('KeyNext'), () => this.#press('[data-next]')],
    }, this.#abort.signal);
  }

  disconnectedCallback() {
    this.#abort.abort();
  }

  /** @param {string} selector */
  #press(selector) {
    const target = (this.closest('main') ?? document).querySelector(selector);
    if (!(target instanceof HTMLElement)) return false;
    target.click();
    return true;
  }
}

customElements.define('duplicate-compare', DuplicateCompare);
