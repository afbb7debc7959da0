// @ts-check

/** The fields two people changed: the keys press the buttons of the field at hand, and it is the next one's turn; what was chosen can be told, and chosen anew. */
class ConflictChoice extends HTMLElement {
  #abort = new AbortController();

  connectedCallback() {
    this.#abort = new AbortController();
    this.addEventListener('click', (event) => {
      const chosen = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('[data-key]'));
      if (chosen) this.#choose(chosen);
    }, { signal: this.#abort.signal });
  }

  disconnectedCallback() {
    this.#abort.abort();
  }

  /** @param {HTMLElement} chosen */
  #choose(chosen) {
    const fields = /** @type {HTMLElement[]} */ ([...this.querySelectorAll('[data-at-hand]')]);
    const at = fields.findIndex((field) => field.contains(chosen));
    for (const button of this.#buttons(fields[at])) button.ariaPressed = String(button === chosen);
    const next = fields[(at + 1) % fields.length];
    for (const field of fields) {
      field.dataset.atHand = String(field === next);
      for (const button of this.#buttons(field)) {
        if (field === next) button.setAttribute('aria-keyshortcuts', button.dataset.key ?? '');
        else button.removeAttribute('aria-keyshortcuts');
      }
    }
    next.scrollIntoView({ block: 'nearest' });
  }

  /** @param {HTMLElement} field */
  #buttons(field) { return /** @type {HTMLElement[]} */ ([...field.querySelectorAll('[data-key]')]); }
}

customElements.define('conflict-choice', ConflictChoice);
