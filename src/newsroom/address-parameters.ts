/** Query parameters that tell where a reader came from, not what the page is. A trailing `*` stands for any ending. */
const TRACKING = `
utm_* mtm_* pk_* hsa_* at_* ns_* mc_* oly_* vero_* __twitter_* wt_* stm_* fbclid gclid gclsrc dclid gbraid wbraid
msclkid yclid twclid ttclid igshid igsh li_fat_id _ga _gl _hsenc _hsmi __hstc mkt_tok cmpid ocid ito smid smtyp
sr_share guccounter ref ref_src ref_url referrer from share shared feature spm xtor ftag taid tag_from wtmc
traffic_source itm_source itm_medium itm_campaign page_source notif fb_action_ids
`
  .trim()
  .split(/\s+/);

/** Parameters that ask for another shape of the same page. */
const SHAPES = new Set([
  'amp',
  'output',
  'outputtype',
  'm',
  'mobile',
  'print',
  'single',
  'showpage',
  'page',
  'view',
  'printable',
  'nomobile',
  'tmpl',
  'layout',
]);
const SHAPE_VALUES = /^(?:|1|0|true|yes|all|amp|mobile|desktop|classic|print|printable|component|single)$/i;

/**
 * Whether a parameter of an address says nothing of which article it is: where the click came from, or another form of the
 * same page (AMP, print, all on one page).
 */
export function isBesideArticle(name: string, value: string): boolean {
  return isTracking(name) || isShape(name, value);
}

function isTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return TRACKING.some((known) => (known.endsWith('*') ? lower.startsWith(known.slice(0, -1)) : lower === known));
}

function isShape(name: string, value: string): boolean {
  return SHAPES.has(name.toLowerCase()) && SHAPE_VALUES.test(value);
}
