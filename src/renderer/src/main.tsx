import '@fontsource/arimo/latin-400.css';
import '@fontsource/arimo/latin-700.css';
import '@fontsource/arimo/latin-ext-400.css';
import '@fontsource/arimo/latin-ext-700.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/mantine.css';
import './ui/ui.css';
import './ui/identity/identity.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startEvents } from './lib/events.ts';

startEvents();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');
createRoot(root).render(<App />);
