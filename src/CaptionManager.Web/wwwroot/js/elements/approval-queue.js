// @ts-check
import { onKeys } from '../keys.js';
import { tell } from '../texts.js';

/** The approval queue by keys: A approves, R asks for a reason, N and P move, E edits, U undoes, C claims, X ticks, B takes what is ticked. */
class ApprovalQueue extends HTMLElement {
  #abort = new AbortController();

  connectedCallback() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    onKeys({
      a: [tell('KeyApprove'), () => this.#approve()],
      r: [tell('KeyRejectWithAReason'), () => this.#reject()],
      n: [tell('KeyNext'), () => this.#press('a[data-next]')],
      p: [tell('KeyPrevious'), () => this.#press('a[data-previous]')],
      e: [tell('KeyEdit'), () => this.#press('a[data-edit]')],
      u: [tell('KeyUndoTheLastDecision'), () => this.#press('[data-undo]')],
      c: [tell('KeyTakeInHandLetGoTakeOver'), () => this.#press('[data-claim]')],
      x: [tell('KeyTickOrUntickForASelection'), () => this.#press('.queue-row:has([aria-current]) .queue-check')],
      b: [tell('KeyApproveTheSelectionFirstASummary'), () => this.#press('[data-selection]')],
      'Ctrl+Enter': [tell('KeyRejectWithTheReasonWritten'), () => this.#press('details[open] [data-reject]')],
      Escape: [tell('KeyLeaveTheReason'), () => this.#cancel()],
    }, signal);
    this.addEventListener('change', (event) => {
      const target = event.target;
      if (target instanceof HTMLSelectElement && target.matches('[data-submit]')) target.form?.requestSubmit();
    }, { signal });
    queueMicrotask(() => this.#opened());
  }

  disconnectedCallback() {
    this.#abort.abort();
  }

  /** A reload must not say again what was decided, and the row in hand is in view. */
  #opened() {
    const address = new URL(location.href);
    for (const said of ['did', 'placed', 'given', 'held']) address.searchParams.delete(said);
    history.replaceState(history.state, '', address);
    this.querySelector('.queue-item[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
    if (this.querySelector('details.reject[open]')) this.#reject();
  }

  /** @param {string} selector */
  #press(selector) {
    const target = this.querySelector(selector);
    if (!(target instanceof HTMLElement)) return false;
    target.click();
    return true;
  }

  /** What stops an approval asks for its reason first. */
  #approve() {
    const reason = this.querySelector('[data-override]');
    if (reason instanceof HTMLTextAreaElement && reason.value.trim() === '') {
      reason.focus();
      return true;
    }
    return this.#press('[data-approve]');
  }

  #reject() {
    const details = this.querySelector('details.reject');
    if (!details) return false;
    details.setAttribute('open', '');
    details.querySelector('textarea')?.focus();
    return true;
  }

  #cancel() {
    const details = this.querySelector('details.reject[open]');
    if (!details) return false;
    details.removeAttribute('open');
    return true;
  }
}

customElements.define('approval-queue', ApprovalQueue);
