import { useDocumentTitle } from '@mantine/hooks';
import { Suspense, type ComponentType, type ReactNode } from 'react';
import { AccountMenu } from './account/account-menu.js';
import { Logo } from './identity/logo.js';
import { ListingDrawer } from './listing/listing-drawer.js';
import { startState, type SearchState } from './location/search-state.js';
import { navigate, useSearchState } from './location/use-search-state.js';
import { usePath } from './location/use-path.js';
import { pageOf } from './pages.js';
import { ResultsPage } from './results/results-page.js';
import { SearchBox } from './search/search-box.js';
import { StartPage } from './start/start-page.js';
import './app.css';

const name = 'ميزان: خدمات مصغّرة بالعربية';

const titleOf = (q: string): string => (q === '' ? name : `${q} · ميزان`);

/** The page: a box to search from, and below it the start or the results, whichever the address asks for. */
export function App(): ReactNode {
  const [state, change] = useSearchState();
  const { q, searching, listing } = state;
  const Page = pageOf(usePath());
  const atStart = Page === null && !searching;

  // The other pages have titles of their own.
  useDocumentTitle(Page === null ? titleOf(q) : '');

  return (
    <>
      <a className="skip" href="#content">
        إلى المحتوى
      </a>
      <header className="header" data-start={atStart || undefined}>
        <div className="header__inner">
          <Logo
            onHome={() => {
              navigate(startState);
            }}
          />
          {atStart && (
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
          <AccountMenu />
        </div>
      </header>
      <main id="content" className="content" tabIndex={-1}>
        <Content page={Page} state={state} onChange={change} />
      </main>
      <footer className="footer">ميزان · كل خدمة تُوزن بما يهم المشتري</footer>
      <ListingDrawer id={listing} onChange={change} />
    </>
  );
}

interface ContentProps {
  readonly page: ComponentType | null;
  readonly state: SearchState;
  readonly onChange: (change: Partial<SearchState>) => void;
}

function Content({ page: Page, state, onChange }: ContentProps): ReactNode {
  if (Page !== null) {
    return (
      <Suspense>
        <Page />
      </Suspense>
    );
  }
  return state.searching ? (
    <ResultsPage state={state} onChange={onChange} />
  ) : (
    <StartPage onChange={onChange} />
  );
}
