// @ts-check
import { fieldOf, setValue, typedFacts } from '../facts.js';
import { onKeys } from '../keys.js';
import { PutIn } from '../put-in.js';
import { tell } from '../texts.js';

const code = /=[^\s=]+=/;

/** A template of the desk chosen by typing, shown, and put into its field: on the caption desk with the photo's words in it, in a batch edit as it is, with codes written out. */
class TemplateChoice extends PutIn {
  /** @type {{ field: string, values: string[] } | null} */ #filled = null;

  /** @param {AbortSignal} signal */
  listen(signal) {
    onKeys({ 'Ctrl+;': [tell('KeyPutATemplateIn'), () => this.#open()] }, signal);
  }

  get #form() { return /** @type {HTMLElement} */ (this.closest('caption-desk, batch-editor')); }

  get #name() { return /** @type {HTMLInputElement | null} */ (this.querySelector('[role="combobox"]')); }

  #options() { return /** @type {HTMLElement[]} */ ([...this.querySelectorAll('[role="option"]')]); }

  #open() {
    if (this.dialog.open) return;
    this.dialog.showModal();
    if (!this.#name) return;
    this.#name.value = '';
    this.#name.focus();
    this.typed();
  }

  /** Each word that was typed must begin a word of the name. */
  typed() {
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
    this.forget();
    this.#show(null);
    if (chosen) this.#show(await (this.dataset.photo ? this.#ofPhoto(chosen) : this.#asWritten(chosen)));
  }

  /** @param {HTMLElement} chosen */
  #ofPhoto(chosen) {
    return this.ask(`/api/v1/typing/templates/${chosen.dataset.template}:fill`, { photo: this.dataset.photo, facts: typedFacts(this.#form) }, tell('NotFilled'));
  }

  /** Each photo of a batch edit puts its own words into the variables. @param {HTMLElement} chosen */
  async #asWritten(chosen) {
    const { field = '', text = '' } = chosen.dataset;
    const answer = code.test(text) ? await this.ask('/api/v1/typing/expand', { text }, tell('CodeNotLookedUp')) : { text };
    return answer && { field, values: [answer.text], pieces: [{ kind: 'same', text: answer.text }] };
  }

  /** @param {{ field: string, values: string[], pieces: { kind: string, text: string }[] } | null} answer */
  #show(answer) {
    this.#filled = answer;
    const isEmpty = !answer || answer.values.length === 0;
    const take = /** @type {HTMLButtonElement | null} */ (this.querySelector('[data-take]'));
    if (take) take.disabled = isEmpty;
    this.showPieces(answer && isEmpty ? [{ kind: 'same', text: tell('NothingToPutIn') }] : answer?.pieces ?? null);
  }

  /** @param {Element} target */
  clicked(target) {
    if (target.closest('[data-open]')) this.#open();
    else if (target.closest('[data-take]')) this.#take();
    const option = /** @type {HTMLElement | null} */ (target.closest('[role="option"]'));
    if (option) this.#choose(option);
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    if (event.target !== this.#name) return false;
    const shown = this.#options().filter((option) => !option.hidden);
    const at = shown.findIndex((option) => option.ariaSelected === 'true');
    if (event.key === 'ArrowDown') this.#choose(shown[(at + 1) % shown.length]);
    else if (event.key === 'ArrowUp') this.#choose(shown[(at - 1 + shown.length) % shown.length]);
    else if (event.key === 'Enter') this.#take();
    else return false;
    return true;
  }

  #take() {
    const field = this.#filled && fieldOf(this.#form, this.#filled.field);
    if (!this.#filled || this.#filled.values.length === 0 || !field) return;
    const before = field.value;
    const fold = field.closest('details');
    if (fold) fold.open = true;
    // What was ticked by it in a batch edit is unticked with it.
    const ticks = /** @type {HTMLInputElement[]} */ ([field.closest('[data-row]')?.querySelector('[data-tick]'), this.#form.querySelector('[data-variables]')].filter((tick) => tick));
    const ticked = ticks.map(({ checked }) => checked);
    for (const tick of ticks) tick.checked = true;
    setValue(field, this.#filled.values.join('; '));
    this.done(/** @type {HTMLElement | null} */ (field.closest('chip-field')?.querySelector('.chip-entry input')) ?? field, () => {
      setValue(field, before);
      ticks.forEach((tick, place) => { tick.checked = ticked[place]; });
    });
  }
}

customElements.define('template-choice', TemplateChoice);
