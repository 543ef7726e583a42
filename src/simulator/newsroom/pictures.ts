const frame = (name: string, drawing: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" width="1200" height="630" aria-label="${name}">${drawing}</svg>`;

const sky = (id: string, top: string, bottom: string): string =>
  `<defs><linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs><rect width="1200" height="630" fill="url(#${id})"/>`;

const waves = (y: number, colours: readonly string[]): string =>
  colours
    .map((colour, row) => {
      const top = y + row * 52;
      const crests = Array.from({ length: 8 }, () => 'q75 -26 150 0').join(' ');
      return `<path d="M${-60 * (row % 2)} ${top} ${crests} t150 0 V630 H-60 Z" fill="${colour}"/>`;
    })
    .join('');

/** The newsroom's own pictures: shapes without any lettering, so that no font is needed to draw them. */
export const pictures: Readonly<Record<string, string>> = {
  rudal: frame(
    'rudal',
    `${sky('s', '#25344f', '#e2a07a')}<circle cx="905" cy="392" r="92" fill="#f6d9a8"/>
<path d="M250 470 C 430 90, 760 60, 1010 250" fill="none" stroke="#fff" stroke-opacity=".75" stroke-width="7" stroke-dasharray="2 22" stroke-linecap="round"/>
<path d="M1010 250 l-40 -34 l54 10 z" fill="#fff"/><path d="M0 450 l170 -96 l120 66 l90 -40 l140 88 V630 H0 Z" fill="#1c273b"/>${waves(470, ['#31506b', '#274159', '#1d3247'])}`,
  ),
  radar: frame(
    'radar',
    `${sky('s', '#0f2b2f', '#173f42')}<g fill="none" stroke="#6cc3a8" stroke-width="4"><circle cx="600" cy="330" r="90" opacity=".9"/><circle cx="600" cy="330" r="180" opacity=".7"/><circle cx="600" cy="330" r="270" opacity=".5"/><path d="M600 40 V620 M310 330 H890" opacity=".35"/></g>
<path d="M600 330 L840 180 A283 283 0 0 1 882 318 Z" fill="#6cc3a8" opacity=".35"/><circle cx="742" cy="236" r="12" fill="#f2e6b1"/><circle cx="780" cy="272" r="12" fill="#f2e6b1"/><circle cx="470" cy="430" r="7" fill="#6cc3a8"/>`,
  ),
  jembatan: frame(
    'jembatan',
    `${sky('s', '#bcd5dd', '#f4e3c8')}<path d="M0 400 l200 -150 l180 110 l210 -180 l230 190 l160 -90 l220 120 V630 H0 Z" fill="#8fa9a6"/><path d="M0 470 q300 -60 600 0 t600 0 V630 H0 Z" fill="#55807f"/>
<g stroke="#3d3a34" stroke-width="12" fill="none"><path d="M90 420 H1110"/><path d="M90 420 Q345 240 600 420 Q855 240 1110 420" stroke-width="9"/></g><g stroke="#3d3a34" stroke-width="5"><path d="M217 350 V420 M345 330 V420 M473 350 V420 M727 350 V420 M855 330 V420 M983 350 V420"/></g><path d="M575 420 h50 v150 h-50 z" fill="#3d3a34"/>`,
  ),
  grafik: frame(
    'grafik',
    `${sky('s', '#f3efe4', '#e3dccb')}<g stroke="#b9af99" stroke-width="3"><path d="M120 140 H1080 M120 260 H1080 M120 380 H1080 M120 500 H1080"/></g>
<g fill="#b7c7b4"><rect x="170" y="390" width="70" height="110"/><rect x="310" y="350" width="70" height="150"/><rect x="450" y="372" width="70" height="128"/><rect x="590" y="300" width="70" height="200"/><rect x="730" y="320" width="70" height="180"/><rect x="870" y="240" width="70" height="260"/></g>
<path d="M150 420 L345 310 L485 350 L625 230 L765 262 L1030 140" fill="none" stroke="#a3372b" stroke-width="12" stroke-linejoin="round" stroke-linecap="round"/><circle cx="1030" cy="140" r="20" fill="#a3372b"/>`,
  ),
  kapal: frame(
    'kapal',
    `${sky('s', '#f0b990', '#fbe7c9')}<circle cx="300" cy="250" r="78" fill="#fdf3dc"/><path d="M640 330 h250 v-70 h70 v70 h60 l-60 120 H560 l-40 -120 z" fill="#7a2f2a"/><path d="M700 330 v-120 h110 v120 z" fill="#f7f1e5"/><path d="M760 210 V120 M760 130 l150 130 M760 130 L560 330" stroke="#4a3a33" stroke-width="6" fill="none"/>
<g fill="#46616b"><rect x="725" y="240" width="24" height="28"/><rect x="765" y="240" width="24" height="28"/></g>${waves(436, ['#2f7c8c', '#276878', '#1f5464'])}`,
  ),
  bola: frame(
    'bola',
    `${sky('s', '#20563a', '#2f7a4f')}<g fill="#ffffff" opacity=".07"><path d="M0 0 h150 v630 H0z M300 0 h150 v630 H300z M600 0 h150 v630 H600z M900 0 h150 v630 H900z"/></g><g fill="none" stroke="#fff" stroke-opacity=".7" stroke-width="8"><circle cx="600" cy="315" r="170"/><path d="M600 0 V630"/></g>
<circle cx="780" cy="360" r="104" fill="#fbfaf5"/><path d="M780 306 l50 37 -19 59 h-62 l-19 -59 z" fill="#23302a"/><path d="M780 306 V258 M830 343 l45 -16 M811 402 l29 40 M749 402 l-29 40 M730 343 l-45 -16" stroke="#23302a" stroke-width="7"/>`,
  ),
  layar: frame(
    'layar',
    `${sky('s', '#8fc3d4', '#eaf3ea')}<circle cx="980" cy="150" r="70" fill="#fff6d6"/><g><path d="M430 140 L430 440 L190 440 Z" fill="#fdfbf4"/><path d="M452 110 L452 440 L620 440 Z" fill="#e8d9b8"/><path d="M180 452 H680 l-60 52 H240 Z" fill="#5a3a28"/><path d="M150 520 H720" stroke="#5a3a28" stroke-width="10"/></g>
<g opacity=".85"><path d="M880 300 V440 L790 440 Z" fill="#fdfbf4"/><path d="M780 446 H960 l-22 24 H804 Z" fill="#5a3a28"/></g>${waves(492, ['#3f93a3', '#337d8d'])}`,
  ),
};
