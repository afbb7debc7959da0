// @ts-check
import { onKeys } from '../keys.js';
import { tell } from '../texts.js';
import { filesOf, handOver } from '../dropped-files.js';

/** The frame of every screen: keys that go somewhere, and a drop of photos anywhere on the page. */
class DeskShell extends HTMLElement {
  #abort = new AbortController();
  #goUntil = 0;

  connectedCallback() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    onKeys({ g: ['', (event) => this.#goNext(event)], '/': [tell('KeySearch'), () => this.#search()] }, signal, true);
    document.addEventListener('keydown', (event) => this.#go(event), { signal, capture: true });
    document.addEventListener('click', (event) => this.#closeMenus(event), { signal });
    document.addEventListener('dragover', (event) => this.#dragOver(event), { signal });
    document.addEventListener('dragleave', (event) => { if (!event.relatedTarget) this.removeAttribute('data-dropping'); }, { signal });
    document.addEventListener('drop', (event) => this.#drop(event), { signal });
  }

  disconnectedCallback() {
    this.#abort.abort();
  }

  /** @param {KeyboardEvent} event */
  #goNext(event) {
    this.#goUntil = event.timeStamp + 1500;
  }

  /** @param {KeyboardEvent} event */
  #go(event) {
    if (event.key === 'Escape') this.#leaveMenu(event);
    if (event.timeStamp > this.#goUntil || event.key === 'g') return;
    this.#goUntil = 0;
    const link = this.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
    if (!(link instanceof HTMLElement)) return;
    event.preventDefault();
    event.stopPropagation();
    link.click();
    // A menu that was opened is gone through from its first place.
    const menu = link.closest('details');
    if (menu?.open) /** @type {HTMLElement | null} */ (menu.querySelector('a[href], button'))?.focus();
  }

  /** @param {KeyboardEvent} event */
  #leaveMenu(event) {
    const menu = /** @type {Element} */ (event.target).closest('details.account[open]');
    if (!menu) return;
    event.stopPropagation();
    menu.removeAttribute('open');
    menu.querySelector('summary')?.focus();
  }

  #search() {
    const box = this.querySelector('input[type="search"]');
    if (!(box instanceof HTMLInputElement)) return false;
    box.focus();
    box.select();
    return true;
  }

  /** @param {MouseEvent} event */
  #closeMenus(event) {
    for (const menu of this.querySelectorAll('details.account[open]'))
      if (!menu.contains(/** @type {Node} */ (event.target))) menu.removeAttribute('open');
  }

  /** @param {DragEvent} event */
  #dragOver(event) {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.setAttribute('data-dropping', '');
  }

  /** @param {DragEvent} event */
  async #drop(event) {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.removeAttribute('data-dropping');
    handOver(await filesOf(event.dataTransfer));
  }
}

customElements.define('desk-shell', DeskShell);
