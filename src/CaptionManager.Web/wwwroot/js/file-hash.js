// @ts-check
// SHA-256 of a file, so that the desk can say that it has it before anything is sent.

const largest = 256 * 1024 * 1024;

/** Sixty-four hexadecimal digits; undefined where the browser offers no digest (a desk without HTTPS) or the file is too large to hold at once. @param {File} file */
export async function hashOf(file) {
  if (!globalThis.crypto?.subtle || file.size > largest) return undefined;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((octet) => octet.toString(16).padStart(2, '0')).join('');
}
