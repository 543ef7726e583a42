import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { CallsPanel } from './calls-panel.js';
import { ClockPanel } from './clock-panel.js';
import { usePage } from './context.js';
import { FaultsPanel } from './faults-panel.js';
import { Icon } from './icons.js';

export const tabs = ['clock', 'faults', 'calls'] as const;
export type Tab = (typeof tabs)[number];

/** The tools beside the chat: the clock, the faults, the calls. */
export function Tools({ tab, setTab }: { readonly tab: Tab; readonly setTab: (tab: Tab) => void }): VNode {
  const { words, changeSettings } = usePage();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step === undefined ? undefined : tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
    if (!next) return;
    setTab(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <aside class="tools" aria-label={words.tools}>
      <div class="tools-head">
        <div class="tabs" role="tablist" aria-label={words.tools} ref={list} onKeyDown={move}>
          {tabs.map((name) => (
            <button
              type="button"
              role="tab"
              key={name}
              id={`tab-${name}`}
              aria-selected={tab === name}
              aria-controls="tool-panel"
              tabIndex={tab === name ? 0 : -1}
              onClick={() => setTab(name)}
            >
              {words[name]}
            </button>
          ))}
        </div>
        <button
          type="button"
          class="icon-button"
          aria-label={words.toolsClose}
          onClick={() => changeSettings({ tools: false })}
        >
          <Icon name="close" />
        </button>
      </div>
      <div class="tool-panel" role="tabpanel" id="tool-panel" aria-labelledby={`tab-${tab}`} tabIndex={0}>
        {tab === 'clock' ? <ClockPanel /> : null}
        {tab === 'faults' ? <FaultsPanel /> : null}
        {tab === 'calls' ? <CallsPanel /> : null}
      </div>
    </aside>
  );
}
