// @ts-check
import { canUsePasskeys, explain, makePasskey } from '../passkeys.js';

/** Makes a passkey for the signed-in person: asks the desk, then the device, then goes where the desk says. */
class PasskeyMake extends HTMLElement {
  #abort = new AbortController();

  connectedCallback() {
    this.#abort = new AbortController();
    const form = /** @type {HTMLFormElement} */ (this.querySelector('form'));
    if (!canUsePasskeys()) {
      this.#say('This browser knows no passkeys, or the desk is not reached by HTTPS.');
      return;
    }

    this.#button.disabled = false;
    form.addEventListener('submit', (event) => { event.preventDefault(); this.#make(new FormData(form)); }, { signal: this.#abort.signal });
  }

  disconnectedCallback() {
    this.#abort.abort();
  }

  get #button() {
    return /** @type {HTMLButtonElement} */ (this.querySelector('button'));
  }

  /** @param {FormData} form */
  async #make(form) {
    this.#button.disabled = true;
    this.#say('');
    try {
      location.assign(await makePasskey(String(form.get('password')), String(form.get('name')), this.#abort.signal));
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

customElements.define('passkey-make', PasskeyMake);
