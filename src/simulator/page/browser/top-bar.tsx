import type { VNode } from 'preact';
import { hourMinute, shortDay } from './clock-times.js';
import { useNow } from './clock-panel.js';
import { usePage } from './context.js';
import { Icon, Mark } from './icons.js';
import type { Settings } from './settings.js';
import type { Tab } from './tools.js';

const themes = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][];

/** The line above everything: the name, the clock, the language, the look, the tools. */
export function TopBar({ openTools }: { readonly openTools: (tab?: Tab) => void }): VNode {
  const { screen, words, settings, changeSettings } = usePage();
  const now = useNow();
  const theme = { system: words.themeSystem, light: words.themeLight, dark: words.themeDark }[settings.theme];
  const next = themes[(themes.indexOf(settings.theme) + 1) % themes.length] ?? 'system';
  const disturbed = screen.world.faults.length > 0;
  return (
    <header class="top-bar">
      <span class="brand">
        <Mark />
        <span class="brand-text">
          <strong>Kabar</strong>
          <span>{words.brandLine}</span>
        </span>
      </span>
      <button
        type="button"
        class="clock-button"
        aria-label={`${words.clockNow} ${hourMinute(now, settings.language)}`}
        onClick={() => openTools('clock')}
      >
        <Icon name="clock" />
        <span class="clock-button-day">{shortDay(now, settings.language)}</span>
        <span class="clock-button-time">{hourMinute(now, settings.language)}</span>
      </button>
      <button
        type="button"
        class="text-button"
        lang={settings.language === 'id' ? 'en' : 'id'}
        onClick={() => changeSettings({ language: settings.language === 'id' ? 'en' : 'id' })}
      >
        <span class="wide-only">{words.english}</span>
        <span class="phone-only" aria-hidden="true">
          {settings.language === 'id' ? 'EN' : 'ID'}
        </span>
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={`${words.theme}: ${theme}`}
        title={`${words.theme}: ${theme}`}
        onClick={() => changeSettings({ theme: next })}
      >
        <Icon name={{ system: 'half', light: 'sun', dark: 'moon' }[settings.theme] as 'half' | 'sun' | 'moon'} />
      </button>
      <button
        type="button"
        class={`icon-button ${disturbed ? 'is-warning' : ''}`}
        aria-label={settings.tools ? words.toolsClose : words.toolsOpen}
        title={settings.tools ? words.toolsClose : words.toolsOpen}
        aria-expanded={settings.tools}
        onClick={() => (settings.tools ? changeSettings({ tools: false }) : openTools())}
      >
        <Icon name="tools" />
      </button>
    </header>
  );
}
