// @ts-check
// The parts of a credit in the order an editor reads them.
import { tell } from './texts.js';

/** @type {{ name: string, part: string, label: string, many: boolean }[]} */
export const creditParts = [
  { name: 'creators', part: 'creator', label: tell('CreditPhotographer'), many: true },
  { name: 'agencies', part: 'agency', label: tell('CreditAgency'), many: true },
  { name: 'pool', part: 'pool', label: tell('CreditPool'), many: false },
  { name: 'via', part: 'via', label: tell('CreditVia'), many: true },
  { name: 'provider', part: 'provider', label: tell('CreditProvider'), many: false },
  { name: 'onBehalfOf', part: 'onBehalfOf', label: tell('CreditFor'), many: false },
  { name: 'notes', part: 'note', label: tell('CreditNote'), many: true },
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
