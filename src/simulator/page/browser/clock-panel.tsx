import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { fromField, hourMinute, longDay, nextAt, sameDay, toField } from './clock-times.js';
import { usePage } from './context.js';

/** Hours of the day at which people read news, at which the jumps aim. */
const hours = [
  [6, 30],
  [12, 0],
  [17, 0],
  [20, 0],
] as const;

/**
 * So long before the wanted time a jump ends. What was published during the hours that were jumped over is read in
 * these seconds, and is in the digest.
 */
const readingSeconds = 15;

/** The simulator's present moment, told anew every second. */
export function useNow(): Date {
  const { screen } = usePage();
  const [here, setHere] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setHere(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return new Date(Math.max(here, Date.now()) + screen.world.ahead);
}

/** The clock of the whole bot, and how to move it. */
export function ClockPanel(): VNode {
  const { screen, words, deeds, settings } = usePage();
  const now = useNow();
  const [field, setField] = useState('');
  const ahead = Math.round(screen.world.ahead / 60_000);
  const wanted = fromField(field);
  const add = (minutes: number) => () => deeds.moveClock(new Date(now.getTime() + minutes * 60_000));
  const jumps = hours.map(([hour, minute]) => nextAt(now, hour, minute)).sort((a, b) => a.getTime() - b.getTime());
  return (
    <>
      <p class="panel-help">{words.clockHelp}</p>
      <p class="clock-face">
        <span class="clock-time">{hourMinute(now, settings.language)}</span>
        <span class="clock-day">{longDay(now, settings.language)} · WIB</span>
        <span class="clock-offset">
          {Math.abs(ahead) < 1
            ? words.inStep
            : `${durationOf(Math.abs(ahead), settings.language)} ${ahead > 0 ? words.ahead : words.behind}`}
        </span>
      </p>
      <h3>{words.jumps}</h3>
      <div class="jumps">
        {jumps.map((at) => (
          <button
            type="button"
            class="button"
            key={at.getTime()}
            onClick={() => deeds.moveClock(new Date(at.getTime() - readingSeconds * 1000))}
          >
            {sameDay(at, now) ? words.todayAt : words.tomorrowAt} {hourMinute(at, settings.language)}
          </button>
        ))}
      </div>
      <p class="panel-help">{words.jumpsHelp.replace('#', String(readingSeconds))}</p>
      <div class="jumps">
        <button type="button" class="button is-quiet" onClick={add(15)}>
          {words.minutes15}
        </button>
        <button type="button" class="button is-quiet" onClick={add(60)}>
          {words.hour1}
        </button>
        <button type="button" class="button is-quiet" onClick={add(360)}>
          {words.hours6}
        </button>
        <button type="button" class="button is-quiet" onClick={add(1440)}>
          {words.day1}
        </button>
      </div>
      <form
        class="clock-exact"
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted) deeds.moveClock(wanted);
        }}
      >
        <label>
          <span>{words.exact}</span>
          <input
            type="datetime-local"
            value={field || toField(now)}
            onInput={(event) => setField(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button is-quiet" disabled={!wanted}>
          {words.set}
        </button>
      </form>
      {Math.abs(ahead) < 1 ? null : (
        <button type="button" class="button is-quiet" onClick={() => deeds.moveClock(new Date())}>
          {words.realTime}
        </button>
      )}
    </>
  );
}

function durationOf(minutes: number, language: 'id' | 'en'): string {
  const days = Math.floor(minutes / 1440);
  const hour = Math.floor((minutes % 1440) / 60);
  const rest = minutes % 60;
  const names = language === 'id' ? ['hari', 'jam', 'menit'] : ['d', 'h', 'min'];
  const parts = [days, hour, rest].map((count, index) => (count > 0 ? `${count} ${names[index] ?? ''}` : ''));
  return parts.filter((part) => part !== '').join(' ');
}
