/** What node 20 knows and the library's types of that year do not. */
type Resizable = new (length: number, options: { maxByteLength: number }) => ArrayBuffer;

/**
 * Bytes in a block of memory of their own, which goes back to the system the moment they are done with. Ordinary large
 * buffers come from the C library's heap; once a few of them were freed, glibc keeps such blocks for later, and tens of
 * megabytes stay with the process. Those that can be resized are mapped by V8 itself.
 */
export function ownBlock(length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new (ArrayBuffer as Resizable)(length, { maxByteLength: length }));
}
