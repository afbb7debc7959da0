// @ts-check
// Who saves from inside a field and goes on finds the caret in the same field of the next photo.

const name = 'resume-field';

/** Remembers the fact that is being written. @param {ParentNode} within */
export function rememberField(within) {
  const field = document.activeElement;
  if (field instanceof HTMLElement && field.dataset.fact && within.contains(/** @type {Node} */ (field))) sessionStorage.setItem(name, field.dataset.fact);
}

/** Goes on there, once; the caret behind what stands there. @param {ParentNode} within */
export function resumeField(within) {
  const fact = sessionStorage.getItem(name);
  sessionStorage.removeItem(name);
  const field = fact && within.querySelector(`[data-fact="${CSS.escape(fact)}"]`);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}
