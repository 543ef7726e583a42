import { Refused, type Outcome } from '../answer.js';
import { menuButtonIn } from '../methods/menu-button.js';
import { commandsSeenBy } from '../methods/commands.js';
import type { Person, User } from '../world/types.js';
import type { World } from '../world/world.js';
import { fieldsOf, limitOf, missing, optionalText, wholeNumber, wrong, type SimRoute } from './answer.js';
import { botMeant } from './lookup.js';
import { personView } from './views.js';

const MOST_IN_LIST = 1000;

/** Makes a person, or changes the one with that id. */
export function putPerson(world: World, body: unknown): Outcome<Person> {
  const fields = fieldsOf(body);
  if (fields instanceof Refused) return fields;
  const id = wholeNumber(fields, 'id');
  if (id instanceof Refused) return id;
  if (id <= 0) return wrong('"id" of a person must be greater than 0.');
  if (world.bots.has(id)) return wrong(`"id" ${id} belongs to a bot.`);
  const known = world.people.get(id);
  const user: Record<string, unknown> = { ...known?.user, id, is_bot: false };
  for (const name of ['first_name', 'last_name', 'username', 'language_code']) {
    const text = optionalText(fields, name);
    if (text instanceof Refused) return text;
    if (text !== undefined) user[name] = name === 'username' ? text.replace(/^@/, '') : text;
  }
  if (typeof user['first_name'] !== 'string' || user['first_name'] === '')
    return wrong('"first_name" must be a string that is not empty.');
  for (const name of ['is_premium', 'started']) {
    if (fields[name] !== undefined && typeof fields[name] !== 'boolean')
      return wrong(`"${name}" must be true or false.`);
  }
  if (fields['is_premium'] !== undefined) user['is_premium'] = fields['is_premium'];
  const started = fields['started'] === true || (known?.started ?? false);
  const person: Person = { user: asUser(user, user['first_name']), deactivated: known?.deactivated ?? false, started };
  if (known) Object.assign(known, person);
  else world.people.set(id, person);
  if (started) for (const bot of world.bots.values()) openChat(bot.privateChats.get(id));
  return known ?? person;
}

function openChat(chat: { opened: boolean } | undefined): void {
  if (chat) chat.opened = true;
}

function asUser(fields: Readonly<Record<string, unknown>>, firstName: string): User {
  return { ...fields, id: Number(fields['id']), is_bot: false, first_name: firstName };
}

/** Routes about people. */
export function peopleRoutes(world: World): Readonly<Record<string, SimRoute>> {
  const setDeactivated =
    (deactivated: boolean): SimRoute =>
    ({ parts }) => {
      const person = world.people.get(Number(parts[0]));
      if (!person) return missing(`There is no person ${parts[0]}.`);
      person.deactivated = deactivated;
      const view = personView(world, person);
      world.events.publish('person', view);
      return { person: view };
    };
  return {
    'GET /sim/people': ({ query }) => {
      const offset = limitOf(query, 'offset', 0, Number.MAX_SAFE_INTEGER);
      const limit = limitOf(query, 'limit', MOST_IN_LIST, MOST_IN_LIST);
      return {
        people: [...world.people.values()].slice(offset, offset + limit).map((person) => personView(world, person)),
      };
    },
    'POST /sim/people': ({ body }) => {
      if (Array.isArray(body)) {
        for (const one of body) {
          const person = putPerson(world, one);
          if (person instanceof Refused) return person;
        }
        world.events.publish('reset', {});
        return { people: body.length };
      }
      const person = putPerson(world, body);
      if (person instanceof Refused) return person;
      const view = personView(world, person);
      world.events.publish('person', view);
      return { person: view };
    },
    'POST /sim/people/*/deactivate': setDeactivated(true),
    'POST /sim/people/*/reactivate': setDeactivated(false),
    'GET /sim/people/*/commands': ({ parts, query }) => {
      const person = world.people.get(Number(parts[0]));
      if (!person) return missing(`There is no person ${parts[0]}.`);
      const bot = botMeant(world, query);
      if (bot instanceof Refused) return bot;
      const chatId = Number(query.get('chat') ?? person.user.id);
      const status = world.groups.get(chatId)?.members?.get(person.user.id)?.status;
      const who = {
        id: person.user.id,
        language: person.user.language_code ?? '',
        isAdmin: status === 'creator' || status === 'administrator',
      };
      return { commands: commandsSeenBy(bot, who, chatId), menu_button: menuButtonIn(bot, chatId > 0 ? chatId : 0) };
    },
  };
}
