// @ts-check
// Every custom element of the desk. Each enhances markup that the server already sent.
import './elements/desk-shell.js';
import './elements/key-help.js';
import './elements/theme-switch.js';
import './elements/contact-sheet.js';
import './elements/tile-size.js';
import './elements/sheet-lint.js';
import './elements/load-more.js';
import './elements/load-samples.js';
import './elements/photo-upload.js';
import './elements/photo-stage.js';
import './elements/chip-field.js';
import './elements/caption-desk.js';
import './elements/conflict-choice.js';
import './elements/caption-lint.js';
import './elements/credit-editor.js';
import './elements/approval-queue.js';
import './elements/approval-selection.js';
import './elements/style-editor.js';
import './elements/search-box.js';
import './elements/saved-searches.js';
import './elements/page-keys.js';
import './elements/pairing-board.js';
import './elements/sheet-drop.js';
import './elements/batch-editor.js';
import './elements/typing-aids.js';
import './elements/paste-special.js';
import './elements/template-choice.js';
import './elements/duplicate-compare.js';
import './elements/duplicate-check.js';
import './elements/passkey-make.js';
import './elements/passkey-sign-in.js';

// Enhanced navigation swaps the page under elements that stay; they hear of it by this event.
/** @type {any} */ (window).Blazor?.addEventListener('enhancedload', () => document.dispatchEvent(new Event('desk:load')));
