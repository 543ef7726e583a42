/** The look of the newsroom's pages; `colour` is the publisher's own. */
export function newsroomStyle(colour: string): string {
  return `:root{color-scheme:light dark;--paper:#fdfcf9;--ink:#23262b;--soft:#62676f;--line:#e2ddd2;--brand:${colour}}
@media (prefers-color-scheme:dark){:root{--paper:#17191d;--ink:#e6e4df;--soft:#a2a6ad;--line:#33373e;--brand:color-mix(in oklab,${colour} 55%,white)}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.65 Georgia,"Times New Roman",serif}
header,main,footer{max-width:44rem;margin:0 auto;padding:0 1.25rem}header{padding-top:1.5rem;border-bottom:3px double var(--line);padding-bottom:.75rem}
header a{color:var(--brand);text-decoration:none;font-weight:700;font-size:1.35rem}header p,nav,.meta,footer,aside{font:14px/1.5 system-ui,sans-serif;color:var(--soft)}header p{margin:.1rem 0 0}nav{margin-top:1.2rem;color:var(--brand)}
h1{font-size:1.9rem;line-height:1.2;margin:.5rem 0 .6rem;text-wrap:balance}h2{font-size:1.2rem;margin:1.6rem 0 .3rem}.lead{font-size:1.12rem;color:var(--soft)}
img{width:100%;height:auto;border-radius:6px}a{color:var(--brand)}ul{padding-left:1.1rem}li{margin:.45rem 0}aside{border-top:1px solid var(--line);margin-top:2rem;padding-top:.5rem}
.note{border-left:3px solid var(--brand);padding-left:.9rem;font-style:italic}footer{border-top:1px solid var(--line);margin-top:2.5rem;padding-top:1rem;padding-bottom:2.5rem}`;
}
