// @ts-check
import { tell } from '../texts.js';

const separator = '; ';

/**
 * A list of names as chips. The truth is the plain input behind it, its names divided by semicolons,
 * which is also what a reader without scripts types into.
 */
class ChipField extends HTMLElement {
  #abort = new AbortController();
  #timer = 0;

  connectedCallback() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.addEventListener('click', (event) => this.#click(event), { signal });
    this.addEventListener('focusout', (event) => { if (event.target === this.#entry) this.#take(); }, { signal });
    this.addEventListener('input', (event) => { if (event.target === this.#entry) this.#complete(); }, { signal });
    this.addEventListener('paste', (event) => this.#paste(event), { signal });
  }

  disconnectedCallback() {
    this.#abort.abort();
  }

  get #entry() { return /** @type {HTMLInputElement} */ (this.querySelector('.chip-entry input')); }

  get #store() { return /** @type {HTMLInputElement} */ (this.querySelector('input[name]')); }

  get values() {
    return this.#store.value.split(';').map((text) => text.trim()).filter((text) => text !== '');
  }

  /** @param {string[]} values */
  set values(values) {
    const kept = this.hasAttribute('single') ? values.slice(-1) : [...new Set(values)];
    this.#store.value = kept.join(separator);
    for (const chip of this.querySelectorAll('.credit-chip')) chip.remove();
    for (const value of kept) this.#entry.parentElement?.before(this.#chip(value));
    this.#store.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** @param {string} value */
  #chip(value) {
    const template = /** @type {HTMLTemplateElement} */ (this.querySelector('template'));
    const chip = /** @type {HTMLElement} */ (/** @type {DocumentFragment} */ (template.content.cloneNode(true)).firstElementChild);
    /** @type {HTMLElement} */ (chip.querySelector('span')).textContent = value;
    chip.querySelector('button')?.setAttribute('aria-label', tell('Remove', value));
    return chip;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.target !== this.#entry) return;
    const isEnter = event.key === 'Enter' && !event.ctrlKey && !event.metaKey;
    if ((isEnter || event.key === ';') && this.#entry.value.trim() !== '') {
      event.preventDefault();
      this.#take();
    } else if (isEnter) {
      event.preventDefault();
    } else if (event.key === 'Backspace' && this.#entry.value === '' && this.values.length > 0) {
      event.preventDefault();
      const values = this.values;
      this.#entry.value = values.pop() ?? '';
      this.values = values;
    }
  }

  /** Offers names the desk knows; a list of its own, such as the notes, is complete already. */
  #complete() {
    const names = this.#entry.list;
    clearTimeout(this.#timer);
    if (!names?.hasAttribute('data-names') || this.#entry.value.trim() === '') return;
    this.#timer = window.setTimeout(async () => {
      const response = await fetch(`/api/v1/captions/names?typed=${encodeURIComponent(this.#entry.value)}`).catch(() => null);
      if (!response?.ok) return;
      const known = /** @type {string[]} */ (await response.json());
      names.replaceChildren(...known.map((name) => Object.assign(document.createElement('option'), { value: name })));
    }, 120);
  }

  #take() {
    const typed = this.#entry.value.split(';').map((text) => text.trim()).filter((text) => text !== '');
    if (typed.length === 0) return;
    this.#entry.value = '';
    this.values = [...this.values, ...typed];
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const button = /** @type {Element} */ (event.target).closest('.credit-chip button');
    if (!button) {
      if (event.target instanceof HTMLUListElement) this.#entry.focus();
      return;
    }
    const removed = button.parentElement?.querySelector('span')?.textContent;
    this.values = this.values.filter((value) => value !== removed);
    this.#entry.focus();
  }

  /** @param {ClipboardEvent} event */
  #paste(event) {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (event.target !== this.#entry || !/[;\n\t]/.test(text)) return;
    event.preventDefault();
    this.values = [...this.values, ...text.split(/[;\n\t]/).map((part) => part.trim()).filter((part) => part !== '')];
  }
}

customElements.define('chip-field', ChipField);
