import type { Composer, Filter } from 'grammy';
import { readAction } from './callback-data.js';
import type { ButtonAction } from './callback-data.js';
import type { KabarContext } from './context.js';

/** The action of one kind. */
export type ActionOf<Kind extends ButtonAction['kind']> = Extract<ButtonAction, { kind: Kind }>;

/** Answers the taps on one kind of button; data that cannot be read are passed on. */
export function onButton<Kind extends ButtonAction['kind']>(
  feature: Composer<KabarContext>,
  kind: Kind,
  handle: (ctx: Filter<KabarContext, 'callback_query:data'>, action: ActionOf<Kind>) => Promise<void>,
): void {
  feature.on('callback_query:data', async (ctx, next) => {
    const action = actionOf(ctx.callbackQuery);
    if (action !== null && isKind(action, kind)) await handle(ctx, action);
    else await next();
  });
}

/** What each tap means, read once however many kinds of button are asked in turn. */
const known = new WeakMap<object, ButtonAction | null>();

function actionOf(tap: { data: string }): ButtonAction | null {
  let action = known.get(tap);
  if (action === undefined) known.set(tap, (action = readAction(tap.data)));
  return action;
}

function isKind<Kind extends ButtonAction['kind']>(action: ButtonAction, kind: Kind): action is ActionOf<Kind> {
  return action.kind === kind;
}
