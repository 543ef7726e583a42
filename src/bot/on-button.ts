import type { Composer, Filter } from 'grammy';
import { readAction } from './callback-data.js';
import type { ButtonAction } from './callback-data.js';
import type { KabarContext } from './context.js';

/** The action of one kind. */
export type ActionOf<Kind extends ButtonAction['kind']> = Extract<ButtonAction, { kind: Kind }>;

type Handle = (ctx: Filter<KabarContext, 'callback_query:data'>, action: ButtonAction) => Promise<void>;

/** The kinds of button of each feature. */
const handled = new WeakMap<Composer<KabarContext>, Map<ButtonAction['kind'], Handle>>();

/**
 * Answers the taps on one kind of button; data that cannot be read are passed on. All kinds of a feature are one step of its
 * way, in the place of the first: a step for each of the hundred and more kinds would have to be passed by every update.
 */
export function onButton<Kind extends ButtonAction['kind']>(
  feature: Composer<KabarContext>,
  kind: Kind,
  handle: (ctx: Filter<KabarContext, 'callback_query:data'>, action: ActionOf<Kind>) => Promise<void>,
): void {
  kindsOf(feature).set(kind, async (ctx, action) => {
    if (isKind(action, kind)) await handle(ctx, action);
  });
}

function kindsOf(feature: Composer<KabarContext>): Map<ButtonAction['kind'], Handle> {
  const known = handled.get(feature);
  if (known !== undefined) return known;
  const kinds = new Map<ButtonAction['kind'], Handle>();
  handled.set(feature, kinds);
  feature.on('callback_query:data', async (ctx, next) => {
    const action = actionOf(ctx.callbackQuery);
    const handle = action === null ? undefined : kinds.get(action.kind);
    if (action === null || handle === undefined) await next();
    else await handle(ctx, action);
  });
  return kinds;
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
