// Loaded before Kabar: on SIGHUP it throws what a library's error would look like, with all that such errors carry.
process.once('SIGHUP', () => {
  const text = 'kenari-rahasia-pembaca';
  const query = new Error(`Failed query: update chats set locale = $1\nparams: ${text}`);
  query.name = 'DrizzleQueryError';
  Object.assign(query, { query: 'update chats set locale = $1', params: [text], parameters: [text] });
  query.cause = Object.assign(new Error(`invalid input syntax: "${text}"`), {
    name: 'PostgresError',
    code: '22P02',
    detail: text,
    where: text,
    url: 'https://api.telegram.org/bot7000000001:local-telegram-token-of-nobody-0001/sendMessage',
  });
  setImmediate(() => {
    throw query;
  });
});
