/** Addresses in a private or special network, that must never be dialled for a stranger. */
const TARGETS = [
  '127.0.0.1',
  '127.8.9.10',
  '0.0.0.0',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '192.0.0.1',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
];

const FULL_WIDTH = '０１２３４５６７８９';
const CIRCLED = ['⓪', '①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨'];
const BOLD = [...'𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗'];

const digits = (text: string, table: ArrayLike<string>): string =>
  text.replace(/\d/g, (digit) => table[Number(digit)] ?? digit);

/** One IPv4 address in all the ways that a URL parser, or somebody's resolver, has been seen to take. */
function spellings(ip: string): string[] {
  const [a = 0, b = 0, c = 0, d = 0] = ip.split('.').map(Number);
  const whole = ((a * 256 + b) * 256 + c) * 256 + d;
  const hex = (part: number): string => part.toString(16);
  const high = hex(a * 256 + b);
  const low = hex(c * 256 + d);
  return [
    ip,
    `${ip}.`,
    String(whole),
    `0x${hex(whole)}`,
    `0X${hex(whole).toUpperCase()}`,
    `0${whole.toString(8)}`,
    [a, b, c, d].map((part) => `0x${hex(part)}`).join('.'),
    [a, b, c, d].map((part) => `0${part.toString(8)}`).join('.'),
    [a, b, c, d].map((part) => `000${part.toString(8).padStart(3, '0')}`).join('.'),
    `${a}.0x${hex(b)}.${c}.0${d.toString(8)}`,
    `${a}.${b}.${c * 256 + d}`,
    `${a}.${(b * 256 + c) * 256 + d}`,
    `0x${hex(a)}.${(b * 256 + c) * 256 + d}`,
    digits(ip, FULL_WIDTH),
    digits(ip, CIRCLED),
    digits(ip, BOLD),
    ip.replaceAll('.', '。'),
    ip.replaceAll('.', '．'),
    ip.replaceAll('.', '｡'),
    [...ip].map((character) => `%${character.charCodeAt(0).toString(16)}`).join(''),
    `[::ffff:${ip}]`,
    `[::ffff:${high}:${low}]`,
    `[0:0:0:0:0:ffff:${high}:${low}]`,
    `[::${ip}]`,
    `[::${high}:${low}]`,
    `[::ffff:0:${ip}]`,
    `[64:ff9b::${ip}]`,
    `[64:ff9b::${high}:${low}]`,
    `[64:ff9b:1::${high}:${low}]`,
    `[2002:${high}:${low}::1]`,
    `[2001:0:${high}:${low}::1]`,
    `[2001:0:4136:e378:8000:63bf:${hex(0xffff - Number.parseInt(high, 16))}:${hex(0xffff - Number.parseInt(low, 16))}]`,
    `[fe80::5efe:${ip}]`,
  ];
}

const NAMES = [
  'localhost',
  'LOCALHOST',
  'localhost.',
  'LocalHost.localdomain',
  'foo.localhost',
  'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ',
  'ｌｏｃａｌｈｏｓｔ',
  'loc%61lhost',
  'local\u00adhost',
  'router',
  'printer.local',
  'metadata.google.internal',
  'intranet.corp',
  'nas.lan',
  'nas.home.arpa',
  '[::1]',
  '[::]',
  '[0:0:0:0:0:0:0:1]',
  '[fe80::1]',
  '[fc00::1]',
  '[fd12:3456::1]',
  '[fec0::1]',
  '[ff02::1]',
  '[2001:db8::1]',
  '[3fff::1]',
  '[100::1]',
  '[5f00::1]',
  '[4000::1]',
  '[2001:10::1]',
  '[2001:20::1]',
  '[2001:2::1]',
];

/** Every spelling of every target, and every private name, as `http://host:port/`. */
export function literalAttacks(port: number): string[] {
  return [...TARGETS.flatMap(spellings), ...NAMES].map((host) => `http://${host}:${port}/`);
}

/** Addresses that mean to be read in two ways, and schemes that are not the web's. */
export function trickAttacks(port: number): string[] {
  const home = `127.0.0.1:${port}`;
  return [
    `http:${home}`,
    `http:/${home}`,
    `http:///${home}`,
    `http:\\\\${home}`,
    `\\\\${home}`,
    `//${home}/`,
    `http://${home}\\@contoh.id/`,
    `http://contoh.id@${home}/`,
    `http://contoh.id:80@${home}/`,
    `http://contoh.id%40${home}/`,
    `http://1.1.1.1 &@${home}#@contoh.id/`,
    `http://user:secret@${home}/`,
    `http://:@${home}/`,
    `http://127.0.0.1\t:${port}/`,
    `http://127.0.0.1\n:${port}/`,
    `http://127.0.\r\n0.1:${port}/`,
    `\u0001http://${home}/`,
    `http://${home}/\0`,
    `http://127.0.0.1%00.contoh.id:${port}/`,
    `http://127.0.0.1%2f.contoh.id:${port}/`,
    `https://${home}/`,
    `HTTP://${home}/`,
    `ftp://${home}/`,
    `file:///etc/passwd`,
    `file://${home}/etc/passwd`,
    `gopher://${home}/_x`,
    `dict://${home}/`,
    `ldap://${home}/`,
    `jar:http://${home}!/`,
    `javascript:alert(1)`,
    `data:text/html,x`,
    `blob:http://${home}/x`,
    `ws://${home}/`,
    `unix:/tmp/socket`,
    `http://unix:/tmp/socket:/`,
    `http://[::1%25lo]:${port}/`,
    `http://[::1/`,
    `http://::1:${port}/`,
    `http://127.0.0.1:${port + 65_536}/`,
    `http://127.0.0.1:0/`,
    `http://0:${port}/`,
    `http://0/`,
    `http://.${home}/`,
    `http://127.0.0.1..:${port}/`,
    `http://contoh.id:22/`,
    `http://contoh.id:25/`,
    `http://contoh.id:6379/`,
    `http://contoh.id:5432/`,
    `http://${'a'.repeat(3000)}.id/`,
    ``,
    ` `,
    `kata`,
    `http://`,
  ];
}

/** What a name server may answer for a name that looks public: each row is one answer. */
export function nameAttacks(canary: string): string[][] {
  const hex = canary
    .split('.')
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('');
  const mapped = `${hex.slice(0, 4)}:${hex.slice(4)}`;
  const hidden = [
    canary,
    '::1',
    `::ffff:${canary}`,
    `::ffff:${mapped}`,
    `::${canary}`,
    `64:ff9b::${mapped}`,
    `2002:${mapped}::`,
    `2001:0:${mapped}::`,
    '10.1.2.3',
    '169.254.169.254',
    '192.168.0.1',
    '0.0.0.0',
    '::',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    'not an address',
    '',
  ];
  return [
    ...hidden.map((address) => [address]),
    // A public address first, last, or on both sides does not make the private one public.
    ...hidden.flatMap((address) => [
      ['93.184.216.34', address],
      [address, '93.184.216.34'],
      ['2606:2800:220:1::1', address, '93.184.216.34'],
    ]),
    [],
  ];
}
