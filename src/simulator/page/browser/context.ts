import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Deeds } from './deeds.js';
import type { Screen, Session } from './session.js';
import type { Settings } from './settings.js';
import type { Words } from './words.js';

/** What every part of the page may need. */
export interface Page {
  readonly screen: Screen;
  readonly session: Session;
  readonly deeds: Deeds;
  readonly words: Words;
  readonly settings: Settings;
  readonly changeSettings: (part: Partial<Settings>) => void;
}

export const PageContext = createContext<Page | undefined>(undefined);

/** The page around a component. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('A component stands outside the page: wrap it in PageContext.Provider.');
  return page;
}
