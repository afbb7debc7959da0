// @ts-check
import { canUsePasskeys, converse, usePasskey } from '../passkeys.js';

/** Offers to sign in by passkey where the browser can; without scripts it is not there. */
class PasskeySignIn extends HTMLElement {
  #abort = new AbortController();

  connectedCallback() {
    this.#abort = new AbortController();
    this.hidden = !canUsePasskeys();
    if (this.hidden) return;
    this.setAttribute('data-ready', '');
    const { signal } = this.#abort;
    const returnUrl = new URLSearchParams(location.search).get('returnUrl');
    /** @type {HTMLButtonElement} */ (this.querySelector('button')).addEventListener('click', () => converse(this, signal, () => usePasskey(returnUrl, signal)), { signal });
  }

  disconnectedCallback() {
    this.#abort.abort();
  }
}

customElements.define('passkey-sign-in', PasskeySignIn);
