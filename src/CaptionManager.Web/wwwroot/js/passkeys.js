// @ts-check
// The two conversations about passkeys. What the device makes is sent as JSON and judged by the desk.
import { requestToken } from './http.js';
import { tell } from './texts.js';

/** Whether this browser can. */
export const canUsePasskeys = () =>
  typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential && window.isSecureContext;

/** @param {string} password @param {string} name @param {AbortSignal} signal @returns {Promise<string>} the next address */
export async function makePasskey(password, name, signal) {
  const options = await post('/settings/passkeys/options', { password }, signal);
  const publicKey = /** @type {any} */ (PublicKeyCredential).parseCreationOptionsFromJSON(options);
  const credential = await navigator.credentials.create({ publicKey, signal });
  return (await post('/settings/passkeys/make', { credential: JSON.stringify(credential), name }, signal)).next;
}

/** @param {string | null} returnUrl @param {AbortSignal} signal @returns {Promise<string>} the next address */
export async function usePasskey(returnUrl, signal) {
  const options = await post('/sign-in/passkey/options', {}, signal);
  const publicKey = /** @type {any} */ (PublicKeyCredential).parseRequestOptionsFromJSON(options);
  const credential = await navigator.credentials.get({ publicKey, signal });
  return (await post('/sign-in/passkey', { credential: JSON.stringify(credential), returnUrl }, signal)).next;
}

/**
 * Has one of the conversations for an element: its button rests meanwhile, then the page goes to the next address; what fails is said.
 * @param {HTMLElement} host @param {AbortSignal} signal @param {() => Promise<string>} ask
 */
export async function converse(host, signal, ask) {
  const button = /** @type {HTMLButtonElement} */ (host.querySelector('button'));
  button.disabled = true;
  say(host, '');
  try {
    location.assign(await ask());
  } catch (error) {
    if (signal.aborted) return;
    say(host, explain(error));
    button.disabled = false;
  }
}

/** Shows a message in an element; an empty one takes it away. @param {HTMLElement} host @param {string} message */
export function say(host, message) {
  const error = /** @type {HTMLElement} */ (host.querySelector('[data-error]'));
  error.textContent = message;
  error.hidden = !message;
}

/** What to say of a failure. @param {unknown} error */
function explain(error) {
  if (error instanceof DOMException && error.name === 'NotAllowedError') return tell('DeviceDidNotConfirm');
  if (error instanceof DOMException && error.name === 'InvalidStateError') return tell('PasskeyThere');
  return error instanceof Error ? error.message : String(error);
}

/** @param {string} url @param {unknown} body @param {AbortSignal} signal @returns {Promise<any>} */
async function post(url, body, signal) {
  const answer = await fetch(url, {
    method: 'POST',
    signal,
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', RequestVerificationToken: requestToken() },
    body: JSON.stringify(body),
  });
  if (answer.redirected || !answer.headers.get('Content-Type')?.includes('json')) throw new Error(answer.status === 429
    ? tell('TooManyAttempts')
    : tell('PageNoLongerValid'));
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.detail ?? tell('DeskAnswered', answer.status));
  return said;
}
