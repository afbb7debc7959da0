// @ts-check
import { isAbort, sendJson, toast } from '../http.js';
import { fieldOf, setValue } from '../facts.js';
import { onKeys } from '../keys.js';
import { tell } from '../texts.js';

const pause = 400;
const checked = ['caption', 'headline', 'creditLine', 'altText', 'instructions', 'city', 'state', 'country', 'dateCreated', 'digitalSourceType'];
const weights = ['error', 'warning', 'info'];

/** Says what the linter thinks of the words while they are typed, and puts in what it proposes. */
class CaptionLint extends HTMLElement {
  #abort = new AbortController();
  #asked = new AbortController();
  #timer = 0;
  /** What the findings are about: a place counts only while its field says the same. @type {Record<string, string | string[]>} */
  #read = {};

  connectedCallback() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    queueMicrotask(() => { this.#read = this.#facts(); });
    this.addEventListener('click', (event) => this.#fix(/** @type {Element} */ (event.target).closest('[data-fix]')), { signal });
    onKeys({ 'Ctrl+.': [tell('KeyTakeWhatANoteProposes'), () => this.#fix(this.querySelector('.finding [data-fix]'))] }, signal);
    this.closest('form')?.addEventListener('input', (event) => {
      const field = event.target;
      if (!(field instanceof HTMLElement) || !checked.includes(field.dataset.fact ?? '')) return;
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#ask(), pause);
    }, { signal });
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
      const facts = this.#facts();
      const findings = await sendJson('/api/v1/captions:lint', { facts }, this.#asked.signal);
      this.#read = facts;
      this.#show(findings);
    } catch (error) {
      // Saving and approving check again: a check that failed while typing is no news.
      if (!isAbort(error)) this.#show([]);
    }
  }

  /** @param {{ severity: string, message: string, field: string, start: number, length: number, suggestion: string | null }[]} findings */
  #show(findings) {
    const ordered = [...findings].sort((a, b) => weights.indexOf(a.severity) - weights.indexOf(b.severity));
    this.querySelector('[data-findings]')?.replaceChildren(...ordered.map((finding) => this.#item(finding)));
  }

  /** @param {{ severity: string, message: string, field: string, start: number, length: number, suggestion: string | null }} finding */
  #item({ severity, message, field, start, length, suggestion }) {
    const made = /** @type {HTMLTemplateElement} */ (this.querySelector(`template[data-finding="${severity === 'info' ? 'info' : 'warn'}"]`));
    const item = /** @type {HTMLElement} */ (/** @type {DocumentFragment} */ (made.content.cloneNode(true)).firstElementChild);
    Object.assign(item.dataset, { severity, field, start, length });
    /** @type {HTMLElement} */ (item.querySelector('span')).textContent = message;
    const fix = /** @type {HTMLElement} */ (item.querySelector('[data-fix]'));
    if (suggestion === null) fix.remove();
    else {
      fix.dataset.fix = suggestion;
      fix.textContent = suggestion.trim() === '' ? tell('TakeAway') : tell('Write', suggestion.replace(/^[\s,/]+|[\s,/]+$/gu, ''));
    }
    return item;
  }

  /** @param {Element | null} button */
  #fix(button) {
    const finding = /** @type {HTMLElement | null | undefined} */ (button?.closest('.finding'));
    if (!(button instanceof HTMLElement) || !finding) return false;
    const form = this.closest('form');
    const field = form && fieldOf(form, finding.dataset.field ?? '');
    if (!field || field.value !== this.#read[finding.dataset.field ?? '']) return true;
    const before = field.value;
    const start = Number(finding.dataset.start);
    setValue(field, before.slice(0, start) + (button.dataset.fix ?? '') + before.slice(start + Number(finding.dataset.length)));
    toast(tell('Mended'), { label: tell('Undo'), act: () => setValue(field, before) });
    this.#ask();
    return true;
  }
}

customElements.define('caption-lint', CaptionLint);
