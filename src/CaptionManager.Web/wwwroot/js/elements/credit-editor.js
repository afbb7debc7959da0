// @ts-check
import { sendJson, isAbort, toast } from '../http.js';
import { creditParts } from '../credit-parts.js';
import { fieldOf, setValue } from '../facts.js';
import { tell } from '../texts.js';

const pause = 200;

/** While somebody types: the credit line in the chosen house style. On request or on paste: the credit read out of the caption. */
class CreditEditor extends HTMLElement {
  #abort = new AbortController();
  #pending = new AbortController();
  #timer = 0;
  /** @type {{ style: string, creditLine: string }[]} */ #lines = [];

  connectedCallback() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('input', (event) => { if (this.#isCredit(event.target)) this.#later(); }, { signal });
    this.addEventListener('change', (event) => { if (event.target === this.#style) this.#show(); }, { signal });
    this.addEventListener('paste', (event) => { if (event.target === this.#fact('caption')) setTimeout(() => this.#read(false)); }, { signal });
    this.addEventListener('click', (event) => {
      const target = /** @type {Element} */ (event.target);
      if (target.closest('[data-read-credit]')) this.#read(true);
      if (target.closest('[data-use-line]')) this.#useLine();
    }, { signal });
    queueMicrotask(() => this.#format());
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#pending.abort();
    this.#abort.abort();
  }

  get #style() { return /** @type {HTMLSelectElement | null} */ (this.querySelector('[data-style]')); }

  get #output() { return /** @type {HTMLOutputElement | null} */ (this.querySelector('[data-credit-line]')); }

  /** @param {string} name */
  #fact(name) { return fieldOf(this, name); }

  /** @param {EventTarget | null} target */
  #isCredit(target) { return target instanceof HTMLElement && creditParts.some(({ name }) => name === target.dataset.fact); }

  #credit() {
    return Object.fromEntries(creditParts.map(({ name, many }) => {
      const values = (this.#fact(name)?.value ?? '').split(';').map((text) => text.trim()).filter((text) => text !== '');
      return [name, many ? values : values[0] ?? null];
    }));
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#format(), pause);
  }

  /** A newer keystroke makes the answer to an older one worthless. */
  async #format() {
    if (!this.#output) return;
    this.#pending.abort();
    this.#pending = new AbortController();
    try {
      this.#lines = await sendJson('/api/v1/captions:format', { credit: this.#credit() }, this.#pending.signal);
      this.#show();
    } catch (error) {
      if (!isAbort(error)) this.#output.textContent = tell('TypedIsKept');
    }
  }

  #show() {
    const line = this.#lines.find(({ style }) => style === this.#style?.value);
    if (line && this.#output) this.#output.textContent = line.creditLine || tell('NoCreditYet');
  }

  #useLine() {
    const field = this.#fact('creditLine');
    const line = this.#lines.find(({ style }) => style === this.#style?.value);
    if (field && line) setValue(field, line.creditLine);
  }

  /** Splits the caption from the credit at its end. @param {boolean} asked */
  async #read(asked) {
    const caption = this.#fact('caption');
    if (!caption) return;
    let reading;
    try {
      reading = await sendJson('/api/v1/captions:parse', { text: caption.value });
    } catch {
      if (asked) toast(tell('CaptionStays'));
      return;
    }
    if (!reading.creditText) {
      if (asked) toast(tell('NoCreditInCaption'));
      return;
    }
    const fields = ['caption', 'creditText', ...creditParts.map(({ name }) => name)];
    const before = fields.map((name) => ({ name, value: this.#fact(name)?.value ?? '' }));
    this.#fill([
      { name: 'caption', value: reading.caption ?? '' },
      { name: 'creditText', value: reading.creditText },
      ...creditParts.map(({ name }) => ({ name, value: [reading.credit[name] ?? []].flat().join('; ') })),
    ]);
    toast(tell('CreditRead'), { label: tell('Undo'), act: () => this.#fill(before) });
  }

  /** @param {{ name: string, value: string }[]} values */
  #fill(values) {
    for (const { name, value } of values) {
      const field = this.#fact(name);
      if (field) setValue(field, value);
    }
  }
}

customElements.define('credit-editor', CreditEditor);
