// @ts-check
import { sendJson, isAbort, toast } from '../http.js';
import { creditParts } from '../credit-parts.js';

const pause = 250;

/** While somebody types: the credit line in the chosen house style, the findings of the linter, and captions that already say the same. */
class CreditEditor extends HTMLElement {
  #abort = new AbortController();
  #pending = new AbortController();
  #timer = 0;

  connectedCallback() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('input', () => this.#later(), { signal });
    this.addEventListener('change', (event) => { if (event.target === this.#style) this.#later(); }, { signal });
    this.addEventListener('click', (event) => {
      if (/** @type {Element} */ (event.target).closest('[data-read-credit]')) this.#readCredit();
    }, { signal });
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#pending.abort();
    this.#abort.abort();
  }

  get #style() { return /** @type {HTMLSelectElement | null} */ (this.querySelector('[data-style]')); }

  /** @param {string} name */
  #fact(name) { return /** @type {HTMLInputElement | HTMLTextAreaElement | null} */ (this.querySelector(`[data-fact="${name}"]`)); }

  #credit() {
    return Object.fromEntries(creditParts.map(({ name, many }) => {
      const values = (this.#fact(name)?.value ?? '').split(';').map((text) => text.trim()).filter((text) => text !== '');
      return [name, many ? values : values[0] ?? null];
    }));
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#check(), pause);
  }

  /** A newer keystroke makes the answer to an older one worthless. */
  async #check() {
    this.#pending.abort();
    this.#pending = new AbortController();
    const { signal } = this.#pending;
    try {
      const body = { photo: this.dataset.photo, style: this.#style?.value, caption: this.#fact('caption')?.value, headline: this.#fact('headline')?.value, altText: this.#fact('altText')?.value, credit: this.#credit() };
      const response = await fetch(this.getAttribute('check') ?? '', {
        method: 'POST', signal,
        headers: { 'Content-Type': 'application/json', RequestVerificationToken: /** @type {HTMLInputElement} */ (document.querySelector('input[name="__RequestVerificationToken"]')).value },
        body: JSON.stringify(body),
      });
      if (!response.ok) return;
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      for (const part of page.querySelectorAll('[data-live]'))
        this.querySelector(`[data-live="${part.getAttribute('data-live')}"]`)?.replaceWith(part);
    } catch (error) {
      if (!isAbort(error)) this.querySelector('output')?.replaceChildren('The desk does not answer; what you type is kept here.');
    }
  }

  async #readCredit() {
    const caption = this.#fact('caption');
    if (!caption) return;
    const reading = await sendJson('/api/v1/captions/parse', { text: caption.value });
    if (!reading.creditText) { toast('There is no credit in this caption.'); return; }
    for (const { name } of creditParts) {
      const chips = /** @type {any} */ (this.#fact(name)?.closest('chip-field'));
      if (chips) chips.values = [reading[name] ?? []].flat();
    }
    caption.value = reading.caption ?? '';
    caption.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

customElements.define('credit-editor', CreditEditor);
