// @ts-check
// Words not saved yet, kept on this machine: they outlive a closed tab, a lost connection and an ended session.

const kept = 50;
const prefix = 'draft:';

/** @typedef {{ at: number, revision: number, values: Record<string, string> }} Draft */

/** @param {string} photo @returns {Draft | null} */
export function draftOf(photo) {
  try {
    return JSON.parse(localStorage.getItem(prefix + photo) ?? 'null');
  } catch {
    return null;
  }
}

/** @param {string} photo @param {number} revision @param {Record<string, string>} values */
export function keepDraft(photo, revision, values) {
  try {
    localStorage.setItem(prefix + photo, JSON.stringify({ at: Date.now(), revision, values }));
    dropOldest();
  } catch {
    // Storage is full or forbidden: the form itself still holds the words.
  }
}

/** @param {string} photo */
export function dropDraft(photo) {
  try {
    localStorage.removeItem(prefix + photo);
  } catch {
    // Nothing was kept either.
  }
}

function dropOldest() {
  const photos = Object.keys(localStorage).filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  if (photos.length <= kept) return;
  const age = (/** @type {string} */ photo) => draftOf(photo)?.at ?? 0;
  for (const photo of photos.sort((a, b) => age(a) - age(b)).slice(0, photos.length - kept)) dropDraft(photo);
}
