export { PaletteHost } from './PaletteHost';
