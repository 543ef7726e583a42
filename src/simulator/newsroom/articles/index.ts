import type { SampleArticle } from '../article.js';
import { cultureArticles } from './culture.js';
import { disasterArticles } from './disaster.js';
import { economyArticles } from './economy.js';
import { healthArticles } from './health.js';
import { koreaArticles } from './korea.js';
import { politicsArticles } from './politics.js';
import { sportsArticles } from './sports.js';
import { technologyArticles } from './technology.js';
import { worldArticles } from './world.js';

/** Every article of the sample newsroom, invented and written for it. */
export const sampleArticles: readonly SampleArticle[] = [
  ...koreaArticles,
  ...politicsArticles,
  ...economyArticles,
  ...sportsArticles,
  ...technologyArticles,
  ...healthArticles,
  ...disasterArticles,
  ...worldArticles,
  ...cultureArticles,
];
