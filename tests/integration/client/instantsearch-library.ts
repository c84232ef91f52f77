/**
 * The real instantsearch.js. Its declarations import each other without endings, which our module resolution does not
 * follow, so what is used of it is declared here.
 */
import type { InstantSearchClient } from '../../../src/client/instantsearch.js';

type Widget = { readonly $$type: string };

/** What the connectors hand to their render functions, as far as it is read here. */
export interface Rendered {
  readonly items: readonly Record<string, unknown>[];
  readonly nbPages: number;
  readonly refine: (value: unknown) => void;
}

type Connector = (render: (rendered: Rendered) => void) => (parameters: object) => Widget;

interface Library {
  readonly default: (options: { readonly indexName: string; readonly searchClient: InstantSearchClient }) => {
    addWidgets(widgets: readonly Widget[]): void;
    start(): void;
    dispose(): void;
  };
}

type Connectors = Readonly<
  Record<`connect${'Hits' | 'Menu' | 'Pagination' | 'NumericMenu' | 'SearchBox' | 'SortBy'}`, Connector>
>;

const { default: instantsearch } = (await import('instantsearch.js')) as unknown as Library;
const connectors = (await import('instantsearch.js/es/connectors/index.js')) as unknown as Connectors;
const { configure } = (await import('instantsearch.js/es/widgets/index.js')) as unknown as {
  readonly configure: (parameters: object) => Widget;
};

export { configure, connectors, instantsearch };
