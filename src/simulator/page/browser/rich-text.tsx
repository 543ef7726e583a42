import type { MessageEntity } from '@grammyjs/types';
import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { longDay, hourMinute, shortDay } from './clock-times.js';
import { usePage } from './context.js';
import { layOut, plainText, type RichNode } from './entity-tree.js';

/** A text with Telegram's entities, as elements; nothing in it is ever read as HTML. */
export function RichText({
  text,
  entities,
}: {
  readonly text: string;
  readonly entities?: readonly MessageEntity[] | undefined;
}): VNode {
  return <>{nodes(layOut(text, entities))}</>;
}

function nodes(list: readonly RichNode[]): ComponentChildren {
  return list.map((node, index) => (typeof node === 'string' ? node : <Entity key={index} node={node} />));
}

function Entity({ node }: { readonly node: Exclude<RichNode, string> }): VNode {
  const { entity } = node;
  const inside = nodes(node.children);
  switch (entity.type) {
    case 'bold':
      return <strong>{inside}</strong>;
    case 'italic':
      return <em>{inside}</em>;
    case 'underline':
      return <u>{inside}</u>;
    case 'strikethrough':
      return <s>{inside}</s>;
    case 'code':
      return <code>{inside}</code>;
    case 'pre':
      return (
        <pre tabIndex={0}>
          {entity.language ? <span class="pre-language">{entity.language}</span> : null}
          <code>{inside}</code>
        </pre>
      );
    case 'blockquote':
      return <blockquote>{inside}</blockquote>;
    case 'expandable_blockquote':
      return <Fold text={plainText(node)}>{inside}</Fold>;
    case 'spoiler':
      return <Spoiler text={plainText(node)}>{inside}</Spoiler>;
    case 'date_time':
      return <Moment unix={entity.unix_time} format={entity.date_time_format} fallback={plainText(node)} />;
    case 'text_link':
      return <Link url={entity.url}>{inside}</Link>;
    case 'url':
      return <Link url={plainText(node)}>{inside}</Link>;
    case 'email':
      return <span class="like-link">{inside}</span>;
    case 'mention':
      return <Link url={`https://t.me/${plainText(node).slice(1)}`}>{inside}</Link>;
    case 'bot_command':
      return <Command text={plainText(node)} />;
    case 'hashtag':
    case 'cashtag':
    case 'phone_number':
    case 'text_mention':
      return <span class="like-link">{inside}</span>;
    default:
      return <>{inside}</>;
  }
}

/** A link that opens as links in a chat do. */
export function Link({ url, children }: { readonly url: string; readonly children: ComponentChildren }): VNode {
  const { deeds } = usePage();
  const href = /^(https?|tg):/i.test(url) ? url : `http://${url}`;
  return (
    <a
      href={href}
      rel="noopener noreferrer"
      target="_blank"
      title={href}
      onClick={(event) => {
        event.preventDefault();
        deeds.openLink(url);
      }}
    >
      {children}
    </a>
  );
}

function Command({ text }: { readonly text: string }): VNode {
  const { deeds } = usePage();
  return (
    <button type="button" class="like-link" onClick={() => void deeds.send({ text })}>
      {text}
    </button>
  );
}

function Spoiler({ text, children }: { readonly text: string; readonly children: ComponentChildren }): VNode {
  const { words } = usePage();
  const [open, setOpen] = useState(false);
  if (open) return <span class="spoiler-open">{children}</span>;
  return (
    <button
      type="button"
      class="spoiler"
      aria-label={words.spoiler}
      title={words.spoiler}
      onClick={() => setOpen(true)}
    >
      <span aria-hidden="true">{text}</span>
    </button>
  );
}

function Fold({ text, children }: { readonly text: string; readonly children: ComponentChildren }): VNode {
  const { words } = usePage();
  const [open, setOpen] = useState(false);
  const short = text.length < 150 && text.split('\n').length <= 3;
  if (short) return <blockquote>{children}</blockquote>;
  return (
    <blockquote class="fold" data-open={open}>
      <div class="fold-text">{children}</div>
      <button type="button" class="fold-switch" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? words.showLess : words.showAll}
      </button>
    </blockquote>
  );
}

function Moment({
  unix,
  format,
  fallback,
}: {
  readonly unix: number;
  readonly format: string;
  readonly fallback: string;
}): VNode {
  const { settings } = usePage();
  const at = new Date(unix * 1000);
  const parts = [
    /[wD]/.test(format) ? longDay(at, settings.language) : /d/.test(format) ? shortDay(at, settings.language) : '',
    /[tT]/.test(format) ? `${hourMinute(at, settings.language)} WIB` : '',
  ].filter((part) => part !== '');
  return <time dateTime={at.toISOString()}>{parts.length > 0 ? parts.join(' ') : fallback}</time>;
}
