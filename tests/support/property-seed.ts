/**
 * The same random cases on every run: a change is judged by what it changed. `MIZAN_PROPERTY_SEED=random npm test`
 * looks for new ones, and a number repeats those of a run that printed it.
 */
import fc from 'fast-check';

const wanted = process.env['MIZAN_PROPERTY_SEED'] ?? '20261121';
if (wanted !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted) });
