/**
 * Months by their names in Indonesian, Malay and English, long, short and as often misspelt, with 0 for January. After these come
 * the other languages whose feeds are read here; all without accents.
 */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'jan january januari januar janvier jan enero ene janeiro gennaio gen ιαν',
    'feb february februari pebruari peb februry februar fevrier fev febrero fevereiro febbraio φεβ',
    'mar march maret mac mrt marz maerz mars maart marzo marco marcius μαρ μαω',
    'apr april avril avr abril abr aprile aprilis απρ',
    'may mei mai mayo maio maggio majus μαι',
    'jun june juni juin junio junho giugno junius ιουν ιον',
    'jul july juli julai juillet julio julho luglio julius ιουλ ιολ',
    'aug august agu agt ags agus agst agustus ogos aout agosto ago augustus augusztus αυγ',
    'sep sept september septembre septiembre setembro settembre szeptember σεπ',
    'oct october okt oktober octobre octubre outubro ottobre οκτ',
    'nov november nop nopember novembre noviembre novembro νοε',
    'dec december des desember disember dezember dez decembre diciembre dic dezembro dicembre δεκ',
  ].flatMap((names, month) => names.split(' ').map((name): [string, number] => [name, month])),
);

/** Names of weekdays, which are read over: the date itself is trusted. */
export const WEEKDAYS: ReadonlySet<string> = new Set(
  (
    'mon tue tues wed weds thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday ' +
    "senin selasa rabu kamis jumat jum'at sabtu minggu ahad sen sel rab kam jum sab min isnin khamis jumaat ahd"
  ).split(' '),
);

/** Words that stand beside a date and say nothing about it. */
export const FILLERS: ReadonlySet<string> = new Set(
  (
    'pukul pkl jam tanggal tgl hari pada di on at the of and last updated update published posted post date time ' +
    'diperbarui diperbaharui diterbitkan dipublikasikan dipublikasi terbit tayang rilis diposting ditulis dibuat ' +
    'waktu setempat local st nd rd th oleh by est.'
  ).split(' '),
);

const HOURS: Record<string, number> = {
  wib: 7,
  wita: 8,
  wit: 9,
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 1,
  bst: 1,
  cet: 1,
  met: 1,
  cest: 2,
  mest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  gst: 4,
  pkt: 5,
  ist: 5.5,
  ict: 7,
  wast: 8,
  sgt: 8,
  myt: 8,
  hkt: 8,
  pht: 8,
  awst: 8,
  jst: 9,
  kst: 9,
  acst: 9.5,
  acdt: 10.5,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
  nst: -3.5,
  ndt: -2.5,
  brt: -3,
  ast: -4,
  adt: -3,
  et: -5,
  est: -5,
  edt: -4,
  ct: -6,
  cst: -6,
  cdt: -5,
  mt: -7,
  mst: -7,
  mdt: -6,
  pt: -8,
  pst: -8,
  pdt: -7,
  akst: -9,
  akdt: -8,
  hst: -10,
};

/**
 * Zones by their short names, in minutes east of UTC. Where a name has several meanings, the one that feeds use
 * (CST in North America, IST in India, WIT in eastern Indonesia).
 */
export const ZONES: ReadonlyMap<string, number> = new Map(
  Object.entries(HOURS).map(([name, hours]) => [name, hours * 60]),
);

/** Small numbers in words, as relative dates have them. */
export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'
    .split(' ')
    .map((word, index): [string, number] => [word, index + 1]),
  ...'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index): [string, number] => [word, index + 1]),
  ['a', 1],
  ['an', 1],
  ['setengah', 0.5],
  ['half', 0.5],
  ['beberapa', 3],
  ['few', 3],
]);
