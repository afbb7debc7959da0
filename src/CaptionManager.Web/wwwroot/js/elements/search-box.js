// @ts-check
import { isAbort } from '../http.js';

/** Completes a search while it is typed: fields, their words, names in credits. A combobox as the ARIA practices describe it. */
class SearchBox extends HTMLElement {
  #abort = new AbortController();
  #asking = new AbortController();
  #timer = 0;
  /** @type {{ start: number, text: string, means: string }[]} */
  #proposals = [];
  #chosen = -1;

  connectedCallback() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#input.addEventListener('input', () => this.#later(), { signal });
    this.#input.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.#input.addEventListener('blur', () => this.#close(), { signal });
    this.#list.addEventListener('mousedown', (event) => this.#click(event), { signal });
  }

  disconnectedCallback() {
    this.#abort.abort();
    this.#asking.abort();
    clearTimeout(this.#timer);
  }

  get #input() { return /** @type {HTMLInputElement} */ (this.querySelector('input[type="search"]')); }

  get #list() { return /** @type {HTMLElement} */ (this.querySelector('[role="listbox"]')); }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#ask(), 100);
  }

  async #ask() {
    this.#asking.abort();
    this.#asking = new AbortController();
    const typed = this.#input.value.slice(0, this.#input.selectionStart ?? undefined);
    if (typed.trim() === '' || typed.endsWith(' ')) return this.#close();
    try {
      const response = await fetch(`/api/v1/photos/search-words?typed=${encodeURIComponent(typed)}`, { signal: this.#asking.signal });
      if (response.ok) this.#show(await response.json());
    } catch (error) {
      if (!isAbort(error)) this.#close();
    }
  }

  /** @param {{ start: number, text: string, means: string }[]} proposals */
  #show(proposals) {
    this.#proposals = proposals;
    this.#chosen = -1;
    this.#list.replaceChildren(...proposals.map((proposal, index) => {
      const option = document.createElement('li');
      option.id = `search-option-${index}`;
      option.role = 'option';
      option.ariaSelected = 'false';
      const text = document.createElement('bdi');
      text.textContent = proposal.text;
      const means = document.createElement('small');
      means.textContent = proposal.means;
      option.append(text, means);
      return option;
    }));
    this.#list.hidden = proposals.length === 0;
    this.#input.ariaExpanded = String(!this.#list.hidden);
    this.#input.removeAttribute('aria-activedescendant');
  }

  #close() {
    clearTimeout(this.#timer);
    this.#asking.abort();
    this.#show([]);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (this.#list.hidden) return;
    if (event.key === 'ArrowDown') this.#choose(this.#chosen + 1);
    else if (event.key === 'ArrowUp') this.#choose(this.#chosen - 1);
    else if (event.key === 'Escape') this.#close();
    else if ((event.key === 'Enter' || event.key === 'Tab') && this.#chosen >= 0) this.#take(this.#chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {number} index */
  #choose(index) {
    const options = [...this.#list.children];
    this.#chosen = (index + options.length) % options.length;
    options.forEach((option, place) => { option.ariaSelected = String(place === this.#chosen); });
    options[this.#chosen].scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-activedescendant', options[this.#chosen].id);
  }

  /** @param {number} index */
  #take(index) {
    const { start, text } = this.#proposals[index];
    const caret = this.#input.selectionStart ?? this.#input.value.length;
    this.#input.setRangeText(text, start, caret, 'end');
    this.#close();
    if (!text.endsWith(' ')) this.#later();
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const option = /** @type {Element} */ (event.target).closest('[role="option"]');
    if (!option) return;
    event.preventDefault();
    this.#take([...this.#list.children].indexOf(option));
  }
}

customElements.define('search-box', SearchBox);
