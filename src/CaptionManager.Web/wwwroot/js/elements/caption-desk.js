// @ts-check
import { isTyping, onKeys } from '../keys.js';
import { toast } from '../http.js';
import { draftOf, dropDraft, keepDraft } from '../drafts.js';
import { fieldOf, setValue } from '../facts.js';
import { rememberField, resumeField } from '../resume-field.js';
import { carryCaption, carriedCaption } from '../carried-caption.js';
import { figure, tell } from '../texts.js';

const patience = 4000;

/** The caption form: keys, counters, a draft on this machine, and no sending into a lost connection. */
class CaptionDesk extends HTMLElement {
  #abort = new AbortController();
  #dirty = false;
  #reached = false;

  connectedCallback() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('input', (event) => this.#typed(event), { signal });
    this.addEventListener('submit', (event) => this.#submit(event), { signal });
    this.addEventListener('click', (event) => this.#click(event), { signal });
    window.addEventListener('pagehide', () => this.#keep(), { signal });
    onKeys({
      'Ctrl+Enter': [tell('KeySaveAndNextFromInsideAField'), () => this.#goOn('next')],
      'Ctrl+Shift+Enter': [tell('KeySaveSubmitAndNext'), () => this.#goOn('submitNext')],
      'Ctrl+Alt+Enter': [tell('KeySaveAndCopyTheCaptionToTheNext'), () => this.#carry()],
      'Ctrl+s': [tell('KeySave'), () => this.#press('stay')],
      'Alt+ArrowRight': [tell('KeyPreviousNext'), () => this.#follow('next')],
      'Alt+ArrowLeft': [tell('KeyPreviousNext'), () => this.#follow('previous')],
      c: [tell('KeyCaption'), () => this.#field('caption')?.focus()],
      Escape: [tell('KeyLeaveTheField'), () => false],
    }, signal);
    this.addEventListener('keydown', (event) => this.#leave(event), { signal });
    queueMicrotask(() => this.#opened());
  }

  /** Letters act as keys again once nobody writes. @param {KeyboardEvent} event */
  #leave(event) {
    if (event.key !== 'Escape' || event.defaultPrevented || !isTyping(event.target) || this.querySelector('dialog[open]')) return;
    /** @type {HTMLElement} */ (event.target).blur();
  }

  disconnectedCallback() {
    this.#keep();
    this.#abort.abort();
  }

  get #photo() { return this.dataset.photo ?? ''; }

  get #form() { return /** @type {HTMLFormElement | null} */ (this.querySelector('form[data-facts]')); }

  get #basedOn() { return /** @type {HTMLInputElement} */ (this.querySelector('[data-based-on]')); }

  #facts() { return /** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement>} */ (this.querySelectorAll('[data-fact]')); }

  /** @param {string} name */
  #field(name) { return fieldOf(this, name); }

  #opened() {
    for (const field of this.#facts()) this.#count(field);
    if (this.dataset.saved) this.#saved(this.dataset.saved);
    const conflict = /** @type {HTMLElement | null} */ (this.querySelector('#conflict-title'));
    if (conflict) { this.#dirty = true; conflict.focus(); }
    else this.#restoreDraft();
    if (!conflict) resumeField(this);
    this.#takeOver();
  }

  /** The server has the words: the draft is done, and a reload must not say so again. @param {string} photo */
  #saved(photo) {
    dropDraft(photo);
    const address = new URL(location.href);
    address.searchParams.delete('saved');
    history.replaceState(history.state, '', address);
  }

  /** @param {Event} event */
  #typed(event) {
    const field = event.target;
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) || !field.dataset.fact) return;
    this.#dirty = true;
    this.#count(field);
    this.#keep();
  }

  /** Characters for the reader, octets for the fields of IIM that have a limit. @param {HTMLInputElement | HTMLTextAreaElement} field */
  #count(field) {
    const counter = /** @type {HTMLElement | null} */ (this.querySelector(`[data-counter="${CSS.escape(field.dataset.fact ?? '')}"]`));
    if (!counter) return;
    const octets = new TextEncoder().encode(field.value).length;
    const limit = Number(counter.dataset.limit);
    const characters = [...new Intl.Segmenter().segment(field.value)].length;
    counter.hidden = characters === 0;
    counter.textContent = limit > 0 && octets > limit * 0.8 ? tell('CharactersAndBytes', figure(characters), figure(octets), figure(limit)) : tell('Characters', figure(characters));
    counter.dataset.over = String(limit > 0 && octets > limit);
  }

  #keep() {
    if (!this.#dirty) return;
    keepDraft(this.#photo, Number(this.#basedOn.value), Object.fromEntries([...this.#facts()].map((field) => [field.dataset.fact ?? '', field.value])));
  }

  #restoreDraft() {
    const draft = draftOf(this.#photo);
    if (!draft) return;
    const changed = [...this.#facts()].filter((field) => (draft.values[field.dataset.fact ?? ''] ?? field.value) !== field.value);
    if (changed.length === 0) { dropDraft(this.#photo); return; }
    // Based on what the writer saw then: saving over somebody else's revision shows both.
    this.#basedOn.value = String(draft.revision);
    for (const field of changed) setValue(field, draft.values[field.dataset.fact ?? '']);
    const notice = /** @type {HTMLElement | null} */ (this.querySelector('[data-draft]'));
    const text = this.querySelector('[data-draft-text]');
    if (text && draft.revision !== Number(this.dataset.revision))
      text.textContent = tell('DraftOfOlderRevision', this.dataset.revision);
    if (notice) notice.hidden = false;
  }

  /** Asks whether the desk is there before the browser leaves the page for good. @param {SubmitEvent} event */
  async #submit(event) {
    if (this.#reached) return;
    event.preventDefault();
    this.#keep();
    try {
      await fetch('/health', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(patience) });
    } catch {
      toast(tell('WordsAreKept'));
      return;
    }
    this.#reached = true;
    /** @type {HTMLFormElement} */ (event.target).requestSubmit(event.submitter);
    this.#reached = false;
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const target = /** @type {Element} */ (event.target);
    if (target.closest('[data-discard-draft]')) {
      this.#dirty = false;
      dropDraft(this.#photo);
      location.reload();
    }
    const take = /** @type {HTMLElement | null} */ (target.closest('[data-take]'));
    const field = take && this.#field(take.dataset.take ?? '');
    if (!take || !field) return;
    const before = field.value;
    setValue(field, take.dataset.value ?? '');
    toast(tell('TakenOver', take.dataset.label ?? tell('Value')), { label: tell('Undo'), act: () => setValue(field, before) });
  }

  /** To the next photo, in the same field. @param {string} action */
  #goOn(action) {
    rememberField(this);
    return this.#press(action);
  }

  /** To the next photo with this caption: for a run of pictures of one scene. */
  #carry() {
    const caption = this.#field('caption');
    if (!caption || caption.value.trim() === '' || !this.querySelector('a[data-next][href]')) return false;
    carryCaption(caption.value);
    return this.#goOn('next');
  }

  /** The caption that was carried here, in the place of what stood here; taken back by one press. */
  #takeOver() {
    const carried = carriedCaption();
    const caption = this.#field('caption');
    if (!carried || !caption || caption.value === carried) return;
    const before = caption.value;
    setValue(caption, carried);
    toast(tell('CaptionCarried'), { label: tell('Undo'), act: () => setValue(caption, before) });
  }

  /** @param {string} action */
  #press(action) {
    const button = this.querySelector(`button[name="then"][value="${action}"]:not([hidden])`);
    if (!(button instanceof HTMLButtonElement)) return false;
    button.click();
    return true;
  }

  /** @param {string} direction */
  #follow(direction) {
    const link = this.querySelector(`a[data-${direction}][href]`);
    if (!(link instanceof HTMLElement)) return false;
    this.#keep();
    link.click();
    return true;
  }
}

customElements.define('caption-desk', CaptionDesk);
