import { Api } from 'grammy';

/**
 * Calls that nobody waits for, such as the edits of a progress message: they neither wait out a flood limit nor try
 * again, since that would lengthen the limit for the answers that people do wait for.
 */
export function createImpatientApi(telegram: { token: string; apiRoot: string }): Api {
  return new Api(telegram.token, { apiRoot: telegram.apiRoot, timeoutSeconds: 20 });
}
