import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Link } from './rich-text.js';
import type { ShownMessage } from './shapes.js';

/** What `/page/preview` says about a page. */
interface Preview {
  readonly url: string;
  readonly site: string;
  readonly title: string;
  readonly description: string;
  readonly image?: string;
}

const known = new Map<string, Promise<Preview | undefined>>();

function readPreview(url: string): Promise<Preview | undefined> {
  const reading =
    known.get(url) ??
    fetch(`/page/preview?url=${encodeURIComponent(url)}`)
      .then((response) => (response.status === 200 ? (response.json() as Promise<Preview>) : undefined))
      .catch(() => undefined);
  known.set(url, reading);
  return reading;
}

/** The address whose card belongs to a message: the one asked for, or its first link; undefined if cards are off. */
export function previewUrl(message: ShownMessage): string | undefined {
  const options = message.link_preview_options;
  if (options?.is_disabled || message.text === undefined) return undefined;
  if (options?.url) return options.url;
  const first = message.entities?.find((entity) => entity.type === 'text_link' || entity.type === 'url');
  if (first?.type === 'text_link') return first.url;
  return first && message.text.slice(first.offset, first.offset + first.length);
}

/** The card of a link: title, first sentence, and a picture that is large or small as the bot asked. */
export function LinkCard({
  url,
  large,
  small,
}: {
  readonly url: string;
  readonly large: boolean;
  readonly small: boolean;
}): VNode | null {
  const [preview, setPreview] = useState<Preview>();
  useEffect(() => {
    let gone = false;
    const read = async (): Promise<void> => {
      const found = await readPreview(url);
      if (!gone) setPreview(found);
    };
    void read();
    return () => {
      gone = true;
    };
  }, [url]);
  if (!preview) return null;
  const size = large || !small ? 'large' : 'small';
  return (
    <div class={`link-card ${preview.image ? `has-${size}` : ''}`}>
      <Link url={preview.url}>
        {preview.image ? (
          <img src={`/page/picture?url=${encodeURIComponent(preview.image)}`} alt="" loading="lazy" />
        ) : null}
        <span class="link-card-text">
          <span class="link-card-site">{preview.site}</span>
          <span class="link-card-title">{preview.title}</span>
          <span class="link-card-description">{preview.description}</span>
        </span>
      </Link>
    </div>
  );
}
