import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { api } from './api.js';
import { usePage } from './context.js';
import type { BotCommand } from './shapes.js';

/** The commands that the chosen person sees in the open chat, read anew when the bot changes them. */
export function useCommands(): readonly BotCommand[] {
  const { screen } = usePage();
  const { chatId, personId } = screen;
  const { bot } = screen.world;
  const [commands, setCommands] = useState<readonly BotCommand[]>([]);
  useEffect(() => {
    if (chatId === undefined || personId === undefined || !bot) return undefined;
    let old = false;
    api.commands(personId, chatId, bot.id).then(
      (answer) => old || setCommands(answer.commands),
      () => old || setCommands([]),
    );
    return () => {
      old = true;
    };
  }, [chatId, personId, bot]);
  return commands;
}

interface Props {
  readonly commands: readonly BotCommand[];
  readonly onChosen: (command: string) => void;
}

/** A list of commands to choose from. */
export function CommandList({ commands, onChosen }: Props): VNode {
  const { words } = usePage();
  return (
    <div class="suggestions" role="group" aria-label={words.menu}>
      {commands.map(({ command, description }) => (
        <button type="button" class="suggestion is-command" key={command} onClick={() => onChosen(command)}>
          <span class="suggestion-name">/{command}</span>
          <span class="suggestion-about">{description}</span>
        </button>
      ))}
    </div>
  );
}
