import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Logo } from './identity/logo.js';
import { ListingDrawer } from './listing/listing-drawer.js';
import { startState } from './location/search-state.js';
import { navigate, useSearchState } from './location/use-search-state.js';
import { ResultsPage } from './results/results-page.js';
import { SearchBox } from './search/search-box.js';
import { StartPage } from './start/start-page.js';
import './app.css';

const name = 'ميزان: خدمات مصغّرة بالعربية';

/** The page: a box to search from, and below it the start or the results, whichever the address asks for. */
export function App(): ReactNode {
  const [state, change] = useSearchState();
  const { q, searching, listing } = state;

  useDocumentTitle(q === '' ? name : `${q} · ميزان`);

  return (
    <>
      <a className="skip" href="#content">
        إلى المحتوى
      </a>
      <header className="header" data-start={!searching || undefined}>
        <div className="header__inner">
          <Logo
            onHome={() => {
              navigate(startState);
            }}
          />
          {!searching && (
            <div className="header__welcome">
              <h1>اختر بثقة من يُنجز عملك</h1>
              <p>آلاف الخدمات المصغّرة بالعربية: قارن السعر والتقييم ومدة التسليم في مكان واحد.</p>
            </div>
          )}
          <SearchBox
            query={q}
            onSearch={(text) => {
              change({ q: text, literal: false, without: [], listing: null });
            }}
          />
        </div>
      </header>
      <main id="content" className="content" tabIndex={-1}>
        {searching ? <ResultsPage state={state} onChange={change} /> : <StartPage onChange={change} />}
      </main>
      <footer className="footer">ميزان · كل خدمة تُوزن بما يهم المشتري</footer>
      <ListingDrawer id={listing} onChange={change} />
    </>
  );
}
