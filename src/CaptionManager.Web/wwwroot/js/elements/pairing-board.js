// @ts-check
import { onKeys } from '../keys.js';
import { tell } from '../texts.js';

/** The pairing workbench by keys: C accepts all certain, A accepts, X refuses, N and P move, U undoes the last, S submits what is done. */
class PairingBoard extends HTMLElement {
  #abort = new AbortController();

  connectedCallback() {
    this.#abort = new AbortController();
    onKeys({
      c: [tell('KeyAcceptAllCertain'), () => this.#press(this, '[data-certain]')],
      a: [tell('KeyAcceptTheFirstPhotoOfTheRow'), () => this.#press(this.#row, '[data-accept]')],
      x: [tell('KeyNotThisPhoto'), () => this.#press(this.#row, '[data-refuse]')],
      n: [tell('KeyNextRowPreviousRow'), () => this.#move(1)],
      p: [tell('KeyNextRowPreviousRow'), () => this.#move(-1)],
      u: [tell('KeyUndoTheLast'), () => this.#press(this, '[data-undo]')],
      s: [tell('KeySubmitWhatIsDone'), () => this.#press(this, '[data-submit]')],
    }, this.#abort.signal);
    const address = new URL(location.href);
    address.searchParams.delete('done');
    address.searchParams.delete('problem');
    history.replaceState(history.state, '', address);
  }

  disconnectedCallback() {
    this.#abort.abort();
  }

  get #rows() { return /** @type {HTMLElement[]} */ ([...this.querySelectorAll('[data-row]')]); }

  /** The row in hand: the one that holds the focus, else the first. */
  get #row() { return this.#rows.find((row) => row.contains(document.activeElement)) ?? this.#rows[0]; }

  /** @param {number} step */
  #move(step) {
    const rows = this.#rows;
    if (rows.length === 0) return false;
    const now = rows.findIndex((row) => row.contains(document.activeElement));
    const next = rows[Math.min(Math.max(now + step, 0), rows.length - 1)];
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
    return true;
  }

  /** @param {HTMLElement | undefined} within @param {string} selector */
  #press(within, selector) {
    const target = within?.querySelector(selector);
    if (!(target instanceof HTMLElement)) return false;
    target.click();
    return true;
  }
}

customElements.define('pairing-board', PairingBoard);
