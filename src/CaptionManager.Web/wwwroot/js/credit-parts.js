// @ts-check
// The parts of a credit in the order an editor reads them.

/** @type {{ name: string, part: string, label: string, many: boolean }[]} */
export const creditParts = [
  { name: 'creators', part: 'creator', label: 'Photographer', many: true },
  { name: 'agencies', part: 'agency', label: 'Agency', many: true },
  { name: 'pool', part: 'pool', label: 'Pool', many: false },
  { name: 'via', part: 'via', label: 'Via', many: true },
  { name: 'provider', part: 'provider', label: 'Provider', many: false },
  { name: 'onBehalfOf', part: 'onBehalfOf', label: 'For', many: false },
  { name: 'notes', part: 'note', label: 'Note', many: true },
];

/** One list item per fact of a credit. @param {any} credit @returns {HTMLLIElement[]} */
export function creditChips(credit) {
  return creditParts.flatMap(({ name, part, label }) =>
    [credit?.[name] ?? []].flat().map((value) => {
      const item = document.createElement('li');
      item.className = 'credit-chip';
      item.dataset.part = part;
      const kind = document.createElement('small');
      kind.textContent = label;
      item.append(kind, ` ${value}`);
      return item;
    }));
}
