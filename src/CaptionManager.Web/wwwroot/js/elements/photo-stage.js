// @ts-check
import { onKeys } from '../keys.js';
import { tell } from '../texts.js';

/** The large picture: fit to the window, or one picture pixel to one screen pixel, moved by dragging. */
class PhotoStage extends HTMLElement {
  #abort = new AbortController();
  /** @type {{ x: number, y: number, left: number, top: number, moved: boolean } | null} */ #grip = null;

  connectedCallback() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('click', (event) => this.#click(event), { signal });
    this.addEventListener('pointerdown', (event) => this.#grab(event), { signal });
    this.addEventListener('pointermove', (event) => this.#drag(event), { signal });
    this.addEventListener('pointerup', () => this.#stage?.removeAttribute('data-panning'), { signal });
    onKeys({ z: [tell('KeyZoomFitOrOneToOne'), () => this.#toggle()] }, signal);
  }

  disconnectedCallback() {
    this.#abort.abort();
  }

  get #stage() { return /** @type {HTMLElement | null} */ (this.querySelector('.stage')); }

  /** @param {MouseEvent} event */
  #click(event) {
    const target = /** @type {Element} */ (event.target);
    if (target.closest('[data-zoom]')) this.#toggle();
    else if (target instanceof HTMLImageElement && target.closest('.stage') && !this.#grip?.moved) this.#toggle(event);
  }

  /** Keeps the point under the pointer where it is. @param {MouseEvent} [event] */
  #toggle(event) {
    const stage = this.#stage;
    const image = stage?.querySelector('img');
    if (!stage || !image) return false;
    const box = image.getBoundingClientRect();
    const at = event ? { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height } : { x: 0.5, y: 0.5 };
    if (image.dataset.full) { image.src = image.dataset.full; delete image.dataset.full; }
    const zoomed = stage.toggleAttribute('data-zoomed');
    this.querySelector('[data-zoom]')?.setAttribute('aria-pressed', String(zoomed));
    stage.scrollTo(at.x * stage.scrollWidth - stage.clientWidth / 2, at.y * stage.scrollHeight - stage.clientHeight / 2);
    return true;
  }

  /** @param {PointerEvent} event */
  #grab(event) {
    const stage = this.#stage;
    if (!stage || !(event.target instanceof HTMLImageElement)) return;
    this.#grip = { x: event.clientX, y: event.clientY, left: stage.scrollLeft, top: stage.scrollTop, moved: false };
    if (stage.hasAttribute('data-zoomed')) stage.setAttribute('data-panning', '');
  }

  /** @param {PointerEvent} event */
  #drag(event) {
    const stage = this.#stage;
    if (!stage?.hasAttribute('data-panning') || !this.#grip) return;
    const [dx, dy] = [event.clientX - this.#grip.x, event.clientY - this.#grip.y];
    if (Math.abs(dx) + Math.abs(dy) > 4) this.#grip.moved = true;
    stage.scrollTo(this.#grip.left - dx, this.#grip.top - dy);
  }
}

customElements.define('photo-stage', PhotoStage);
