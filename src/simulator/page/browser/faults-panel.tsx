import type { VNode } from 'preact';
import { usePage } from './context.js';
import { Icon } from './icons.js';
import type { FaultKind } from './shapes.js';

/** One call in three, or each one. */
const often = [0.33, 1] as const;

/** Switches that make the server as bad as Telegram and the network can be. */
export function FaultsPanel(): VNode {
  const { screen, words, deeds } = usePage();
  const { faults } = screen.world;
  const kinds: readonly { readonly kind: FaultKind; readonly name: string; readonly help: string }[] = [
    { kind: '429', name: words.fault429, help: words.fault429Help },
    { kind: '500', name: words.fault500, help: words.fault500Help },
    { kind: 'reset-after', name: words.faultLost, help: words.faultLostHelp },
    { kind: 'latency', name: words.faultSlow, help: words.faultSlowHelp },
  ];
  const others = faults.filter((fault) => !kinds.some(({ kind }) => kind === fault.kind));
  return (
    <>
      <p class="panel-help">{words.faultsHelp}</p>
      <ul class="faults">
        {kinds.map(({ kind, name, help }) => {
          const fault = faults.find((one) => one.kind === kind);
          const probability = fault?.probability ?? 1;
          return (
            <li key={kind} class={`fault ${fault ? 'is-on' : ''}`}>
              <label class="fault-switch">
                <input
                  type="checkbox"
                  role="switch"
                  checked={fault !== undefined}
                  onChange={() => void deeds.switchFault(kind, fault ? undefined : often[0])}
                />
                <span class="fault-text">
                  <span class="fault-name">{name}</span>
                  <span class="fault-help">{help}</span>
                </span>
              </label>
              {fault ? (
                <p class="fault-more">
                  <select
                    aria-label={`${words.howOften}: ${name}`}
                    value={probability < 1 ? often[0] : often[1]}
                    onChange={(event) => void deeds.switchFault(kind, Number(event.currentTarget.value))}
                  >
                    <option value={often[0]}>{words.oneInThree}</option>
                    <option value={often[1]}>{words.everyCall}</option>
                  </select>
                  <span class="fault-hits">
                    {fault.hits}× {words.hits}
                  </span>
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
      {others.length > 0 ? <h3>{words.others}</h3> : null}
      <ul class="faults">
        {others.map((fault) => (
          <li key={fault.id} class="fault is-on is-other">
            <span class="fault-name">{fault.kind}</span>
            <span class="fault-hits">
              {fault.hits}× {words.hits}
            </span>
            <button
              type="button"
              class="icon-button"
              aria-label={`${words.remove} ${fault.kind}`}
              onClick={() => deeds.clearFault(fault.id)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
