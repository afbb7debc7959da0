// @ts-check
// A caption on its way to the next photo: kept for one page, in this tab.

const name = 'carried-caption';

/** @param {string} caption */
export const carryCaption = (caption) => sessionStorage.setItem(name, caption);

/** What was carried, once. */
export function carriedCaption() {
  const caption = sessionStorage.getItem(name);
  sessionStorage.removeItem(name);
  return caption;
}
