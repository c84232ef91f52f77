/** Starts the page: theme, direction, the cache of answers, and the log of what buyers see. */
import './mantine-styles.js';
import { DirectionProvider, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/queries.js';
import { App } from './app.js';
import { deliverOnLeave } from './events/event-log.js';
import { reportOutsideVisit } from './events/outside-visit.js';
import { cssVariables, theme } from './identity/theme.js';
import { parseSearchState } from './location/search-state.js';

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');

deliverOnLeave();
reportOutsideVisit(parseSearchState(window.location.search).listing);

createRoot(root).render(
  <StrictMode>
    <DirectionProvider initialDirection="rtl">
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <QueryClientProvider client={createQueryClient()}>
          <App />
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  </StrictMode>,
);
