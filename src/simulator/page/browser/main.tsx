import { render } from 'preact';
import { App } from './app.js';
import { applySettings, readSettings } from './settings.js';
import { createSession } from './session.js';
import { openFirstChat } from './first-chat.js';

applySettings(readSettings());
const session = createSession();
const root = document.getElementById('page');
if (root) render(<App session={session} />, root);
openFirstChat(session);
session.start();
