// @ts-check
import { isAbort, sendJson, toast } from '../http.js';
import { tell } from '../texts.js';

const code = /=[^\s=]{1,44}=$/;

/** Writes codes out while somebody types: the closing mark of =mci9= puts the text in its place. */
class TypingAids extends HTMLElement {
  #abort = new AbortController();

  connectedCallback() {
    this.#abort = new AbortController();
    document.addEventListener('input', (event) => this.#typed(event), { signal: this.#abort.signal });
  }

  disconnectedCallback() {
    this.#abort.abort();
  }

  /** @param {Event} event */
  async #typed(event) {
    const field = event.target;
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) || !(field.dataset.fact || field.closest('chip-field'))) return;
    if (!(event instanceof InputEvent) || event.data !== '=' || event.isComposing) return;
    const end = field.selectionEnd ?? field.value.length;
    const typed = code.exec(field.value.slice(0, end))?.[0];
    if (!typed) return;
    try {
      const answer = await sendJson('/api/v1/typing/expand', { text: typed }, this.#abort.signal);
      if (answer.unknown.length > 0) return;
      // What was typed meanwhile stays: the code is looked for again where it stood.
      const start = end - typed.length;
      if (field.value.slice(start, end) !== typed) return;
      field.setRangeText(answer.text, start, end, field.selectionEnd === end ? 'end' : 'preserve');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    } catch (error) {
      if (!isAbort(error)) toast(tell('CodeNotLookedUp'));
    }
  }
}

customElements.define('typing-aids', TypingAids);
