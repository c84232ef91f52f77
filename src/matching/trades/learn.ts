import type { TradeModel } from './model.js';

/** A listing as the model learns from it. */
export interface TradeExample {
  readonly features: readonly string[];
  /** Internal id of its leaf category. */
  readonly category: number;
}

const EPOCHS = 4;
/** The step of the first epoch; the later ones halve, third … it. */
const STEP = 2;
const BIAS_STEP = 0.1 * STEP;
/** A word of fewer listings teaches nothing. */
const FEWEST_LISTINGS = 2;
/** The most frequent are kept. */
const MOST_FEATURES = 20_000;
/** A class that an example gives less than this moves no weight. */
const NEGLIGIBLE = 1e-3;
/**
 * Learns by stochastic gradient descent, in an order that is the same for the same examples; seconds for a large
 * catalogue. Null with fewer than two categories.
 */
export function learnTrades(examples: readonly TradeExample[]): TradeModel | null {
  const categories = [...new Set(examples.map(({ category }) => category))].sort((a, b) => a - b);
  if (categories.length < 2) return null;
  const features = chooseFeatures(examples);
  const rows = examples.map((example) => toRow(example, features, categories));
  const trainer = createTrainer(categories.length, features.size);
  for (let epoch = 1; epoch <= EPOCHS; epoch += 1) {
    for (const at of shuffled(rows.length, epoch)) {
      const row = rows[at];
      if (row !== undefined) trainer.learn(row, 1 / epoch);
    }
  }
  return { categories, features, ...trainer.finish() };
}

function chooseFeatures(examples: readonly TradeExample[]): TradeModel['features'] {
  const listings = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features) listings.set(name, (listings.get(name) ?? 0) + 1);
  const kept = [...listings]
    .filter(([, count]) => count >= FEWEST_LISTINGS)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_FEATURES);
  return new Map(kept.map(([name, count], at) => [name, { at, idf: Math.log(1 + examples.length / count) }]));
}

interface Row {
  readonly target: number;
  readonly places: readonly number[];
  /** Of length 1 together. */
  readonly values: readonly number[];
}

function toRow(
  { features, category }: TradeExample,
  known: TradeModel['features'],
  categories: readonly number[],
): Row {
  const held = features.flatMap((name) => known.get(name) ?? []);
  const length = Math.hypot(...held.map(({ idf }) => idf)) || 1;
  return {
    target: categories.indexOf(category),
    places: held.map(({ at }) => at),
    values: held.map(({ idf }) => idf / length),
  };
}

interface Trainer {
  learn(row: Row, share: number): void;
  finish(): Pick<TradeModel, 'weights' | 'scales' | 'biases'>;
}

function createTrainer(classes: number, features: number): Trainer {
  const weights = new Float32Array(classes * features);
  const biases = new Float32Array(classes);
  const errors = new Float32Array(classes);

  /** What each class gets too much. */
  function predict({ places, values, target }: Row): void {
    errors.set(biases);
    for (const [index, place] of places.entries()) {
      const value = values[index] ?? 0;
      const start = place * classes;
      for (let at = 0; at < classes; at += 1)
        errors[at] = (errors[at] ?? 0) + (weights[start + at] ?? 0) * value;
    }
    let highest = -Infinity;
    for (const logit of errors) if (logit > highest) highest = logit;
    let sum = 0;
    for (let at = 0; at < classes; at += 1) sum += errors[at] = Math.exp((errors[at] ?? 0) - highest);
    for (let at = 0; at < classes; at += 1) errors[at] = (errors[at] ?? 0) / sum;
    errors[target] = (errors[target] ?? 0) - 1;
  }

  return {
    learn(row, share) {
      predict(row);
      const wrong: number[] = [];
      for (let at = 0; at < classes; at += 1) if (Math.abs(errors[at] ?? 0) > NEGLIGIBLE) wrong.push(at);
      for (const [index, place] of row.places.entries()) {
        const step = STEP * share * (row.values[index] ?? 0);
        const start = place * classes;
        for (const at of wrong) weights[start + at] = (weights[start + at] ?? 0) - step * (errors[at] ?? 0);
      }
      for (const at of wrong) biases[at] = (biases[at] ?? 0) - BIAS_STEP * share * (errors[at] ?? 0);
    },
    finish: () => ({ ...quantise(weights, classes), biases }),
  };
}

/** Weights as whole steps of their feature's largest: a quarter of the memory, and no visible difference. */
function quantise(weights: Float32Array, classes: number): Pick<TradeModel, 'weights' | 'scales'> {
  const scales = new Float32Array(weights.length / classes);
  const steps = new Int8Array(weights.length);
  for (let feature = 0; feature < scales.length; feature += 1) {
    const start = feature * classes;
    const own = weights.subarray(start, start + classes);
    const largest = own.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    const scale = largest / 127 || 1;
    scales[feature] = scale;
    for (const [at, weight] of own.entries()) steps[start + at] = Math.round(weight / scale);
  }
  return { weights: steps, scales };
}

/** Every place once, in an order that looks like chance and is the same each time (a linear congruential generator). */
function shuffled(length: number, seed: number): Uint32Array {
  const order = Uint32Array.from({ length }, (_, at) => at);
  let state = seed;
  for (let last = length - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}
