import type { Session } from './session.js';

/**
 * Opens a chat as soon as there is one: the one that the address names (`#71002`), else, where there is room for
 * more than the list, the first person's. From then on the address names the open chat, so that a reload stays there.
 */
export function openFirstChat(session: Session): void {
  const wide = matchMedia('(min-width: 760px)').matches;
  let done = false;
  session.listen(() => {
    const { chatId, personId, world, status } = session.screen();
    if (done || status !== 'ready' || world.people.length === 0 || !world.bot) {
      if (done) history.replaceState(null, '', chatId === undefined ? '#' : `#${chatId}`);
      return;
    }
    done = true;
    const named = Number(location.hash.slice(1));
    const known = world.people.some((person) => person.id === named) || world.chats.has(named);
    const first = known ? named : wide ? world.people[0]?.id : undefined;
    if (first !== undefined && chatId === undefined)
      void session.openChat(first, first > 0 ? first : (personId ?? world.people[0]?.id ?? first));
  });
}
