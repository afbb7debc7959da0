// @ts-check
import { onKeys } from '../keys.js';
import { figure, tell } from '../texts.js';

const pause = 500;

/** A batch edit: ticks what is typed into, asks for a new preview when the form changed, and follows the work. */
class BatchEditor extends HTMLElement {
  #abort = new AbortController();
  #outdated = false;

  connectedCallback() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('input', (event) => this.#changed(event), { signal });
    onKeys({
      'Ctrl+Enter': [tell('KeyPreviewThenChange'), () => this.#press(this.#outdated ? '[data-preview]' : '[data-run]') || this.#press('[data-preview]')],
      s: [tell('KeyStop'), () => this.#press('[data-stop]')],
      u: [tell('KeyUndoAllOfIt'), () => this.#press('[data-undo]')],
    }, signal);
    if (this.dataset.moving) this.#follow();
    this.#showPreview();
  }

  disconnectedCallback() {
    this.#abort.abort();
  }

  /** On a phone what was asked for stands below the form. */
  #showPreview() {
    const preview = this.querySelector('#preview');
    if (preview && preview.getBoundingClientRect().top > window.innerHeight) preview.scrollIntoView();
  }

  /** @param {Event} event */
  #changed(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const tick = /** @type {HTMLInputElement | null | undefined} */ (target.closest('[data-row]')?.querySelector('[data-tick]'));
    if (tick && target !== tick) tick.checked = true;
    this.#outdated = true;
    for (const note of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll('[data-outdated]'))) note.hidden = false;
    for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (this.querySelectorAll('[data-run]'))) button.disabled = true;
  }

  /** @param {string} selector */
  #press(selector) {
    const button = this.querySelector(selector);
    if (!(button instanceof HTMLButtonElement) || button.disabled) return false;
    button.click();
    return true;
  }

  /** Asks how far it is until it stands still, then shows what became of it. */
  async #follow() {
    const bar = this.querySelector('progress');
    const text = this.querySelector('[data-through]');
    while (!this.#abort.signal.aborted) {
      await new Promise((done) => { setTimeout(done, pause); });
      const answer = await fetch(this.dataset.address ?? '', { signal: this.#abort.signal }).catch(() => undefined);
      if (!answer?.ok) continue;
      const edit = await answer.json();
      if (!edit.isMoving) { location.reload(); return; }
      if (bar) bar.value = edit.through;
      if (text) text.textContent = figure(Number(edit.through));
    }
  }
}

customElements.define('batch-editor', BatchEditor);
