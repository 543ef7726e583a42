import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ChatPane } from './chat-pane.js';
import { PageContext } from './context.js';
import { createDeeds, type Question } from './deeds.js';
import { AlertDialog, QuestionDialog } from './dialogs.js';
import type { Session } from './session.js';
import { applySettings, readSettings, type Settings } from './settings.js';
import { Sidebar } from './sidebar.js';
import { type Tab, Tools } from './tools.js';
import { TopBar } from './top-bar.js';
import { words as allWords } from './words.js';

/** The whole page. */
export function App({ session }: { readonly session: Session }): VNode {
  const [screen, setScreen] = useState(session.screen());
  const [settings, setSettings] = useState(readSettings);
  const [question, setQuestion] = useState<Question>();
  const [text, setText] = useState('');
  const [tab, setTab] = useState<Tab>('clock');
  const words = allWords[settings.language];
  const deeds = useMemo(() => createDeeds({ session, words, ask: setQuestion, fillBox: setText }), [session, words]);
  const changeSettings = (part: Partial<Settings>): void => setSettings((old) => ({ ...old, ...part }));

  useEffect(() => session.listen(() => setScreen(session.screen())), [session]);
  useEffect(() => {
    applySettings(settings);
    document.title = words.title;
  }, [settings, words]);
  useEffect(() => {
    if (screen.chatId !== undefined)
      document.querySelector<HTMLElement>('.chat-header h1')?.focus({ preventScroll: true });
  }, [screen.chatId]);

  const openTools = (wanted: Tab = tab): void => {
    setTab(wanted);
    changeSettings({ tools: true });
  };
  const trouble =
    screen.status === 'lost' ? words.lost : screen.status === 'ready' && !screen.world.bot ? words.noBot : undefined;
  return (
    <PageContext.Provider value={{ screen, session, deeds, words, settings, changeSettings }}>
      <div class="page" data-view={screen.chatId === undefined ? 'list' : 'chat'} data-tools={settings.tools}>
        <a class="skip" href="#chat">
          {words.skip}
        </a>
        <TopBar openTools={openTools} />
        {trouble ? (
          <p class="trouble" role="alert">
            {trouble}
          </p>
        ) : null}
        <div class="columns">
          <Sidebar />
          <ChatPane text={text} setText={setText} onBack={() => session.change({ chatId: undefined })} />
          {settings.tools ? <Tools tab={tab} setTab={setTab} /> : null}
        </div>
        <div class="notices" role="status" aria-live="polite">
          {screen.notices.map((notice) => (
            <p class="notice" key={notice.id}>
              {notice.text}
            </p>
          ))}
        </div>
        {screen.alert === undefined ? null : (
          <AlertDialog text={screen.alert} onClose={() => session.change({ alert: undefined })} />
        )}
        {question ? <QuestionDialog question={question} onClose={() => setQuestion(undefined)} /> : null}
      </div>
    </PageContext.Provider>
  );
}
