import type { CatalogueTopic } from './catalogue-topic.js';
import { countriesOfAsia } from './countries-asia.js';
import { countriesOfTheWorld } from './countries-world.js';
import { economyTopics } from './economy.js';
import { hazards } from './hazards.js';
import { knowledge } from './knowledge.js';
import { life } from './life.js';
import { regions } from './regions.js';
import { sections } from './sections.js';
import { sport } from './sport.js';
import { state } from './state.js';

/** The starter catalogue: loaded into an empty database, editable from then on. */
export const catalogue: readonly CatalogueTopic[] = [
  ...sections,
  ...state,
  ...countriesOfAsia,
  ...countriesOfTheWorld,
  ...regions,
  ...hazards,
  ...economyTopics,
  ...knowledge,
  ...sport,
  ...life,
];
