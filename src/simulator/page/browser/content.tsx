import type { VNode } from 'preact';
import { usePage } from './context.js';
import { Icon } from './icons.js';
import { LinkCard, previewUrl } from './link-card.js';
import { nameOf } from './names.js';
import { RichBlocks } from './rich-blocks.js';
import { RichText } from './rich-text.js';
import type { ShownMessage } from './shapes.js';

const fileUrl = (fileId: string): string => `/sim/files/${encodeURIComponent(fileId)}`;

/** What a message holds: text, pictures, files, and the card of its link above or below. */
export function Content({ message }: { readonly message: ShownMessage }): VNode {
  const { words } = usePage();
  const url = previewUrl(message);
  const options = message.link_preview_options;
  const card = url ? (
    <LinkCard
      key={url}
      url={url}
      large={options?.prefer_large_media ?? false}
      small={options?.prefer_small_media ?? false}
    />
  ) : null;
  const caption = message.caption ? (
    <div class="text">
      <RichText text={message.caption} entities={message.caption_entities} />
    </div>
  ) : null;
  const media = mediaOf(message, words);
  if (message.text !== undefined) {
    return (
      <>
        {options?.show_above_text ? card : null}
        <div class="text">
          <RichText text={message.text} entities={message.entities} />
        </div>
        {options?.show_above_text ? null : card}
      </>
    );
  }
  if (message.rich_message) return <RichBlocks blocks={message.rich_message.blocks} />;
  return (
    <>
      {message.show_caption_above_media ? caption : null}
      {media ?? <p class="unsupported">{words.unsupported}</p>}
      {message.show_caption_above_media ? null : caption}
    </>
  );
}

function mediaOf(message: ShownMessage, words: ReturnType<typeof usePage>['words']): VNode | undefined {
  const photo = message.photo?.at(-1);
  if (photo) {
    const hidden = message.has_media_spoiler ? 'is-veiled' : '';
    return (
      <img
        class={`photo ${hidden}`}
        src={fileUrl(photo.file_id)}
        width={photo.width}
        height={photo.height}
        alt={message.caption ?? words.photo}
      />
    );
  }
  if (message.document) {
    const { file_id: fileId, file_name: name, file_size: size } = message.document;
    return (
      <a class="document" href={fileUrl(fileId)} download={name ?? true}>
        <Icon name="file" />
        <span class="document-name">{name ?? words.document}</span>
        {size ? <span class="document-size">{Math.ceil(size / 1024)} KB</span> : null}
      </a>
    );
  }
  if (message.video) return <video class="photo" controls src={fileUrl(message.video.file_id)} />;
  if (message.voice ?? message.audio)
    return <audio controls src={fileUrl((message.voice ?? message.audio)?.file_id ?? '')} />;
  if (message.sticker) return <p class="sticker">{message.sticker.emoji ?? words.media}</p>;
  if (message.location) {
    return (
      <p class="text">
        {words.location}: {message.location.latitude.toFixed(4)}, {message.location.longitude.toFixed(4)}
      </p>
    );
  }
  if (message.contact) {
    return (
      <p class="text">
        {words.contact}: {nameOf({ ...message.contact, id: 0 })} {message.contact.phone_number}
      </p>
    );
  }
  return undefined;
}
