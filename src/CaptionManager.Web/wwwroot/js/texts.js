// @ts-check
// What scripts say, in the language of the page: the desk lays the texts into its head.

/** @type {Record<string, string>} */
const texts = JSON.parse(document.querySelector('meta[name="texts"]')?.getAttribute('content') ?? '{}');

/** A text with values in its places {0}, {1} … @param {string} key @param {...unknown} values */
export const tell = (key, ...values) => (texts[key] ?? key).replace(/\{(\d)\}/g, (_, place) => String(values[Number(place)]));

/** A number as the reader's country writes it. @param {number} number @param {number} [decimals] */
export const figure = (number, decimals = 0) =>
  number.toLocaleString(document.documentElement.dataset.region, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
