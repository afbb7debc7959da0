// @ts-check
import { setValue, shownPieces, typedFacts } from '../facts.js';
import { isAbort, sendJson, toast } from '../http.js';
import { onKeys } from '../keys.js';
import { tell } from '../texts.js';

/** A template of the desk chosen by typing, shown with this photo's words in it, and put into its field; taken back by one press. */
class TemplateChoice extends HTMLElement {
  #abort = new AbortController();
  #asked = new AbortController();
  /** @type {{ field: string, values: string[] } | null} */ #filled = null;

  connectedCallback() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('click', (event) => this.#click(/** @type {Element} */ (event.target)), { signal });
    this.addEventListener('input', () => this.#narrow(), { signal });
    this.addEventListener('keydown', (event) => this.#key(event), { signal });
    onKeys({ 'Ctrl+;': [tell('KeyPutATemplateIn'), () => this.#open()] }, signal);
  }

  disconnectedCallback() {
    this.#asked.abort();
    this.#abort.abort();
  }

  get #desk() { return /** @type {HTMLElement} */ (this.closest('caption-desk')); }

  get #dialog() { return /** @type {HTMLDialogElement} */ (this.querySelector('dialog')); }

  get #name() { return /** @type {HTMLInputElement | null} */ (this.querySelector('[role="combobox"]')); }

  #options() { return /** @type {HTMLElement[]} */ ([...this.querySelectorAll('[role="option"]')]); }

  #open() {
    if (this.#dialog.open) return;
    this.#dialog.showModal();
    if (!this.#name) return;
    this.#name.value = '';
    this.#name.focus();
    this.#narrow();
  }

  /** Each word that was typed must begin a word of the name. */
  #narrow() {
    const typed = this.#plain(this.#name?.value ?? '').split(/\s+/).filter((word) => word !== '');
    for (const option of this.#options()) {
      const words = this.#plain(option.textContent ?? '').split(/[^\p{L}\p{N}]+/u);
      option.hidden = !typed.every((start) => words.some((word) => word.startsWith(start)));
    }
    this.#choose(this.#options().find((option) => !option.hidden));
  }

  /** Without case and accents. @param {string} text */
  #plain(text) { return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(); }

  /** @param {HTMLElement | undefined} chosen */
  #choose(chosen) {
    for (const option of this.#options()) option.ariaSelected = String(option === chosen);
    if (chosen) this.#name?.setAttribute('aria-activedescendant', chosen.id);
    else this.#name?.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest' });
    this.#fill(chosen);
  }

  /** @param {HTMLElement | undefined} chosen */
  async #fill(chosen) {
    this.#asked.abort();
    this.#asked = new AbortController();
    this.#show(null);
    if (!chosen) return;
    try {
      this.#show(await sendJson(
        `/api/v1/typing/templates/${chosen.dataset.template}:fill`, { photo: this.dataset.photo, facts: typedFacts(this.#desk) }, this.#asked.signal));
    } catch (error) {
      if (!isAbort(error)) toast(tell('NotFilled'));
    }
  }

  /** @param {{ field: string, values: string[], pieces: { kind: string, text: string }[] } | null} answer */
  #show(answer) {
    this.#filled = answer;
    const take = /** @type {HTMLButtonElement | null} */ (this.querySelector('[data-take]'));
    const result = /** @type {HTMLElement | null} */ (this.querySelector('[data-result]'));
    if (!take || !result) return;
    take.disabled = !answer || answer.values.length === 0;
    result.hidden = !answer;
    if (answer) this.querySelector('[data-pieces]')?.replaceChildren(...(answer.values.length > 0 ? shownPieces(answer.pieces.filter(({ kind }) => kind !== 'removed')) : [tell('NothingToPutIn')]));
  }

  /** @param {Element} target */
  #click(target) {
    if (target.closest('[data-open]')) this.#open();
    else if (target.closest('[data-take]')) this.#take();
    const option = /** @type {HTMLElement | null} */ (target.closest('[role="option"]'));
    if (option) this.#choose(option);
  }

  /** Keys of the desk stay out of the dialog. @param {KeyboardEvent} event */
  #key(event) {
    if (!this.#dialog.open || event.key === 'Escape') return;
    event.stopPropagation();
    if (event.target !== this.#name) return;
    const shown = this.#options().filter((option) => !option.hidden);
    const at = shown.findIndex((option) => option.ariaSelected === 'true');
    if (event.key === 'ArrowDown') this.#choose(shown[(at + 1) % shown.length]);
    else if (event.key === 'ArrowUp') this.#choose(shown[(at - 1 + shown.length) % shown.length]);
    else if (event.key === 'Enter') this.#take();
    else return;
    event.preventDefault();
  }

  #take() {
    const field = /** @type {HTMLInputElement | HTMLTextAreaElement | null} */ (this.#filled && this.#desk.querySelector(`[data-fact="${CSS.escape(this.#filled.field)}"]`));
    if (!this.#filled || this.#filled.values.length === 0 || !field) return;
    const before = field.value;
    setValue(field, this.#filled.values.join('; '));
    this.#dialog.close();
    /** @type {HTMLElement | null} */ (field.closest('chip-field')?.querySelector('.chip-entry input') ?? field).focus();
    toast(tell('PutIn'), { label: tell('Undo'), act: () => setValue(field, before) });
  }
}

customElements.define('template-choice', TemplateChoice);
