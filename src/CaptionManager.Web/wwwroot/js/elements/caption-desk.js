// @ts-check
import { onKeys } from '../keys.js';
import { toast } from '../http.js';

const draftsKept = 50;

/** The caption form: keys, counters, and a draft on this machine that survives a closed tab or an ended session. */
class CaptionDesk extends HTMLElement {
  #abort = new AbortController();
  #dirty = false;

  connectedCallback() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('input', (event) => this.#typed(event), { signal });
    this.addEventListener('submit', () => this.#sent(), { signal });
    this.addEventListener('click', (event) => this.#click(event), { signal });
    document.addEventListener('desk:load', () => this.#opened(), { signal });
    window.addEventListener('beforeunload', () => this.#keepDraft(), { signal });
    onKeys({
      'Ctrl+Enter': () => this.#press('next'),
      'Ctrl+s': () => this.#press('stay'),
      'Alt+ArrowRight': () => this.#follow('next'),
      'Alt+ArrowLeft': () => this.#follow('previous'),
      c: () => this.#field('caption')?.focus(),
    }, signal);
    queueMicrotask(() => this.#opened());
  }

  disconnectedCallback() {
    this.#keepDraft();
    this.#abort.abort();
  }

  #form() { return /** @type {HTMLFormElement | null} */ (this.querySelector('form[data-facts]')); }

  #facts() { return /** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement>} */ (this.querySelectorAll('[data-fact]')); }

  /** @param {string} name */
  #field(name) { return /** @type {HTMLInputElement | HTMLTextAreaElement | null} */ (this.querySelector(`[data-fact="${CSS.escape(name)}"]`)); }

  #draftName() { return `draft:${this.dataset.photo}:${this.dataset.revision}`; }

  #opened() {
    this.#dirty = false;
    for (const field of this.#facts()) this.#count(field);
    this.#restoreDraft();
  }

  /** @param {Event} event */
  #typed(event) {
    const field = event.target;
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) || !field.dataset.fact) return;
    this.#dirty = true;
    this.#count(field);
    this.#keepDraft();
  }

  /** Characters for the reader, octets for the fields of IIM that have a limit. @param {HTMLInputElement | HTMLTextAreaElement} field */
  #count(field) {
    const counter = /** @type {HTMLElement | null} */ (this.querySelector(`[data-counter="${CSS.escape(field.dataset.fact ?? '')}"]`));
    if (!counter) return;
    const octets = new TextEncoder().encode(field.value).length;
    const limit = Number(counter.dataset.limit);
    const characters = [...new Intl.Segmenter().segment(field.value)].length;
    counter.textContent = limit ? `${characters} characters · ${octets} of ${limit} bytes in IIM` : `${characters} characters`;
    counter.dataset.over = String(limit > 0 && octets > limit);
  }

  #keepDraft() {
    if (!this.#dirty) return;
    const values = Object.fromEntries([...this.#facts()].map((field) => [field.dataset.fact, field.value]));
    try {
      localStorage.setItem(this.#draftName(), JSON.stringify({ at: Date.now(), values }));
      this.#dropOldDrafts();
    } catch {
      // Storage is full or forbidden: the form itself still holds the words.
    }
  }

  #dropOldDrafts() {
    const names = Object.keys(localStorage).filter((name) => name.startsWith('draft:'));
    if (names.length <= draftsKept) return;
    const age = (/** @type {string} */ name) => JSON.parse(localStorage.getItem(name) ?? '{}').at ?? 0;
    for (const name of names.sort((a, b) => age(a) - age(b)).slice(0, names.length - draftsKept)) localStorage.removeItem(name);
  }

  #restoreDraft() {
    const stored = localStorage.getItem(this.#draftName());
    if (!stored || this.hasAttribute('data-conflict')) return;
    const { values } = JSON.parse(stored);
    const changed = [...this.#facts()].filter((field) => (values[field.dataset.fact ?? ''] ?? field.value) !== field.value);
    if (changed.length === 0) { localStorage.removeItem(this.#draftName()); return; }
    for (const field of changed) setValue(field, values[field.dataset.fact ?? '']);
    const notice = /** @type {HTMLElement | null} */ (this.querySelector('[data-draft]'));
    if (notice) notice.hidden = false;
  }

  /** What is sent is no longer a draft; the server keeps it or gives it back. */
  #sent() {
    this.#dirty = false;
    localStorage.removeItem(this.#draftName());
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const target = /** @type {Element} */ (event.target);
    if (target.closest('[data-discard-draft]')) {
      this.#sent();
      location.reload();
    }
    const take = /** @type {HTMLElement | null} */ (target.closest('[data-take]'));
    const field = take && this.#field(take.dataset.take ?? '');
    if (take && field) {
      setValue(field, take.dataset.value ?? '');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      toast(`${take.dataset.label ?? 'Value'} taken over. Save to keep it.`);
    }
  }

  /** @param {string} action */
  #press(action) {
    const button = this.#form()?.querySelector(`button[name="then"][value="${action}"]`);
    if (!(button instanceof HTMLButtonElement)) return false;
    button.click();
    return true;
  }

  /** @param {string} direction */
  #follow(direction) {
    const link = this.querySelector(`a[data-${direction}]`);
    if (!(link instanceof HTMLElement)) return false;
    this.#keepDraft();
    link.click();
    return true;
  }
}

/** Sets a field, or the chips in front of it. @param {HTMLInputElement | HTMLTextAreaElement} field @param {string} value */
export function setValue(field, value) {
  const chips = /** @type {any} */ (field.closest('chip-field'));
  if (chips) chips.values = value.split(';').map((part) => part.trim()).filter((part) => part !== '');
  else field.value = value;
}

customElements.define('caption-desk', CaptionDesk);
