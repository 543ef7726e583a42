import { bad, Refused } from '../answer.js';
import type { Handler } from './call.js';
import { firstMessage } from './messages.js';
import { markupOf, send } from './sending.js';

const sendLocation: Handler = (call) => {
  const { args } = call;
  for (const name of ['latitude', 'longitude']) if (args.text(name).trim() === '') return bad(`${name} is empty`);
  const latitude = Number(args.text('latitude'));
  const longitude = Number(args.text('longitude'));
  if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) return bad('LOCATION_INVALID');
  const markup = markupOf(call);
  if (markup instanceof Refused) return markup;
  return firstMessage(
    send(call, { right: 'messages', markup, contents: () => [{ location: { latitude, longitude } }] }),
  );
};

const sendContact: Handler = (call) => {
  const { args } = call;
  for (const name of ['phone_number', 'first_name'])
    if (args.text(name) === '') return bad(`Parameter "${name}" is required`);
  const contact: Record<string, string> = {};
  for (const name of ['phone_number', 'first_name', 'last_name', 'vcard'])
    if (args.text(name) !== '') contact[name] = args.text(name);
  const markup = markupOf(call);
  if (markup instanceof Refused) return markup;
  return firstMessage(send(call, { right: 'messages', markup, contents: () => [{ contact }] }));
};

/** Methods that send places and contacts. */
export const placeMethods: Readonly<Record<string, Handler>> = { sendlocation: sendLocation, sendcontact: sendContact };
