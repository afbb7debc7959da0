// @ts-check
import { isAbort, sendJson } from '../http.js';

/** Shows what the templates of a house style make of credits of every kind, while they are typed. */
class StyleEditor extends HTMLElement {
  #abort = new AbortController();
  #asking = new AbortController();
  #timer = 0;

  connectedCallback() {
    this.#abort = new AbortController();
    this.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#ask(), 150);
    }, { signal: this.#abort.signal });
  }

  disconnectedCallback() {
    this.#abort.abort();
    this.#asking.abort();
    clearTimeout(this.#timer);
  }

  /** @param {string} name */
  #value(name) {
    const field = this.querySelector(`[name="Style.${name}"]`);
    return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '';
  }

  async #ask() {
    this.#asking.abort();
    this.#asking = new AbortController();
    try {
      const preview = await sendJson('/api/v1/house-styles:preview', {
        own: this.#value('Own').split('\n'),
        creditLine: this.#value('CreditLine'),
        signOff: this.#value('SignOff'),
        copyright: this.#value('Copyright'),
        fileName: this.#value('FileName'),
      }, this.#asking.signal);
      this.#show(preview);
    } catch (error) {
      if (!isAbort(error)) this.#problem(error instanceof Error ? error.message : String(error));
    }
  }

  /** @param {{ lines: { signOff: string, copyright: string, fileName: string | null }[], problems: { message: string }[] }} preview */
  #show(preview) {
    this.#problem(preview.problems[0]?.message ?? '');
    if (preview.problems.length > 0) return;
    this.querySelector('[data-lines]')?.replaceChildren(...preview.lines.map((line) => {
      const item = document.createElement('li');
      const text = document.createElement('span');
      text.textContent = line.signOff;
      const notice = document.createElement('small');
      notice.className = 'quiet';
      notice.textContent = line.copyright;
      item.append(text, notice);
      if (line.fileName) {
        const file = document.createElement('small');
        file.className = 'quiet mono';
        file.dir = 'ltr';
        file.textContent = line.fileName;
        item.append(file);
      }
      return item;
    }));
  }

  /** @param {string} text */
  #problem(text) {
    const place = this.querySelector('[data-problem]');
    if (!(place instanceof HTMLElement)) return;
    place.textContent = text;
    place.hidden = text === '';
  }
}

customElements.define('style-editor', StyleEditor);
