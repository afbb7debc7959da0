// @ts-check
import { canUsePasskeys, explain, usePasskey } from '../passkeys.js';

/** Offers to sign in by passkey where the browser can; without scripts it stays hidden. */
class PasskeySignIn extends HTMLElement {
  #abort = new AbortController();

  connectedCallback() {
    this.#abort = new AbortController();
    if (!canUsePasskeys()) return;
    this.hidden = false;
    this.#button.addEventListener('click', () => this.#signIn(), { signal: this.#abort.signal });
  }

  disconnectedCallback() {
    this.#abort.abort();
  }

  get #button() {
    return /** @type {HTMLButtonElement} */ (this.querySelector('button'));
  }

  async #signIn() {
    this.#button.disabled = true;
    this.#say('');
    try {
      location.assign(await usePasskey(new URLSearchParams(location.search).get('returnUrl'), this.#abort.signal));
    } catch (error) {
      if (this.#abort.signal.aborted) return;
      this.#say(explain(error));
      this.#button.disabled = false;
    }
  }

  /** @param {string} message */
  #say(message) {
    const error = /** @type {HTMLElement} */ (this.querySelector('[data-error]'));
    error.textContent = message;
    error.hidden = !message;
  }
}

customElements.define('passkey-sign-in', PasskeySignIn);
