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

/** What a key does in words, and how; without words it is another name of a key that has some. @typedef {[string, (event: KeyboardEvent) => unknown]} KeyAction */

/** The tables that are listened to now, and whether they act on every screen. @type {Map<Record<string, KeyAction>, boolean>} */
const tables = new Map();

/** What can be done by keys on this page: the keys of one action stand together. @param {boolean} everywhere @returns {{ keys: string[], does: string }[]} */
export function boundKeys(everywhere) {
  /** @type {Map<string, string[]>} */
  const bound = new Map();
  for (const [table, isEverywhere] of tables) {
    if (isEverywhere !== everywhere) continue;
    for (const [name, [does]] of Object.entries(table)) if (does !== '') bound.set(does, [...bound.get(does) ?? [], name]);
  }
  return [...bound].map(([does, keys]) => ({ keys, does }));
}

/**
 * Calls the action named by the key: 'a', '?', 'Escape', 'ArrowLeft', 'Ctrl+Enter', 'Alt+ArrowLeft', 'Shift+ArrowUp'.
 * An action that returns false leaves the key to the browser. What is listened to is listed by `?`.
 * @param {Record<string, KeyAction>} table
 * @param {AbortSignal} signal
 * @param {boolean} [everywhere] whether it acts on every screen
 */
export function onKeys(table, signal, everywhere = false) {
  tables.set(table, everywhere);
  signal.addEventListener('abort', () => tables.delete(table));
  document.addEventListener('keydown', (event) => {
    const name = nameOf(event);
    const handler = table[name]?.[1];
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
