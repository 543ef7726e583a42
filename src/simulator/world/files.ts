import { createHash } from 'node:crypto';

/** A file that was uploaded, fetched from this machine, or named by its address. */
export interface FileRecord {
  readonly fileId: string;
  readonly uniqueId: string;
  /** `photo`, `document`, … */
  readonly kind: string;
  readonly name: string;
  readonly type: string;
  readonly path: string;
  readonly size: number;
  /** Pictures: pixels. */
  readonly width: number;
  readonly height: number;
  /** The address that was given instead of the bytes; this server fetches nothing from elsewhere. */
  readonly address?: string;
  data: Buffer | undefined;
}

/** The files that bots and people sent. */
export interface Files {
  add(
    file: Omit<FileRecord, 'fileId' | 'uniqueId' | 'path' | 'size' | 'data'> & { data?: Buffer; size?: number },
  ): FileRecord;
  find(fileId: string): FileRecord | undefined;
  byPath(path: string): FileRecord | undefined;
}

const PREFIXES: Readonly<Record<string, string>> = {
  photo: 'AgACAgUAAxk',
  document: 'BQACAgUAAxk',
  video: 'BAACAgUAAxk',
  audio: 'CQACAgUAAxk',
  voice: 'AwACAgUAAxk',
  animation: 'CgACAgUAAxk',
  sticker: 'CAACAgUAAxk',
};
const FOLDERS: Readonly<Record<string, string>> = {
  photo: 'photos',
  voice: 'voice',
  audio: 'music',
  sticker: 'stickers',
};

/** Creates the store. When it holds more than `mostBytes`, the bytes of the oldest files go; their ids stay known. */
export function createFiles(random: () => number, mostBytes: () => number): Files {
  const files = new Map<string, FileRecord>();
  const paths = new Map<string, FileRecord>();
  const withData: FileRecord[] = [];
  let bytes = 0;
  return {
    add: (file) => {
      const salt = Buffer.from(Array.from({ length: 36 }, () => Math.floor(random() * 256)));
      const number = files.size + 1;
      const uniqueSource = file.data ?? Buffer.from(file.address ?? salt.toString('hex'));
      const record: FileRecord = {
        ...file,
        fileId: (PREFIXES[file.kind] ?? 'BQACAgUAAxk') + salt.toString('base64url'),
        uniqueId: `AQAD${createHash('sha1').update(uniqueSource).digest('base64url').slice(0, 11)}`,
        path: `${FOLDERS[file.kind] ?? `${file.kind}s`}/file_${number}${/\.\w{1,8}$/.exec(file.name)?.[0] ?? ''}`,
        size: file.data?.length ?? file.size ?? 0,
        data: file.data,
      };
      files.set(record.fileId, record);
      paths.set(record.path, record);
      if (record.data) {
        withData.push(record);
        bytes += record.size;
      }
      while (bytes > mostBytes() && withData.length > 1) {
        const oldest = withData.shift();
        if (!oldest) break;
        oldest.data = undefined;
        bytes -= oldest.size;
      }
      return record;
    },
    find: (fileId) => files.get(fileId),
    byPath: (path) => paths.get(path),
  };
}
