// @ts-check
// Files dropped anywhere reach the upload page, which may have to be opened first.

/** @type {File[]} */
let waiting = [];

/** Every file of a drop, folders walked. @param {DataTransfer} transfer @returns {Promise<File[]>} */
export async function filesOf(transfer) {
  // The entries must be taken before the first await: the transfer is emptied when the event ends.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry != null);
  const loose = [...transfer.files];
  if (entries.length === 0) return loose;
  const nested = await Promise.all(entries.map(walk));
  return nested.flat();
}

/** @param {FileSystemEntry} entry @returns {Promise<File[]>} */
async function walk(entry) {
  if (entry.isFile) return [await new Promise((done, fail) => /** @type {FileSystemFileEntry} */ (entry).file(done, fail))];
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  const files = [];
  // A reader hands out at most a hundred entries at a time and an empty list at the end.
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const part = await new Promise((done, fail) => reader.readEntries(done, fail));
    if (part.length === 0) return files;
    files.push(...(await Promise.all(part.map(walk))).flat());
  }
}

/** Gives files to the upload page. @param {File[]} files */
export function handOver(files) {
  if (files.length === 0) return;
  waiting.push(...files);
  const upload = document.querySelector('photo-upload');
  if (upload) upload.dispatchEvent(new Event('files-waiting'));
  else /** @type {any} */ (window).Blazor.navigateTo('/upload');
}

/** What waits, once. */
export function takeWaiting() {
  const files = waiting;
  waiting = [];
  return files;
}
