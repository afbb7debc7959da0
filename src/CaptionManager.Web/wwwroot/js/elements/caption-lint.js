// @ts-check
import { isAbort, sendJson } from '../http.js';

const pause = 400;
const checked = ['caption', 'headline', 'creditLine', 'altText', 'instructions', 'city', 'state', 'country', 'dateCreated', 'digitalSourceType'];
const weights = ['error', 'warning', 'info'];

/** Says what the linter thinks of the words while they are typed. */
class CaptionLint extends HTMLElement {
  #abort = new AbortController();
  #asked = new AbortController();
  #timer = 0;

  connectedCallback() {
    this.#abort = new AbortController();
    this.closest('form')?.addEventListener('input', (event) => {
      const field = event.target;
      if (!(field instanceof HTMLElement) || !checked.includes(field.dataset.fact ?? '')) return;
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#ask(), pause);
    }, { signal: this.#abort.signal });
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#asked.abort();
    this.#abort.abort();
  }

  #facts() {
    const form = /** @type {HTMLFormElement} */ (this.closest('form'));
    const fields = /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll('[data-fact]'));
    const many = ['creators', 'agencies', 'via', 'notes', 'persons'];
    return Object.fromEntries([...fields]
      .map((field) => /** @type {[string, string]} */ ([field.dataset.fact ?? '', field.value]))
      .filter(([name]) => [...checked, ...many, 'pool', 'provider', 'onBehalfOf'].includes(name))
      .map(([name, value]) => [name, many.includes(name) ? value.split(';').map((text) => text.trim()).filter((text) => text !== '') : value]));
  }

  async #ask() {
    this.#asked.abort();
    this.#asked = new AbortController();
    try {
      this.#show(await sendJson('/api/v1/captions:lint', { facts: this.#facts() }, this.#asked.signal));
    } catch (error) {
      // Saving and approving check again: a check that failed while typing is no news.
      if (!isAbort(error)) this.#show([]);
    }
  }

  /** @param {{ severity: string, message: string }[]} findings */
  #show(findings) {
    const ordered = [...findings].sort((a, b) => weights.indexOf(a.severity) - weights.indexOf(b.severity));
    this.querySelector('[data-findings]')?.replaceChildren(...ordered.map(({ severity, message }) => {
      const item = document.createElement('li');
      item.className = 'finding';
      item.dataset.severity = severity;
      const words = document.createElement('span');
      words.textContent = message;
      item.append(words);
      return item;
    }));
  }
}

customElements.define('caption-lint', CaptionLint);
