// @ts-check
import { isAbort, sendJson } from '../http.js';
import { tell } from '../texts.js';

const pause = 250;

const titles = {
  exact: tell('CaptionTaken'),
  near: tell('CaptionNearlyTaken'),
  conflict: tell('Contradicts'),
};

/** Says under a caption field whether the words are taken: `photo` is left out, `field` is the id of the text field. */
class DuplicateCheck extends HTMLElement {
  #abort = new AbortController();
  #asked = new AbortController();
  #timer = 0;
  #last = '';

  connectedCallback() {
    this.#abort = new AbortController();
    const field = document.getElementById(this.getAttribute('field') ?? '');
    if (!(field instanceof HTMLTextAreaElement)) return;
    this.#last = field.value;
    field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#ask(field.value), pause);
    }, { signal: this.#abort.signal });
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#asked.abort();
    this.#abort.abort();
  }

  /** @param {string} text */
  async #ask(text) {
    if (text === this.#last) return;
    this.#last = text;
    this.#asked.abort();
    this.#asked = new AbortController();
    try {
      const photo = this.getAttribute('photo');
      const answer = await sendJson('/api/v1/duplicates:check', { captions: [{ text, photo }], limit: 3 }, this.#asked.signal);
      this.#show(answer.captions[0].matches);
    } catch (error) {
      // Saving checks again: a check that failed while typing is no news.
      if (!isAbort(error)) this.replaceChildren();
    }
  }

  /** @param {any[]} matches */
  #show(matches) {
    this.replaceChildren(...matches.map((match) => {
      const item = document.createElement('a');
      item.className = 'hint-match';
      item.dataset.kind = match.kind;
      item.href = `/photos/${match.photo.id}`;
      const picture = document.createElement('img');
      picture.src = `/api/v1/photos/${match.photo.id}/thumbnail`;
      picture.alt = '';
      const title = document.createElement('strong');
      title.textContent = titles[/** @type {keyof typeof titles} */ (match.kind)];
      const words = document.createElement('span');
      words.textContent = [match.photo.fileName, ...match.differences.slice(0, 2).map(difference)].join(' · ');
      item.append(picture, title, words);
      return item;
    }));
  }
}

/** @param {{ kind: string, a: string, b: string }} found */
const difference = (found) => `${found.kind}: ${found.a || '–'} / ${found.b || '–'}`;

customElements.define('duplicate-check', DuplicateCheck);
