/** What somebody chose for the look of the page; kept in the browser. */
export interface Settings {
  readonly language: 'id' | 'en';
  readonly theme: 'system' | 'light' | 'dark';
  readonly tools: boolean;
}

const key = 'kabar-page';
const defaults: Settings = { language: 'id', theme: 'system', tools: false };

/** Reads what was kept; the defaults where the browser keeps nothing. */
export function readSettings(): Settings {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Record<keyof Settings, unknown>>;
    return {
      language: kept.language === 'en' ? 'en' : defaults.language,
      theme: kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : defaults.theme,
      tools: kept.tools === true,
    };
  } catch {
    return defaults;
  }
}

/** Keeps the settings and lets the document follow them. */
export function applySettings(settings: Settings): void {
  document.documentElement.lang = settings.language;
  if (settings.theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = settings.theme;
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // A browser that keeps nothing still shows the page.
  }
}
