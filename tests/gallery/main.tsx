// The build inserts the styles of the window here (scripts/gallery/build-gallery.mjs).
import { createRoot } from 'react-dom/client';
import { Gallery } from './Gallery';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');
createRoot(root).render(<Gallery />);
