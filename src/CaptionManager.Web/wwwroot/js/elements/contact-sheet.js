// @ts-check
import { onKeys } from '../keys.js';
import { dragSelect } from '../drag-select.js';
import { showWhenReady } from '../pending-picture.js';
import { figure, tell } from '../texts.js';

/** Selecting photos on the contact sheet by mouse and keys. */
class ContactSheet extends HTMLElement {
  #abort = new AbortController();
  /** @type {HTMLElement | null} */ #anchor = null;

  connectedCallback() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('click', (event) => this.#click(event), { signal });
    this.addEventListener('dblclick', (event) => this.#tileOf(event.target)?.querySelector('a')?.click(), { signal });
    this.addEventListener('change', () => this.#count(), { signal });
    document.addEventListener('desk:load', () => this.#begin(), { signal });
    this.addEventListener('focusin', (event) => this.#makeCurrent(this.#tileOf(event.target)), { signal });
    onKeys({
      ArrowRight: [tell('KeyMove'), (event) => this.#move(event, 1)], ArrowLeft: [tell('KeyMove'), (event) => this.#move(event, -1)],
      ArrowDown: [tell('KeyMove'), (event) => this.#move(event, this.#columns())], ArrowUp: [tell('KeyMove'), (event) => this.#move(event, -this.#columns())],
      'Shift+ArrowRight': [tell('KeyExtendTheSelection'), (event) => this.#move(event, 1)], 'Shift+ArrowLeft': [tell('KeyExtendTheSelection'), (event) => this.#move(event, -1)],
      'Shift+ArrowDown': [tell('KeyExtendTheSelection'), (event) => this.#move(event, this.#columns())], 'Shift+ArrowUp': [tell('KeyExtendTheSelection'), (event) => this.#move(event, -this.#columns())],
      Enter: [tell('KeyOpen'), (event) => this.#open(event)],
      ' ': [tell('KeySelectOrDeselect'), (event) => this.#toggleCurrent(event)],
      'Ctrl+a': [tell('KeySelectAllThatAreLoaded'), () => this.#selectWhere(() => true)],
      Escape: [tell('KeyClearTheSelection'), () => this.#selectWhere(() => false)],
      s: [tell('KeySubmitTheSelection'), () => this.#press('[value="submit"]')],
      e: [tell('KeyEditTheSelection'), () => this.#press('[value="edit"]')],
      m: [tell('KeyEditAllThatMatchTheSearch'), () => this.#press('[name="all"]')],
      d: [tell('KeyDownloadApprovedOfTheSelection'), () => this.#press('[formaction="/syndication/package"]')],
    }, signal);
    dragSelect(this, () => this.#tiles(), (tile) => this.#box(tile).checked, (wanted) => this.#selectWhere(wanted), signal);
    const watcher = new MutationObserver(() => this.#showPending());
    watcher.observe(this, { childList: true, subtree: true });
    signal.addEventListener('abort', () => watcher.disconnect());
    queueMicrotask(() => this.#begin());
  }

  disconnectedCallback() {
    this.#abort.abort();
  }

  /** Other tiles than before, or the first. */
  #begin() {
    this.#anchor = null;
    this.#count();
    this.#makeCurrent(this.#current() ?? this.#tiles()[0]);
    this.#showPending();
  }

  /** Previews that were still being made when the page was. */
  #showPending() {
    for (const picture of /** @type {NodeListOf<HTMLImageElement>} */ (this.querySelectorAll('img[data-pending]'))) {
      const url = picture.dataset.pending ?? '';
      picture.removeAttribute('data-pending');
      showWhenReady(picture, url, this.#abort.signal, () => picture.parentElement?.querySelector('.tile-wait')?.remove());
    }
  }

  #tiles() { return /** @type {HTMLElement[]} */ ([...this.querySelectorAll('.tile')]); }

  /** @param {EventTarget | null} target */
  #tileOf(target) { return target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest('.tile')) : null; }

  /** @param {HTMLElement} tile */
  #box(tile) { return /** @type {HTMLInputElement} */ (tile.querySelector('.tile-select')); }

  #current() { return /** @type {HTMLElement | null} */ (this.querySelector('.tile[data-current]')); }

  #columns() {
    const tiles = this.#tiles();
    return Math.max(1, tiles.findIndex((tile) => tile.offsetTop !== tiles[0].offsetTop));
  }

  /** A mouse click on a picture selects, as on a light table; a tap or the name opens. @param {MouseEvent} event */
  #click(event) {
    const target = /** @type {Element} */ (event.target);
    if (target.closest('[data-clear]')) this.#selectWhere(() => false);
    const tile = this.#tileOf(target);
    if (!tile || target.closest('.tile-name') || event.detail === 0) return;
    if (target instanceof HTMLInputElement) { this.#anchor = tile; return; }
    if (/** @type {PointerEvent} */ (event).pointerType === 'touch') return;
    event.preventDefault();
    if (event.shiftKey) this.#selectRange(this.#anchor ?? tile, tile);
    else if (event.ctrlKey || event.metaKey) this.#box(tile).checked = !this.#box(tile).checked;
    else this.#selectWhere((other) => other === tile);
    if (!event.shiftKey) this.#anchor = tile;
    this.#focus(tile);
    this.#count();
  }

  /** @param {KeyboardEvent} event @param {number} by */
  #move(event, by) {
    const tiles = this.#tiles();
    if (tiles.length === 0 || (event.target instanceof HTMLInputElement && event.target.type === 'range')) return false;
    const from = tiles.indexOf(this.#current() ?? tiles[0]);
    const to = tiles[Math.min(Math.max(from + by, 0), tiles.length - 1)];
    if (event.shiftKey) { this.#anchor ??= tiles[from]; this.#selectRange(this.#anchor, to); } else this.#anchor = null;
    this.#focus(to);
    return true;
  }

  /** The current photo, wherever the focus is; what has a use for the key itself keeps it. @param {KeyboardEvent} event */
  #open(event) {
    const link = this.#current()?.querySelector('.tile-name');
    if (!(link instanceof HTMLElement) || /** @type {Element} */ (event.target).closest('a, button, summary, input')) return false;
    link.click();
    return true;
  }

  /** @param {KeyboardEvent} event */
  #toggleCurrent(event) {
    const tile = this.#current();
    const target = /** @type {Element} */ (event.target);
    if (!tile || target.closest('button, summary, input')) return false;
    this.#box(tile).checked = !this.#box(tile).checked;
    this.#anchor = tile;
    this.#count();
    return true;
  }

  /** @param {HTMLElement} tile */
  #focus(tile) {
    this.#makeCurrent(tile);
    /** @type {HTMLElement | null} */ (tile.querySelector('.tile-name'))?.focus({ focusVisible: true });
    tile.scrollIntoView({ block: 'nearest' });
  }

  /** @param {HTMLElement | null | undefined} tile */
  #makeCurrent(tile) {
    if (!tile) return;
    this.#current()?.removeAttribute('data-current');
    tile.setAttribute('data-current', '');
  }

  /** @param {HTMLElement} from @param {HTMLElement} to */
  #selectRange(from, to) {
    const tiles = this.#tiles();
    const [first, last] = [tiles.indexOf(from), tiles.indexOf(to)].sort((a, b) => a - b);
    this.#selectWhere((tile) => { const at = tiles.indexOf(tile); return at >= first && at <= last; });
  }

  /** @param {(tile: HTMLElement) => boolean} wanted */
  #selectWhere(wanted) {
    for (const tile of this.#tiles()) this.#box(tile).checked = wanted(tile);
    this.#count();
  }

  #count() {
    const count = this.querySelectorAll('.tile-select:checked').length;
    this.toggleAttribute('data-selecting', count > 0);
    const label = this.querySelector('[data-selected]');
    if (label) label.textContent = tell('Selected', figure(count));
  }

  /** @param {string} selector */
  #press(selector) {
    const button = this.querySelector(`.selection-bar ${selector}`);
    if (!this.hasAttribute('data-selecting') || !(button instanceof HTMLButtonElement)) return false;
    button.click();
    return true;
  }
}

customElements.define('contact-sheet', ContactSheet);
