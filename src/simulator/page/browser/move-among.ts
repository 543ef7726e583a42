const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/**
 * Arrow keys lead from the text box into the list that stands above it, through it, and out of it again at either end;
 * Escape leads straight back.
 * @param composer what holds both the list and the box
 */
export function moveAmongSuggestions(event: KeyboardEvent, composer: HTMLElement, box: HTMLElement | null): void {
  const entries = [...composer.querySelectorAll<HTMLElement>('.suggestion')];
  const at = entries.findIndex((entry) => entry === document.activeElement);
  const step = steps[event.key];
  if (entries.length === 0 || (step === undefined && (event.key !== 'Escape' || at < 0))) return;
  event.preventDefault();
  const entered = step === 1 ? entries[0] : entries.at(-1);
  const next = step === undefined ? undefined : at < 0 ? entered : entries[at + step];
  (next ?? box)?.focus();
}
