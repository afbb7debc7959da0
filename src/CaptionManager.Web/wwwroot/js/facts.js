// @ts-check
// The fields of the caption form.

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
