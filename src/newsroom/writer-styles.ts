/** The two ways in which writing services are spoken to. */
export type WriterKind = 'openai' | 'anthropic';

/** One HTTP call, made by whoever the writer was given: POST `body` as JSON, give up at `signal`, read at most `maxBytes`. */
export interface WriterRequest {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly signal: AbortSignal;
  readonly maxBytes: number;
}

/** What came back: the status and the whole body as text. The caller follows no redirects. */
export interface WriterResponse {
  readonly status: number;
  readonly body: string;
}

/** The HTTP caller a writer works with. It may throw when the service cannot be reached; what it throws is never shown. */
export type FetchJson = (request: WriterRequest) => Promise<WriterResponse>;

/** Where a service is, and as whom to speak to it. */
export interface WriterService {
  readonly kind: WriterKind;
  /** Base address ("https://api.openai.com/v1", "http://10.0.0.5:11434/v1", "https://api.anthropic.com") or the whole one. */
  readonly address: string;
  readonly model: string;
  readonly key: string;
}

/** Two sentences and their JSON need no more; a service that writes on is cut off. */
const MAX_TOKENS = 400;

const join = (address: string, path: string): string => {
  const base = address.replace(/\/+$/, '');
  return base.endsWith(path) ? base : `${base}${path}`;
};

/** Builds the call for a service's style. Local OpenAI-compatible servers often want no key: then none is sent. */
export function callFor(
  service: WriterService,
  prompt: { system: string; content: string },
): Omit<WriterRequest, 'signal' | 'maxBytes'> {
  const { model, key } = service;
  if (service.kind === 'anthropic') {
    const base = service.address.replace(/\/v1\/?$/, '');
    return {
      address: join(base, '/v1/messages'),
      headers: {
        'content-type': 'application/json',
        'anthropic-version': '2023-06-01',
        ...(key === '' ? {} : { 'x-api-key': key }),
      },
      body: {
        model,
        max_tokens: MAX_TOKENS,
        system: prompt.system,
        messages: [{ role: 'user', content: prompt.content }],
      },
    };
  }
  return {
    address: join(service.address, '/chat/completions'),
    headers: { 'content-type': 'application/json', ...(key === '' ? {} : { authorization: `Bearer ${key}` }) },
    body: {
      model,
      max_tokens: MAX_TOKENS,
      messages: [
        { role: 'system', content: prompt.system },
        { role: 'user', content: prompt.content },
      ],
    },
  };
}

/** A service's answer as read: its words, and how many tokens it counted (undefined where it does not say). */
export interface WriterAnswer {
  readonly text: string;
  readonly tokens: number | undefined;
}

const field = (value: unknown, name: string | number): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
const amount = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : 0);

/** Reads the body of either style; undefined when it is neither. */
export function readAnswer(kind: WriterKind, body: string): WriterAnswer | undefined {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return undefined;
  }
  const usage = field(value, 'usage');
  const tokens =
    amount(field(usage, 'total_tokens')) ||
    amount(field(usage, 'input_tokens')) + amount(field(usage, 'output_tokens'));
  const counted = tokens > 0 ? tokens : undefined;
  if (kind === 'anthropic') {
    const blocks = field(value, 'content');
    if (!Array.isArray(blocks)) return undefined;
    const text = blocks.map((block: unknown) => field(block, 'text')).filter((part) => typeof part === 'string');
    return text.length === 0 ? undefined : { text: text.join(''), tokens: counted };
  }
  const text = field(field(field(field(value, 'choices'), 0), 'message'), 'content');
  return typeof text === 'string' ? { text, tokens: counted } : undefined;
}
