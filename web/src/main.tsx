// Where the console begins in the browser.
import './styles/tokens.css';
import './styles/document.css';
import './styles/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { createClient } from './graphql/client';
import { Console } from './shell/console';

const place = document.getElementById('console');
if (!place) throw new Error('index.html has no place for the console');

createRoot(place).render(
  <StrictMode>
    <Provider value={createClient()}>
      <Console />
    </Provider>
  </StrictMode>,
);
