// @ts-check
import { shownPieces } from './facts.js';
import { isAbort, sendJson, toast } from './http.js';
import { tell } from './texts.js';

/** A sheet over a form: a text is looked at there, put into a field of the form, and taken back by one press. Each kind says where its text comes from. */
export class PutIn extends HTMLElement {
  #abort = new AbortController();
  #asked = new AbortController();

  connectedCallback() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('click', (event) => {
      const target = /** @type {Element} */ (event.target);
      if (target.closest('[data-close]')) this.dialog.close();
      else this.clicked(target);
    }, { signal });
    // What is typed and pressed in the sheet is no business of the form below it.
    this.addEventListener('input', (event) => { event.stopPropagation(); this.typed(); }, { signal });
    this.addEventListener('keydown', (event) => {
      if (!this.dialog.open || event.key === 'Escape') return;
      event.stopPropagation();
      if (this.pressed(event)) event.preventDefault();
    }, { signal });
    this.listen(signal);
  }

  disconnectedCallback() {
    this.#asked.abort();
    this.#abort.abort();
  }

  get dialog() { return /** @type {HTMLDialogElement} */ (this.querySelector('dialog')); }

  /** Listens to more than what happens in the sheet. @param {AbortSignal} _signal */
  listen(_signal) {}

  /** Somebody pressed something with the pointer. @param {Element} _target */
  clicked(_target) {}

  /** Somebody wrote in the sheet. */
  typed() {}

  /** A key in the open sheet. @param {KeyboardEvent} _event @returns {boolean} whether it was one of the sheet's own */
  pressed(_event) { return false; }

  /** No answer to what was asked before counts any more. */
  forget() {
    this.#asked.abort();
    this.#asked = new AbortController();
  }

  /** Asks the desk; nothing comes back where it was asked something else meanwhile, or did not answer, which is said. @param {string} url @param {unknown} body @param {string} failed */
  async ask(url, body, failed) {
    this.forget();
    try {
      return await sendJson(url, body, this.#asked.signal);
    } catch (error) {
      if (!isAbort(error)) toast(failed);
      return null;
    }
  }

  /** What would stand there, in words; without any the sheet offers nothing. @param {{ kind: string, text: string }[] | null} pieces */
  showPieces(pieces) {
    const result = /** @type {HTMLElement | null} */ (this.querySelector('[data-result]'));
    if (result) result.hidden = !pieces;
    if (pieces) this.querySelector('[data-pieces]')?.replaceChildren(...shownPieces(pieces.filter(({ kind }) => kind !== 'removed')));
  }

  /** Closes the sheet, brings the writer to the field, and offers the way back. @param {HTMLElement} focus @param {() => void} undo */
  done(focus, undo) {
    this.dialog.close();
    focus.focus();
    toast(tell('PutIn'), { label: tell('Undo'), act: undo });
  }
}
