/** All tables, in the order of the pipeline. */
export * from './intake.js';
export * from './newsroom.js';
export * from './people.js';
export * from './broadcasts.js';
export * from './changes.js';
export * from './hubs.js';
export * from './writer.js';
export * from './readers.js';
export * from './reading.js';
export * from './ads.js';
export * from './delivery.js';
export * from './figures.js';
export * from './alarms.js';
export * from './bot.js';
