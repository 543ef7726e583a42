const INDONESIAN_PREFIX = /^(?:di|ter|ber|ke|se|me(?:ng|ny|m|n)?|pe(?:ng|ny|m|n|r)?)(?=[a-z]{4})/;
const INDONESIAN_SUFFIX = /(?:kannya|annya|nya|kan|an|i)$/;
const ENGLISH_SUFFIX = /(?:ingly|edly|ings|ing|ies|ied|ers|er|ed|es|ly|s)$/;
const SHORTEST = 4;

/**
 * A rough stem for comparing texts: "ditangkap", "penangkapan" and "menangkap" meet, "launches" and "launched" too. It is wrong
 * often enough to be of no use for names or topics.
 */
export function roughStem(key: string, language: string): string {
  if (key.length <= SHORTEST || /\d/.test(key)) return key;
  if (language === 'en') return shorten(key, ENGLISH_SUFFIX).replace(/(?:e|y)$/, '');
  return shorten(key.replace(INDONESIAN_PREFIX, ''), INDONESIAN_SUFFIX);
}

function shorten(key: string, suffix: RegExp): string {
  const stem = key.replace(suffix, '');
  return stem.length >= SHORTEST ? stem : key;
}
