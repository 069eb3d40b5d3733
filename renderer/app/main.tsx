import '@fontsource-variable/inter/index.css';
import './styles/signs.css';
import './styles/global.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { loadFonts } from './load-fonts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');
createRoot(root).render(<App fonts={loadFonts().catch(() => undefined)} />);
