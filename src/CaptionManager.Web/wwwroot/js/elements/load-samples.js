// @ts-check
import { requestToken } from '../http.js';
import { figure, tell } from '../texts.js';

/** Loads the sample photos and says how far it is; without scripts its form does the same and waits. */
class LoadSamples extends HTMLElement {
  #abort = new AbortController();

  connectedCallback() {
    this.#abort = new AbortController();
    this.addEventListener('submit', (event) => { event.preventDefault(); this.#load(); }, { signal: this.#abort.signal });
  }

  disconnectedCallback() {
    this.#abort.abort();
  }

  async #load() {
    const button = /** @type {HTMLButtonElement} */ (this.querySelector('button'));
    const label = /** @type {HTMLElement} */ (this.querySelector('[data-label]'));
    const said = label.textContent;
    button.disabled = true;
    this.#fail('');
    try {
      const answer = await fetch(this.getAttribute('action') ?? '', {
        method: 'POST', signal: this.#abort.signal, headers: { Accept: 'application/json', RequestVerificationToken: requestToken() },
      });
      if (!answer.ok || !answer.body) throw new Error((await answer.json().catch(() => undefined))?.detail ?? tell('DeskAnswered', answer.status));
      await this.#follow(answer.body, label);
      location.assign(this.getAttribute('data-then') ?? '/');
    } catch (error) {
      if (this.#abort.signal.aborted) return;
      this.#fail(error instanceof Error ? error.message : String(error));
      label.textContent = said;
      button.disabled = false;
    }
  }

  /** The answer is an array that grows by one step a photo. @param {ReadableStream<Uint8Array>} body @param {HTMLElement} label */
  async #follow(body, label) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += value;
      const step = [...text.matchAll(/"done":(\d+),"total":(\d+)/g)].at(-1);
      if (step) label.textContent = tell('Loading', figure(Number(step[1])), figure(Number(step[2])));
    }
  }

  /** @param {string} message */
  #fail(message) {
    const error = /** @type {HTMLElement} */ (this.querySelector('[data-error]'));
    error.textContent = message;
    error.hidden = !message;
  }
}

customElements.define('load-samples', LoadSamples);
