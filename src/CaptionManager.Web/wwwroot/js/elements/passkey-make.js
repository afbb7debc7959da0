// @ts-check
import { canUsePasskeys, converse, makePasskey, say } from '../passkeys.js';
import { tell } from '../texts.js';

/** Makes a passkey for the signed-in person: asks the desk, then the device, then goes where the desk says. */
class PasskeyMake extends HTMLElement {
  #abort = new AbortController();

  connectedCallback() {
    this.#abort = new AbortController();
    const form = /** @type {HTMLFormElement} */ (this.querySelector('form'));
    if (!canUsePasskeys()) {
      say(this, tell('NoPasskeysHere'));
      return;
    }

    const { signal } = this.#abort;
    /** @type {HTMLButtonElement} */ (this.querySelector('button')).disabled = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const fields = new FormData(form);
      converse(this, signal, () => makePasskey(String(fields.get('password')), String(fields.get('name')), signal));
    }, { signal });
  }

  disconnectedCallback() {
    this.#abort.abort();
  }
}

customElements.define('passkey-make', PasskeyMake);
