/**
 * Lives a marketplace through the commands of its core: people register, sellers publish, buyers buy, quarrel and review,
 * some of them to cheat, on a clock of its own that runs as fast as the machine allows. What people are and want is
 * drawn from a seed (`population`), what they do next is an agenda of deeds, and deeds of one seller follow each other in
 * one lane (`lanes`) while other lanes run beside it.
 */
export { exportHistory } from './history/export.js';
export { loadHistory } from './history/load.js';
export { readHistory, writeHistory, type History } from './history/record.js';
export { checkMarket, type MarketCheck } from './check.js';
export { simulate, type SimulationOptions, type SimulationReport } from './simulate.js';
