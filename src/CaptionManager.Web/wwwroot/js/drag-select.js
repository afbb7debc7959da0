// @ts-check
// A frame drawn with the mouse over a sheet of tiles: what it touches is chosen.

const least = 6;

/**
 * @param {HTMLElement} sheet @param {() => HTMLElement[]} tiles @param {(tile: HTMLElement) => boolean} isChosen @param {(wanted: (tile: HTMLElement) => boolean) => void} choose
 * @param {AbortSignal} signal
 */
export function dragSelect(sheet, tiles, isChosen, choose, signal) {
  /** @type {{ x: number, y: number, kept: Set<HTMLElement> } | null} */ let from = null;
  /** @type {HTMLElement | null} */ let frame = null;

  // The browser would carry the picture or the link away.
  sheet.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
  sheet.addEventListener('pointerdown', (event) => {
    const target = /** @type {Element} */ (event.target);
    if (event.pointerType !== 'mouse' || event.button !== 0 || event.shiftKey || target.closest('input, button, summary, form, .filters')) return;
    from = { x: event.pageX, y: event.pageY, kept: new Set(event.ctrlKey || event.metaKey ? tiles().filter(isChosen) : []) };
  }, { signal });
  document.addEventListener('pointermove', (event) => {
    if (!from || (!frame && Math.hypot(event.pageX - from.x, event.pageY - from.y) < least)) return;
    frame ??= begin();
    const [left, right] = [from.x, event.pageX].sort((a, b) => a - b);
    const [top, bottom] = [from.y, event.pageY].sort((a, b) => a - b);
    Object.assign(frame.style, { left: `${left}px`, top: `${top}px`, width: `${right - left}px`, height: `${bottom - top}px` });
    const { kept } = from;
    choose((tile) => {
      const box = tile.getBoundingClientRect();
      const [x, y] = [box.left + window.scrollX, box.top + window.scrollY];
      return kept.has(tile) || (x < right && x + box.width > left && y < bottom && y + box.height > top);
    });
  }, { signal });
  for (const end of ['pointerup', 'pointercancel', 'blur']) window.addEventListener(end, () => finish(), { signal });
  signal.addEventListener('abort', () => finish());

  function begin() {
    sheet.setAttribute('data-dragging', '');
    const made = document.createElement('div');
    made.className = 'drag-frame';
    document.body.append(made);
    return made;
  }

  function finish() {
    from = null;
    if (!frame) return;
    frame.remove();
    frame = null;
    sheet.removeAttribute('data-dragging');
    // The click that ends a drag would choose one tile alone.
    const swallow = (/** @type {Event} */ event) => { event.stopPropagation(); event.preventDefault(); };
    window.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
  }
}
