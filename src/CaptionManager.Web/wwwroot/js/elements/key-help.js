// @ts-check
import { boundKeys, onKeys, singleKeys } from '../keys.js';
import { tell } from '../texts.js';

/** Keys by the signs that stand on them. @type {Record<string, string>} */
const signs = { ' ': 'Space', Escape: 'Esc', '-': '−', ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };

/** The sheet of keys behind `?`, made of what is listened to on this page, and the switch that turns single letters off. */
class KeyHelp extends HTMLElement {
  #abort = new AbortController();

  connectedCallback() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('click', (event) => {
      const target = /** @type {Element} */ (event.target);
      if (target.closest(':scope > button')) this.#open();
      else if (target instanceof HTMLDialogElement) target.close();
    }, { signal });
    this.addEventListener('change', (event) => {
      const target = event.target;
      if (target instanceof HTMLInputElement && target.matches('[data-single-keys]')) singleKeys.on = target.checked;
    }, { signal });
    onKeys({ '?': [tell('KeyShowTheseKeys'), () => this.#open()] }, signal, true);
  }

  disconnectedCallback() {
    this.#abort.abort();
  }

  #open() {
    const box = this.querySelector('[data-single-keys]');
    if (box instanceof HTMLInputElement) box.checked = singleKeys.on;
    const here = [...boundKeys(false), ...this.#named()];
    const everywhere = [...boundKeys(true), ...this.#places()];
    this.#list('here', here.map(({ keys, does }) => [this.#spelt(keys), does]));
    this.#list('everywhere', everywhere.map(({ keys, does }) => [this.#spelt(keys), does]));
    this.querySelector('dialog')?.showModal();
  }

  /** Links, buttons and folds that name their key themselves; those of a table of keys stand there already, and what belongs to a field (Backspace) is no key of the page. */
  #named() {
    const listed = new Set(boundKeys(false).flatMap(({ keys }) => keys.map((key) => key.toUpperCase())));
    return /** @type {HTMLElement[]} */ ([...document.querySelectorAll('page-keys [aria-keyshortcuts]')])
      .filter((element) => !element.closest('[hidden]') && element.ariaKeyShortcuts?.length === 1 && !listed.has(element.ariaKeyShortcuts?.toUpperCase() ?? ''))
      .map((element) => ({ keys: [element.ariaKeyShortcuts ?? ''], does: this.#words(element) }));
  }

  /** G, then the letter of a place in the navigation. */
  #places() {
    return /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[data-go]')]).map((link) => ({ keys: [`g ${link.dataset.go}`], does: link.dataset.words ?? this.#words(link) }));
  }

  /** What an element says, without its key and its figure. @param {HTMLElement} element */
  #words(element) {
    const said = element instanceof HTMLInputElement ? element.labels?.[0] ?? element : element;
    const copy = /** @type {HTMLElement} */ (said.cloneNode(true));
    for (const beside of copy.querySelectorAll('kbd, .count, .quiet')) beside.remove();
    return copy.textContent?.trim() || element.ariaLabel || element.title;
  }

  /** The signs of keys of one action; what is held with all of them stands first, once. @param {string[]} keys */
  #spelt(keys) {
    const parts = keys.map((key) => (key.length === 1 ? [key] : key.split(/[+ ]/)).map((part) => signs[part] ?? (part.length === 1 ? part.toUpperCase() : part)));
    const held = parts[0].slice(0, -1);
    return [...held, ...parts.map((part) => part[part.length - 1])];
  }

  /** @param {string} name @param {[string[], string][]} rows */
  #list(name, rows) {
    const list = /** @type {HTMLElement} */ (this.querySelector(`[data-keys="${name}"]`));
    list.replaceChildren(...rows.map(([keys, does]) => {
      const row = document.createElement('div');
      const term = document.createElement('dt');
      term.append(...keys.map((key) => Object.assign(document.createElement('kbd'), { textContent: key })));
      row.append(term, Object.assign(document.createElement('dd'), { textContent: does }));
      return row;
    }));
    /** @type {HTMLElement} */ (list.closest('section')).hidden = rows.length === 0;
  }
}

customElements.define('key-help', KeyHelp);
