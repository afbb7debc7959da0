// @ts-check
import { creditChips, creditParts } from '../credit-parts.js';
import { fieldOf, setValue } from '../facts.js';
import { onKeys } from '../keys.js';
import { PutIn } from '../put-in.js';
import { figure, tell } from '../texts.js';

/** @typedef {HTMLInputElement | HTMLTextAreaElement} TextField */

/** What was cleaned, said with its figure. @type {Record<string, (count: string) => string>} */
const says = {
  invisible: (count) => tell('CleanedInvisible', count),
  lineBreaks: (count) => tell('CleanedBreaks', count),
  quotes: (count) => tell('CleanedQuotes', count),
  blanks: (count) => tell('CleanedBlanks', count),
};

/** A text out of the clipboard, cleaned by the desk, shown with what was changed, and put where the caret was; taken back by one press. */
class PasteSpecial extends PutIn {
  /** Where the text goes: the field, its place, and the field people see. @type {{ field: TextField, start: number, end: number, focus: HTMLElement } | null} */
  #target = null;
  /** @type {HTMLElement | null} */ #last = null;
  /** @type {{ text: string, creditText: string, credit: any } | null} */ #clean = null;
  /** @type {Promise<void>} */ #reading = Promise.resolve();

  /** @param {AbortSignal} signal */
  listen(signal) {
    this.#desk.addEventListener('focusin', (event) => { if (this.#fieldOf(event.target)) this.#last = /** @type {HTMLElement} */ (event.target); }, { signal });
    onKeys({ 'Ctrl+Alt+v': [tell('KeyPasteCleanedWithALookBefore'), () => this.#open()] }, signal);
  }

  get #desk() { return /** @type {HTMLElement} */ (this.closest('caption-desk')); }

  get #source() { return /** @type {HTMLTextAreaElement} */ (this.querySelector('[data-source]')); }

  /** @param {string} name */
  #fact(name) { return fieldOf(this.#desk, name); }

  /** The field of the form that somebody is in; of chips the one behind them. @param {EventTarget | null} target @returns {TextField | null} */
  #fieldOf(target) {
    if (!(target instanceof HTMLElement)) return null;
    return /** @type {TextField | null} */ (target.dataset.fact ? target : target.closest('chip-field')?.querySelector('[data-fact]') ?? null);
  }

  async #open() {
    if (this.dialog.open) return;
    const focus = this.#last?.isConnected ? this.#last : this.#fact('caption');
    const field = this.#fieldOf(focus);
    if (!focus || !field || field.matches(':disabled')) return;
    this.#target = { field, start: field.selectionStart ?? field.value.length, end: field.selectionEnd ?? field.value.length, focus };
    /** @type {HTMLElement} */ (this.querySelector('[data-field]')).textContent = this.#desk.querySelector(`label[for="${CSS.escape(focus.id)}"]`)?.textContent ?? '';
    this.#source.value = '';
    this.#show(null);
    this.dialog.showModal();
    this.#source.focus();
    // Where the browser gives no clipboard, or asks first, the text is pasted into the field by hand.
    const text = await navigator.clipboard?.readText().catch(() => '') ?? '';
    if (text === '' || this.#source.value !== '' || !this.dialog.open) return;
    this.#source.value = text;
    this.typed();
  }

  get #holds() {
    const name = this.#target?.field.dataset.fact ?? '';
    if (name === 'caption') return 'caption';
    return name === 'creditLine' || name === 'creditText' || creditParts.some((part) => part.name === name) ? 'credit' : 'words';
  }

  async #read() {
    this.forget();
    if (this.#source.value === '') { this.#show(null); return; }
    const answer = await this.ask('/api/v1/captions:clean', { text: this.#source.value, holds: this.#holds }, tell('NotCleaned'));
    if (!answer) return;
    this.#show(answer);
    /** @type {HTMLElement | null} */ (this.querySelector('[data-take]'))?.focus();
  }

  typed() { this.#reading = this.#read(); }

  /** @param {{ text: string, changes: { kind: string, count: number }[], pieces: { kind: string, text: string }[], creditText: string, credit: any } | null} answer */
  #show(answer) {
    this.#clean = answer;
    for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (this.querySelectorAll('[data-take], [data-take-raw]'))) button.disabled = !answer;
    this.showPieces(answer?.pieces ?? null);
    if (!answer) return;
    this.querySelector('[data-credit]')?.replaceChildren(...creditChips(answer.credit));
    const lines = answer.changes.map(({ kind, count }) => says[kind](figure(count)));
    this.querySelector('[data-changes]')?.replaceChildren(...(lines.length > 0 ? lines : [tell('NothingToClean')]).map((text) => Object.assign(document.createElement('li'), { textContent: text })));
  }

  /** @param {Element} target */
  clicked(target) {
    if (target.closest('[data-open]')) this.#open();
    else if (target.closest('[data-take]')) this.#takeClean();
    else if (target.closest('[data-take-raw]')) this.#take(this.#source.value, null);
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false;
    this.#takeClean();
    return true;
  }

  /** Who is faster than the desk has not pressed for nothing. */
  async #takeClean() {
    await this.#reading;
    if (this.#clean && this.dialog.open) this.#take(this.#clean.text, this.#clean);
  }

  /** @param {string} text @param {{ creditText: string, credit: any } | null} read */
  #take(text, read) {
    if (!this.#target) return;
    const { field, start, end, focus } = this.#target;
    const credit = read?.credit ? ['creditText', ...creditParts.map(({ name }) => name)] : [];
    const before = [...new Set([field.dataset.fact ?? '', ...credit])].map((name) => ({ name, value: this.#fact(name)?.value ?? '' }));
    const put = (/** @type {string} */ name, /** @type {string} */ value) => { const place = this.#fact(name); if (place) setValue(place, value); };
    for (const name of credit) put(name, name === 'creditText' ? read?.creditText ?? '' : [read?.credit[name] ?? []].flat().join('; '));
    if (credit.length === 0 || this.#holds !== 'credit') {
      if (field.closest('chip-field')) setValue(field, field.value === '' ? text : `${field.value}; ${text}`);
      else setValue(field, field.value.slice(0, start) + text + field.value.slice(end));
    }
    this.done(focus, () => { for (const { name, value } of before) put(name, value); });
    if (!field.closest('chip-field')) field.setSelectionRange(start + text.length, start + text.length);
  }
}

customElements.define('paste-special', PasteSpecial);
