import type { RichBlock, RichText as Rich } from '@grammyjs/types/rich.js';
import type { ComponentChildren, VNode } from 'preact';
import { usePage } from './context.js';
import { Link } from './rich-text.js';

/** The blocks of a rich message, as far as a page like this can show them; the others say so. */
export function RichBlocks({ blocks }: { readonly blocks: readonly RichBlock[] }): VNode {
  return (
    <div class="rich">
      {blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { readonly block: RichBlock }): VNode {
  const { words } = usePage();
  switch (block.type) {
    case 'paragraph':
    case 'footer':
      return <p class={block.type}>{inline(block.text)}</p>;
    case 'heading':
      return (
        <p class={`heading heading-${block.size}`} role="heading" aria-level={Math.min(6, block.size + 2)}>
          {inline(block.text)}
        </p>
      );
    case 'pre':
      return <pre tabIndex={0}>{inline(block.text)}</pre>;
    case 'divider':
      return <hr />;
    case 'pullquote':
    case 'expandable_blockquote':
      return <blockquote>{inline(block.text)}</blockquote>;
    case 'blockquote':
      return (
        <blockquote>
          <RichBlocks blocks={block.blocks} />
        </blockquote>
      );
    case 'list':
      return (
        <ul class="rich-list">
          {block.items.map((entry, index) => (
            <li key={index} data-label={entry.label}>
              <RichBlocks blocks={entry.blocks} />
            </li>
          ))}
        </ul>
      );
    case 'details':
      return (
        <details open={block.is_open === true}>
          <summary>{inline(block.summary)}</summary>
          <RichBlocks blocks={block.blocks} />
        </details>
      );
    case 'table':
      return (
        <table>
          <tbody>
            {block.cells.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) =>
                  cell.is_header ? (
                    <th key={column}>{cell.text === undefined ? null : inline(cell.text)}</th>
                  ) : (
                    <td key={column}>{cell.text === undefined ? null : inline(cell.text)}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'photo': {
      const photo = block.photo.at(-1);
      return photo ? (
        <img class="photo" src={`/sim/files/${encodeURIComponent(photo.file_id)}`} alt={words.photo} />
      ) : (
        <hr />
      );
    }
    case 'collage':
    case 'slideshow':
      return <RichBlocks blocks={block.blocks} />;
    default:
      return <p class="unsupported">{words.unsupported}</p>;
  }
}

function inline(text: Rich): ComponentChildren {
  if (typeof text === 'string') return text;
  if (Array.isArray(text)) return text.map((part, index) => <Inline key={index} text={part} />);
  return <Inline text={text} />;
}

function Inline({ text }: { readonly text: Rich }): VNode {
  if (typeof text === 'string' || Array.isArray(text)) return <>{inline(text)}</>;
  switch (text.type) {
    case 'bold':
      return <strong>{inline(text.text)}</strong>;
    case 'italic':
      return <em>{inline(text.text)}</em>;
    case 'underline':
      return <u>{inline(text.text)}</u>;
    case 'strikethrough':
      return <s>{inline(text.text)}</s>;
    case 'code':
      return <code>{inline(text.text)}</code>;
    case 'subscript':
      return <sub>{inline(text.text)}</sub>;
    case 'superscript':
      return <sup>{inline(text.text)}</sup>;
    case 'marked':
      return <mark>{inline(text.text)}</mark>;
    case 'url':
      return <Link url={text.url}>{inline(text.text)}</Link>;
    case 'custom_emoji':
      return <>{text.alternative_text}</>;
    case 'mathematical_expression':
      return <code>{text.expression}</code>;
    default:
      return <>{'text' in text ? inline(text.text) : null}</>;
  }
}
