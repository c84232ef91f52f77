/**
 * Trades: what a text is sold as. `learn` fits a model to the listings of the index in use, `model` applies and stores
 * it, `source` keeps it at hand; the words of a listing and of a request are compared by `features`.
 */
export { featuresOfTerm } from './features.js';
export { learnTrades, type TradeExample } from './learn.js';
export { decodeModel, encodeModel, tradesOf, type TradeModel, type TradeShares } from './model.js';
export { learnTradesIfDue, openTradeSource, type LearnTrades, type TradeSource } from './source.js';
