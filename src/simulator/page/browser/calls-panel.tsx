import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { toField } from './clock-times.js';
import { usePage } from './context.js';
import type { Call } from './shapes.js';

/** Calls shown at once; the newest first. */
const shown = 80;

/** The raw calls of the bot and what they were answered. */
export function CallsPanel(): VNode {
  const { screen, words } = usePage();
  const [filter, setFilter] = useState('');
  const [failed, setFailed] = useState(false);
  const wanted = filter.trim().toLowerCase();
  const calls = screen.world.calls
    .filter((call) => !failed || isFailure(call))
    .filter((call) => wanted === '' || JSON.stringify([call.method, call.parameters]).toLowerCase().includes(wanted))
    .slice(-shown)
    .reverse();
  return (
    <>
      <p class="panel-help">{words.callsHelp}</p>
      <div class="calls-filter">
        <input
          type="search"
          aria-label={words.filter}
          placeholder={words.filter}
          value={filter}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
        <label>
          <input type="checkbox" checked={failed} onChange={(event) => setFailed(event.currentTarget.checked)} />{' '}
          {words.onlyFailed}
        </label>
      </div>
      {calls.length === 0 ? <p class="panel-none">{words.callsNone}</p> : null}
      <ul class="calls">
        {calls.map((call) => (
          <li key={call.id}>
            <CallEntry call={call} />
          </li>
        ))}
      </ul>
    </>
  );
}

const isFailure = (call: Call): boolean => call.status === null || call.status >= 400 || call.fault !== undefined;

function CallEntry({ call }: { readonly call: Call }): VNode {
  const { words } = usePage();
  const [open, setOpen] = useState(false);
  const at = new Date(call.date);
  return (
    <details
      class={`call ${isFailure(call) ? 'is-failure' : ''}`}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span class="call-method">{call.method}</span>
        <span class="call-status">{call.status ?? words.cut}</span>
        <span class="call-about">
          {toField(at).slice(11)}:{String(at.getUTCSeconds()).padStart(2, '0')} · {Math.round(call.ms)} ms
          {call.fault ? ` · ${call.fault}` : ''}
          {call.processed ? '' : ` · ${words.notProcessed}`}
        </span>
      </summary>
      {open ? (
        <>
          <h4>{words.request}</h4>
          <pre tabIndex={0}>{JSON.stringify(call.parameters, null, 2)}</pre>
          <h4>{words.answer}</h4>
          <pre tabIndex={0}>{JSON.stringify(call.answer, null, 2)}</pre>
        </>
      ) : null}
    </details>
  );
}
