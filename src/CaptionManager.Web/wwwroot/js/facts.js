// @ts-check
// The fields of the forms that say something of photos.

/**
 * The field of a fact in a form.
 * @param {ParentNode} within @param {string} name @returns {HTMLInputElement | HTMLTextAreaElement | null}
 */
export const fieldOf = (within, name) => within.querySelector(`[data-fact="${CSS.escape(name)}"]`);

/**
 * Sets a field, or the chips in front of it, as if somebody had typed it.
 * @param {HTMLInputElement | HTMLTextAreaElement} field @param {string} value
 */
export function setValue(field, value) {
  const chips = /** @type {any} */ (field.closest('chip-field'));
  if (chips) {
    chips.values = value.split(';').map((part) => part.trim()).filter((part) => part !== '');
    return;
  }
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * What stands in the caption form now: a text by field, of a list its values.
 * @param {ParentNode} within @returns {Record<string, string | string[]>}
 */
export const typedFacts = (within) => Object.fromEntries(
  /** @type {(HTMLInputElement | HTMLTextAreaElement)[]} */ ([...within.querySelectorAll('[data-fact]')])
    .map((field) => [field.dataset.fact ?? '', field.closest('chip-field') ? field.value.split(';').map((part) => part.trim()).filter((part) => part !== '') : field.value]));

/**
 * A change word by word, as the desk compared it.
 * @param {{ kind: string, text: string }[]} pieces @returns {(string | HTMLElement)[]}
 */
export const shownPieces = (pieces) => pieces.map(({ kind, text }) =>
  kind === 'same' ? text : Object.assign(document.createElement(kind === 'added' ? 'ins' : 'del'), { textContent: text }));
