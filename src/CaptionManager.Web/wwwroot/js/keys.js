// @ts-check
// Keys that act on the page: never while somebody types, never over the browser's own.

const settingName = 'single-keys';

/** Whether single letters act as keys; the reader may switch them off (WCAG 2.1.4). */
export const singleKeys = {
  get on() { return localStorage.getItem(settingName) !== 'off'; },
  set on(value) { localStorage.setItem(settingName, value ? 'on' : 'off'); },
};

/** @param {EventTarget | null} target */
export function isTyping(target) {
  return target instanceof HTMLElement
    && (target.isContentEditable
      || target instanceof HTMLTextAreaElement
      || target instanceof HTMLSelectElement
      || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type)));
}

/**
 * Calls the handler named by the key: 'a', '?', 'Escape', 'ArrowLeft', 'Ctrl+Enter', 'Alt+ArrowLeft', 'Shift+ArrowUp'.
 * A handler that returns false leaves the key to the browser.
 * @param {Record<string, (event: KeyboardEvent) => unknown>} handlers
 * @param {AbortSignal} signal
 */
export function onKeys(handlers, signal) {
  document.addEventListener('keydown', (event) => {
    const name = nameOf(event);
    const handler = handlers[name];
    if (!handler || event.defaultPrevented || event.isComposing) return;
    const withModifier = /^(Ctrl|Alt)\+/.test(name);
    if (!withModifier && isTyping(event.target)) return;
    if (!withModifier && document.querySelector('dialog[open]') && name !== 'Escape') return;
    if (name.length === 1 && name !== ' ' && !singleKeys.on) return;
    if (handler(event) !== false) event.preventDefault();
  }, { signal });
}

/** @param {KeyboardEvent} event */
function nameOf(event) {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const ctrl = event.ctrlKey || event.metaKey ? 'Ctrl+' : '';
  const alt = event.altKey ? 'Alt+' : '';
  const shift = event.shiftKey && event.key.length > 1 ? 'Shift+' : '';
  return ctrl + alt + shift + key;
}
