import { bad } from '../answer.js';
import type { Handler } from './call.js';

/** Files larger than this cannot be downloaded from the public server. */
const MOST_DOWNLOAD = 20_971_520;

const getFile: Handler = ({ world, args }) => {
  const id = args.text('file_id').trim();
  if (id === '') return bad('file_id is not specified');
  const file = world.files.find(id);
  if (!file) return bad('wrong file_id or the file is temporarily unavailable');
  if (file.size > MOST_DOWNLOAD) return bad('file is too big');
  return {
    file_id: file.fileId,
    file_unique_id: file.uniqueId,
    ...(file.size > 0 && { file_size: file.size }),
    file_path: file.path,
  };
};

/** Methods about files. */
export const fileMethods: Readonly<Record<string, Handler>> = { getfile: getFile };
