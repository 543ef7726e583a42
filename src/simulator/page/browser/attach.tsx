import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { Attachment } from './api.js';
import { usePage } from './context.js';
import { Icon } from './icons.js';

function read(file: File): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const url = typeof reader.result === 'string' ? reader.result : '';
      resolve({
        name: file.name,
        type: file.type || 'application/octet-stream',
        data: url.slice(url.indexOf(',') + 1),
      });
    });
    reader.addEventListener('error', () => reject(new Error(file.name)));
    reader.readAsDataURL(file);
  });
}

/** The button that chooses a picture or a file of this computer. */
export function AttachButton({ onAttach }: { readonly onAttach: (attachment: Attachment) => void }): VNode {
  const { words, session } = usePage();
  const input = useRef<HTMLInputElement>(null);
  const choose = async (): Promise<void> => {
    const file = input.current?.files?.[0];
    const attachment = file && (await session.attempt(() => read(file)));
    if (attachment) onAttach(attachment);
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={words.attach}
        title={words.attach}
        onClick={() => input.current?.click()}
      >
        <Icon name="attach" />
      </button>
      <input ref={input} type="file" class="hidden" tabIndex={-1} aria-hidden="true" onChange={() => void choose()} />
    </>
  );
}
